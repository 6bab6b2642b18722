public import JSONRPC

/// What the client can do, as far as the server asks. What it does not say, it cannot.
public struct ClientCapabilities: Sendable, Hashable {
  /// The units that columns may be counted in, the client's favourite first.
  public let positionEncodings: [String]
  public let hasMarkdownHover: Bool
  public let hasSymbolHierarchy: Bool
  public let hasDefinitionLinks: Bool
  public let hasDeclarationLinks: Bool
  /// Whether diagnostics are asked for, and must not be sent unasked.
  public let pullsDiagnostics: Bool
  public let refreshesDiagnostics: Bool
  public let hasRelatedInformation: Bool
  public let hasCodeDescriptions: Bool
  public let diagnosticTags: Set<Int>
  public let registersFileWatchers: Bool

  public init(_ json: JSON) {
    func flag(_ path: String...) -> Bool { json[path: path]?.bool ?? false }
    func numbers(_ path: String...) -> [Int] { json[path: path]?.array?.compactMap(\.integer) ?? [] }
    func strings(_ path: String...) -> [String] { json[path: path]?.array?.compactMap(\.string) ?? [] }
    positionEncodings = strings("general", "positionEncodings")
    hasMarkdownHover = strings("textDocument", "hover", "contentFormat").contains("markdown")
    hasSymbolHierarchy = flag("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
    hasDefinitionLinks = flag("textDocument", "definition", "linkSupport")
    hasDeclarationLinks = flag("textDocument", "declaration", "linkSupport")
    pullsDiagnostics = json[path: ["textDocument", "diagnostic"]].map { !$0.isNull } ?? false
    refreshesDiagnostics =
      flag("workspace", "diagnostics", "refreshSupport") || flag("workspace", "diagnostic", "refreshSupport")
    // What a client can show of diagnostics, it says in one place for those pushed and in another for
    // those pulled.
    let pushed = ["textDocument", "publishDiagnostics"]
    let pulled = ["textDocument", "diagnostic"]
    func either(_ key: String) -> JSON? { json[path: pulled + [key]] ?? json[path: pushed + [key]] }
    hasRelatedInformation = either("relatedInformation")?.bool ?? false
    hasCodeDescriptions = either("codeDescriptionSupport")?.bool ?? false
    diagnosticTags = Set(either("tagSupport")?["valueSet"]?.array?.compactMap(\.integer) ?? [])
    registersFileWatchers = flag("workspace", "didChangeWatchedFiles", "dynamicRegistration")
  }
}
