public import JSONRPC

/// What the server can do.
public struct ServerCapabilities: Sendable, Hashable, JSONWritable {
  /// `utf-8`, `utf-16` or `utf-32`.
  public let positionEncoding: String
  /// Whether diagnostics may be asked for.
  public let answersDiagnostics: Bool

  public init(positionEncoding: String, answersDiagnostics: Bool) {
    self.positionEncoding = positionEncoding
    self.answersDiagnostics = answersDiagnostics
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
      $0.member("signatureHelpProvider", ["triggerCharacters": [" ", "|"]] as JSON)
      $0.member("inlineCompletionProvider", true)
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
    return [
      "workspaceFolders": ["supported": true, "changeNotifications": true],
      "fileOperations": [
        "didCreate": ["filters": filters], "didRename": ["filters": filters],
        "didDelete": ["filters": filters],
      ],
    ]
  }
}
