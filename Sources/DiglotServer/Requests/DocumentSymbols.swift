import DiglotIDE
import DiglotSyntax
import LanguageServerProtocol

extension DocumentSymbolRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let outline = context.document.outline.outline(of: context.snapshot)
    var finder = context.positionFinder
    guard context.client.hasSymbolHierarchy else {
      var flat: [SymbolInformation] = []
      for item in outline { flatten(item, within: nil, context, &finder, into: &flat) }
      return .flat(flat)
    }
    return .hierarchy(outline.map { symbol($0, &finder) })
  }

  private static func symbol(_ item: OutlineItem, _ finder: inout PositionFinder) -> DocumentSymbol {
    let start = finder.position(at: item.range.lowerBound)
    let selection = finder.positions(of: item.selectionRange)
    let end = finder.position(at: item.range.upperBound)
    return DocumentSymbol(
      name: item.name, detail: item.detail, kind: SymbolKind(item.kind),
      range: PositionRange(start: start, end: end), selectionRange: selection,
      children: item.children.map { symbol($0, &finder) })
  }

  private static func flatten(
    _ item: OutlineItem, within container: String?, _ context: RequestContext,
    _ finder: inout PositionFinder, into symbols: inout [SymbolInformation]
  ) {
    let location = LanguageServerProtocol.Location(
      uri: context.document.uri, range: finder.positions(of: item.range))
    symbols.append(
      SymbolInformation(
        name: item.name, kind: SymbolKind(item.kind), location: location, containerName: container))
    for child in item.children { flatten(child, within: item.name, context, &finder, into: &symbols) }
  }
}
