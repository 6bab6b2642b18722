import DiglotIDE
import DiglotSyntax
import LanguageServerProtocol

extension DocumentSymbolRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let memory = context.document.outline
    guard context.client.hasSymbolHierarchy else {
      var finder = context.positionFinder
      var flat: [SymbolInformation] = []
      for item in memory.outline(of: context.snapshot) {
        flatten(item, within: nil, context, &finder, into: &flat)
      }
      return .flat(flat)
    }
    return .hierarchy(memory.symbols(of: context.snapshot, in: context.encoding))
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
