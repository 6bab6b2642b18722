import DiglotIDE
import DiglotLint
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

extension CodeLensRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let kinds = context.settings.codeLenses
    let findings =
      kinds.contains(.chapter) ? context.document.checkup.findings().map(\.range.lowerBound) : []
    var finder = context.positionFinder
    return context.snapshot.codeLenses(kinds, findings: findings).map { lens in
      CodeLens(
        range: finder.positions(of: lens.range),
        command: lens.title.map { Command(title: $0, command: "") },
        data: lens.subject.flatMap { SubjectData.json(of: $0, in: context) })
    }
  }
}

extension CodeLensResolveRequest: WorkspaceRequest {
  /// The client's command that shows places in a list, where it says that it has it.
  private static let showReferences = "diglot.showReferences"

  static func answer(_ params: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    guard case .object(let members) = params else {
      throw ResponseError(.invalidParams, "a lens is an object")
    }
    guard let data = params["data"], let (subject, document) = SubjectData.subject(of: data, in: context)
    else { return params }
    let places = document.snapshot.references(of: subject)
    let title = Snapshot.title(ofReferences: places.count)
    var command: JSON = ["title": .string(title), "command": ""]
    if context.client.commands.contains(showReferences), !places.isEmpty, let range = params["range"] {
      let locations = places.compactMap { document.location($0.path, $0.range) }.map { place -> JSON in
        ["uri": .string(place.uri.string), "range": JSON(place.range)]
      }
      command = [
        "title": .string(title), "command": .string(showReferences),
        "arguments": [.string(document.document.uri.string), range["start"] ?? .null, .array(locations)],
      ]
    }
    return .object(members.filter { $0.key != "command" } + [.init("command", command)])
  }
}

extension JSON {
  fileprivate init(_ range: PositionRange) {
    func json(_ position: Position) -> JSON {
      ["line": .integer(position.line), "character": .integer(position.character)]
    }
    self = ["start": json(range.start), "end": json(range.end)]
  }
}
