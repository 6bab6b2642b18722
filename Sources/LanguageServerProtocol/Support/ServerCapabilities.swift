public import JSONRPC

/// What the server can do.
public struct ServerCapabilities: Sendable, Hashable, JSONWritable {
  /// `utf-8`, `utf-16` or `utf-32`.
  public let positionEncoding: String
  /// Whether diagnostics may be asked for.
  public let answersDiagnostics: Bool

  /// What semantic tokens are told by.
  public let semanticTokens: SemanticTokensLegend
  /// The schemes of URIs whose content the server has; empty where the client does not ask for any.
  public let contentSchemes: [String]

  public init(
    positionEncoding: String, answersDiagnostics: Bool, semanticTokens: SemanticTokensLegend,
    contentSchemes: [String]
  ) {
    self.positionEncoding = positionEncoding
    self.answersDiagnostics = answersDiagnostics
    self.semanticTokens = semanticTokens
    self.contentSchemes = contentSchemes
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
      $0.member("implementationProvider", true)
      $0.member("typeDefinitionProvider", true)
      $0.member("foldingRangeProvider", true)
      $0.member("selectionRangeProvider", true)
      $0.member("documentLinkProvider", ["resolveProvider": true] as JSON)
      $0.member("workspaceSymbolProvider", ["resolveProvider": true] as JSON)
      $0.member("semanticTokensProvider", semanticTokens)
      if answersDiagnostics {
        $0.member(
          "diagnosticProvider",
          ["identifier": "diglot", "interFileDependencies": true, "workspaceDiagnostics": true] as JSON)
      }
      $0.member("workspace", workspace)
    }
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
          "didDelete": ["filters": filters],
        ]))
    return .object(members)
  }
}
