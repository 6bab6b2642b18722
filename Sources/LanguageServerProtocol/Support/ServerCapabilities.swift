public import JSONRPC

/// What the server can do.
public struct ServerCapabilities: Sendable, Hashable, JSONWritable {
  /// `utf-8`, `utf-16` or `utf-32`.
  public let positionEncoding: String

  /// What depends on the client.
  private let client: ClientCapabilities
  private let codeActionKinds: [String]
  private let commands: [String]
  /// What semantic tokens are told by.
  private let semanticTokens: SemanticTokensLegend
  /// The schemes of URIs whose content the server has; empty where the client does not ask for any.
  private let contentSchemes: [String]

  public init(
    positionEncoding: String, client: ClientCapabilities, codeActionKinds: [String], commands: [String],
    semanticTokens: SemanticTokensLegend, contentSchemes: [String]
  ) {
    self.positionEncoding = positionEncoding
    self.client = client
    self.codeActionKinds = codeActionKinds
    self.commands = commands
    self.semanticTokens = semanticTokens
    self.contentSchemes = contentSchemes
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("positionEncoding", positionEncoding)
      $0.member("textDocumentSync", ["openClose": true, "change": 2, "save": true] as JSON)
      $0.member("hoverProvider", true)
      $0.member(
        "completionProvider",
        [
          "triggerCharacters": ["@", "%", ">", "[", "(", "#", "^", "/", ",", " "], "resolveProvider": true,
        ] as JSON)
      $0.member("inlayHintProvider", ["resolveProvider": true] as JSON)
      $0.member("codeLensProvider", ["resolveProvider": true] as JSON)
      $0.member("documentFormattingProvider", true)
      $0.member("documentRangeFormattingProvider", ["rangesSupport": true] as JSON)
      $0.member(
        "documentOnTypeFormattingProvider",
        ["firstTriggerCharacter": "\n", "moreTriggerCharacter": ["]"]] as JSON)
      $0.member("documentSymbolProvider", ["label": "Diglot"] as JSON)
      $0.member("definitionProvider", true)
      $0.member("declarationProvider", true)
      $0.member("referencesProvider", true)
      $0.member("documentHighlightProvider", true)
      $0.member("implementationProvider", true)
      $0.member("typeDefinitionProvider", true)
      $0.member("foldingRangeProvider", true)
      $0.member("selectionRangeProvider", true)
      $0.member("documentLinkProvider", ["resolveProvider": true] as JSON)
      $0.member("workspaceSymbolProvider", ["resolveProvider": true] as JSON)
      $0.member("semanticTokensProvider", semanticTokens)
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
    var members: [JSON.Member] = []
    if !contentSchemes.isEmpty {
      let schemes = JSON.array(contentSchemes.map { .string($0) })
      members.append(JSON.Member("textDocumentContent", ["schemes": schemes]))
    }
    members.append(
      JSON.Member("workspaceFolders", ["supported": true, "changeNotifications": true]))
    members.append(
      JSON.Member(
        "fileOperations",
        [
          "didCreate": ["filters": filters], "didRename": ["filters": filters],
          "didDelete": ["filters": filters], "willRename": ["filters": filters],
        ]))
    return .object(members)
  }
}
