public import JSONRPC

/// What the server can do.
public struct ServerCapabilities: Sendable, Hashable, JSONWritable {
  /// `utf-8`, `utf-16` or `utf-32`.
  public let positionEncoding: String

  /// What depends on the client.
  private let client: ClientCapabilities

  private let codeActionKinds: [String]
  private let commands: [String]

  public init(
    positionEncoding: String, client: ClientCapabilities, codeActionKinds: [String], commands: [String]
  ) {
    self.positionEncoding = positionEncoding
    self.codeActionKinds = codeActionKinds
    self.commands = commands
    self.client = client
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("positionEncoding", positionEncoding)
      $0.member("textDocumentSync", ["openClose": true, "change": 2, "save": true] as JSON)
      $0.member("hoverProvider", true)
      $0.member("documentSymbolProvider", ["label": "Diglot"] as JSON)
      $0.member("definitionProvider", true)
      $0.member("declarationProvider", true)
      $0.member("referencesProvider", true)
      $0.member("documentHighlightProvider", true)
      $0.member("renameProvider", client.preparesRename ? ["prepareProvider": true] : true as JSON)
      $0.member("linkedEditingRangeProvider", true)
      $0.member("codeActionProvider", codeActions)
      $0.member("executeCommandProvider", ["commands": .array(commands.map(JSON.string))] as JSON)
      if client.pullsDiagnostics {
        $0.member(
          "diagnosticProvider",
          ["identifier": "diglot", "interFileDependencies": true, "workspaceDiagnostics": true] as JSON)
      }
      $0.member("workspace", workspace)
    }
  }

  private var codeActions: JSON {
    guard client.hasCodeActionLiterals else { return true }
    let kinds = codeActionKinds.map(JSON.string)
    return ["codeActionKinds": .array(kinds), "resolveProvider": .bool(client.resolvesCodeActions)]
  }

  private var workspace: JSON {
    let filters: JSON = [
      ["scheme": "file", "pattern": ["glob": "**/*.diglot"]],
      ["scheme": "file", "pattern": ["glob": "**", "matches": "folder"]],
    ]
    return [
      "workspaceFolders": ["supported": true, "changeNotifications": true],
      "fileOperations": [
        "didCreate": ["filters": filters], "didRename": ["filters": filters],
        "didDelete": ["filters": filters], "willRename": ["filters": filters],
      ],
    ]
  }
}
