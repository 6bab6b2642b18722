public import JSONRPC

/// What the client can do, as far as the server asks. What it does not say, it cannot.
public struct ClientCapabilities: Sendable, Hashable {
  /// The units that columns may be counted in, the client's favourite first.
  public let positionEncodings: [String]
  public let hasMarkdownHover: Bool
  public let completion: Completion
  /// Whether the longer text of an inlay hint may be found out when somebody looks at it.
  public let resolvesHintTooltips: Bool
  /// Commands of its own that the server may have it run.
  public let commands: Set<String>
  public let hasSymbolHierarchy: Bool
  public let hasDefinitionLinks: Bool
  public let hasDeclarationLinks: Bool
  /// Whether edits may name the versions that they are meant for.
  public let takesVersionedEdits: Bool
  /// Whether it asks first what can be renamed.
  public let preparesRename: Bool
  /// Whether actions may be more than commands.
  public let hasCodeActionLiterals: Bool
  /// Whether it asks for the edits of an action only once it is chosen.
  public let resolvesCodeActions: Bool
  /// Whether it makes edits that it did not ask for.
  public let appliesEdits: Bool
  public let hasImplementationLinks: Bool
  public let hasTypeDefinitionLinks: Bool
  /// Whether only whole lines can be folded.
  public let foldsOnlyLines: Bool
  /// How many folds are wanted at most; nil for any number.
  public let foldLimit: Int?
  /// Whether a fold may say what is shown in its place.
  public let showsCollapsedText: Bool
  /// Whether links may say what they are.
  public let hasLinkTooltips: Bool
  /// Whether the place of a symbol of the workspace may be left open until it is chosen.
  public let resolvesSymbolLocations: Bool
  /// Whether the server may be asked for the content of documents that are no files.
  public let asksForContent: Bool
  /// Whether diagnostics are asked for, and must not be sent unasked.
  public let pullsDiagnostics: Bool
  public let hasRelatedInformation: Bool
  public let hasCodeDescriptions: Bool
  public let diagnosticTags: Set<Int>
  public let registersFileWatchers: Bool
  /// Whether patterns of files may name the folder that they are for.
  public let takesRelativePatterns: Bool
  /// Whether progress of work may be shown.
  public let showsProgress: Bool
  /// Whether settings can be asked for.
  public let hasConfiguration: Bool
  /// Whether it can be asked which folders are open.
  public let hasWorkspaceFolders: Bool
  /// What may be asked to be asked for again.
  public let refreshes: Set<RefreshRequest.Subject>

  /// What the client can do with completions.
  public struct Completion: Sendable, Hashable {
    public let takesSnippets: Bool
    /// Whether people may choose between putting in before what follows and replacing it.
    public let choosesHowToInsert: Bool
    public let readsMarkdown: Bool
  }

  public init(_ json: JSON) {
    func flag(_ path: String...) -> Bool { json[path: path]?.bool ?? false }
    func numbers(_ path: String...) -> [Int] { json[path: path]?.array?.compactMap(\.integer) ?? [] }
    func strings(_ path: String...) -> [String] { json[path: path]?.array?.compactMap(\.string) ?? [] }
    positionEncodings = strings("general", "positionEncodings")
    hasMarkdownHover = strings("textDocument", "hover", "contentFormat").contains("markdown")
    resolvesHintTooltips = strings("textDocument", "inlayHint", "resolveSupport", "properties").contains(
      "tooltip")
    commands = Set(strings("experimental", "commands", "commands"))
    completion = Completion(
      takesSnippets: flag("textDocument", "completion", "completionItem", "snippetSupport"),
      choosesHowToInsert: flag("textDocument", "completion", "completionItem", "insertReplaceSupport"),
      readsMarkdown: strings("textDocument", "completion", "completionItem", "documentationFormat")
        .contains("markdown"))
    hasSymbolHierarchy = flag("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport")
    hasDefinitionLinks = flag("textDocument", "definition", "linkSupport")
    hasDeclarationLinks = flag("textDocument", "declaration", "linkSupport")
    takesVersionedEdits = flag("workspace", "workspaceEdit", "documentChanges")
    preparesRename = flag("textDocument", "rename", "prepareSupport")
    hasCodeActionLiterals =
      json[path: ["textDocument", "codeAction", "codeActionLiteralSupport"]].map { !$0.isNull } ?? false
    resolvesCodeActions =
      flag("textDocument", "codeAction", "dataSupport")
      && strings("textDocument", "codeAction", "resolveSupport", "properties").contains("edit")
    appliesEdits = flag("workspace", "applyEdit")
    hasImplementationLinks = flag("textDocument", "implementation", "linkSupport")
    hasTypeDefinitionLinks = flag("textDocument", "typeDefinition", "linkSupport")
    foldsOnlyLines = flag("textDocument", "foldingRange", "lineFoldingOnly")
    foldLimit = json[path: ["textDocument", "foldingRange", "rangeLimit"]]?.integer
    showsCollapsedText = flag("textDocument", "foldingRange", "foldingRange", "collapsedText")
    hasLinkTooltips = flag("textDocument", "documentLink", "tooltipSupport")
    resolvesSymbolLocations = strings("workspace", "symbol", "resolveSupport", "properties")
      .contains("location.range")
    asksForContent = json[path: ["workspace", "textDocumentContent"]].map { !$0.isNull } ?? false
    pullsDiagnostics = json[path: ["textDocument", "diagnostic"]].map { !$0.isNull } ?? false
    // What a client can show of diagnostics, it says in one place for those pushed and in another for
    // those pulled.
    let pushed = ["textDocument", "publishDiagnostics"]
    let pulled = ["textDocument", "diagnostic"]
    func either(_ key: String) -> JSON? { json[path: pulled + [key]] ?? json[path: pushed + [key]] }
    hasRelatedInformation = either("relatedInformation")?.bool ?? false
    hasCodeDescriptions = either("codeDescriptionSupport")?.bool ?? false
    diagnosticTags = Set(either("tagSupport")?["valueSet"]?.array?.compactMap(\.integer) ?? [])
    registersFileWatchers = flag("workspace", "didChangeWatchedFiles", "dynamicRegistration")
    takesRelativePatterns = flag("workspace", "didChangeWatchedFiles", "relativePatternSupport")
    showsProgress = flag("window", "workDoneProgress")
    hasConfiguration = flag("workspace", "configuration")
    hasWorkspaceFolders = flag("workspace", "workspaceFolders")
    let names: [(RefreshRequest.Subject, [String])] = [
      (.diagnostics, ["diagnostics", "diagnostic"]), (.semanticTokens, ["semanticTokens"]),
      (.inlayHints, ["inlayHint"]), (.codeLenses, ["codeLens"]), (.foldingRanges, ["foldingRange"]),
    ]
    refreshes = Set(
      names.filter { $0.1.contains { flag("workspace", $0, "refreshSupport") } }.map(\.0))
  }
}
