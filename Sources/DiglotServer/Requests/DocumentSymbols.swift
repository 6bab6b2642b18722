import DiglotIDE
import LanguageServerProtocol

extension DocumentSymbolRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let outline = context.snapshot.outline()
    guard context.client.hasSymbolHierarchy else {
      var flat: [SymbolInformation] = []
      for item in outline { flatten(item, within: nil, context, into: &flat) }
      return .flat(flat)
    }
    return .hierarchy(outline.map { symbol($0, context) })
  }

  private static func symbol(_ item: OutlineItem, _ context: RequestContext) -> DocumentSymbol {
    DocumentSymbol(
      name: item.name, detail: item.detail, kind: SymbolKind(item.kind),
      range: context.positions(of: item.range), selectionRange: context.positions(of: item.selectionRange),
      children: item.children.map { symbol($0, context) })
  }

  private static func flatten(
    _ item: OutlineItem, within container: String?, _ context: RequestContext,
    into symbols: inout [SymbolInformation]
  ) {
    let location = LanguageServerProtocol.Location(
      uri: context.document.uri, range: context.positions(of: item.range))
    symbols.append(
      SymbolInformation(
        name: item.name, kind: SymbolKind(item.kind), location: location, containerName: container))
    for child in item.children { flatten(child, within: item.name, context, into: &symbols) }
  }
}
