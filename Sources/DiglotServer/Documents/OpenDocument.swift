import DiglotLint
import DiglotSemantics
import DiglotSyntax
import LanguageServerProtocol

/// What tells documents apart: files by their path however it is spelt, others by their URI.
enum DocumentKey: Sendable, Hashable {
  case file(FilePath)
  case other(String)

  init(_ uri: DocumentURI) { self = uri.path.map { .file(FilePath($0)) } ?? .other(uri.string) }

  /// The path of a file; nil for a document that is in none.
  var path: FilePath? { if case .file(let path) = self { path } else { nil } }

  /// Whether it is a configuration, which an editor may have open like a transcript.
  var isConfiguration: Bool { path?.name == Configuration.fileName }
}

/// A document that an editor has open, in one version, with all that is known of it. A value.
///
/// Where other files changed, what they mean for it is found out in the background. What depends on them is then
/// asked of the outcome, which waits for it: on the session's thread only the text is looked at.
struct OpenDocument: Sendable {
  /// As the client spells it.
  let uri: DocumentURI
  private var linked: LinkedDocument
  /// What comes of other files' changes; nil where all that is known is known already.
  private(set) var relinking: Relinking?

  /// The text and its structure, for which other files make no difference.
  var document: Document { linked.analysis.document }
  var version: Int? { document.version }
  var path: FilePath? { linked.analysis.path }

  var analysis: Analysis { relinking?.result().analysis ?? linked.analysis }
  var checkup: Checkup { relinking?.result().checkup ?? linked.checkup }
  var library: Library { relinking?.library ?? linked.library }

  /// What somebody has settled for the file.
  var settings: Settings { relinking?.settings ?? linked.settings }

  /// What was last said of what its pieces are. Goes when the document is closed.
  let semanticTokens = SemanticTokensMemory()

  /// What its outline said last.
  let outline = OutlineMemory()

  /// What has been learned of how it is translated.
  let alignment = AlignmentMemory()

  /// Whether a change was lost. What the editor shows is not known then, nor what its edits are of, until it
  /// sends the whole text.
  var hasLostChange = false

  /// Where the editor changed it last, as a UTF-8 offset: where somebody is at work. The start before it did.
  private(set) var placeOfWork = 0

  init(
    _ uri: DocumentURI, _ document: Document, in library: Library, settings: Settings, by workers: Workers
  ) {
    self.uri = uri
    linked = LinkedDocument(
      document, at: DocumentKey(uri).path, in: library, settings: settings, by: workers)
  }

  /// What the editor's changes changed.
  struct Effect {
    /// Whether other files may see names that they did not see, or not see some that they did.
    var isSeenElsewhere = false
    /// Whether what is behind the edit stands on other lines now: what is said elsewhere of places here is to be
    /// said again.
    var movesLines = false
    /// Whether the document may need files that nobody has looked for yet.
    var needsFiles = false
  }

  /// Applies the editor's changes, each to the text that the one before it left. Where one was lost before,
  /// nothing counts until the whole text comes.
  mutating func apply(
    _ changes: [DidChangeNotification.Change], version: Int?, encoding: PositionEncoding
  ) -> Effect {
    var effect = Effect()
    let known = hasLostChange ? changes.drop { $0.range != nil } : changes[...]
    if !known.isEmpty { hasLostChange = false }
    _ = settle()
    let countOfLines = document.tree.blocks.summary.text.lineEnds
    for change in known {
      let tree = document.tree
      let range = change.range.map { tree.range(of: $0, in: encoding) } ?? 0..<tree.count
      if change.range != nil { placeOfWork = range.lowerBound }
      let made = linked.apply(TextEdit(range, change.text), version: version)
      effect.isSeenElsewhere = effect.isSeenElsewhere || made.touchesDirectives || made.touchesIDs
      effect.needsFiles = effect.needsFiles || made.touchesDirectives || made.touchesLinks
    }
    effect.movesLines = document.tree.blocks.summary.text.lineEnds != countOfLines
    // Whatever came of it meanwhile is of the text before.
    if let relinking { startRelinking(in: relinking.library, relinking.settings) }
    return effect
  }

  /// Looks at what edits changed, once for all that came since it was last done.
  mutating func catchUp() {
    if relinking == nil { linked.catchUp() }
  }

  /// Takes what has come of other files' changes, where that is known by now. Whether there was something.
  mutating func settle() -> Bool {
    guard let outcome = relinking?.outcome else { return false }
    linked = outcome
    relinking = nil
    return true
  }

  /// Has the document looked at again with other files, or other settings: when somebody asks, or when
  /// `relinking` is prepared.
  mutating func relink(in library: Library, _ settings: Settings? = nil) {
    _ = settle()
    startRelinking(in: library, settings ?? self.settings)
  }

  private mutating func startRelinking(in library: Library, _ settings: Settings) {
    relinking?.giveUp()
    relinking = Relinking(linked, in: library, settings)
  }

  /// Takes note of other files, in none of which anything has changed that matters to the findings.
  mutating func see(_ library: Library) {
    if relinking == nil { linked.see(library) } else { relink(in: library) }
  }

  /// Whether what the file says can make a difference here.
  func depends(on path: FilePath) -> Bool { linked.dependencies.contains(path) }
}
