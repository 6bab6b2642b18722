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
struct OpenDocument: Sendable {
  /// As the client spells it.
  let uri: DocumentURI
  private(set) var analysis: Analysis
  private(set) var checkup: Checkup
  private(set) var library: Library

  var document: Document { analysis.document }
  var version: Int? { document.version }

  /// What was last said of what its pieces are. Goes when the document is closed.
  let semanticTokens = SemanticTokensMemory()

  /// What its outline said last.
  let outline = OutlineMemory()

  /// What has been learned of how it is translated.
  let alignment = AlignmentMemory()

  /// The files whose content can make a difference here: those used, directly or not, and those that
  /// links lead to. It may hold some that no longer do.
  private var dependencies: Set<FilePath> = []

  /// Whether a change was lost. What the editor shows is not known then, nor what its edits are of, until it
  /// sends the whole text.
  var hasLostChange = false

  /// Where the editor changed it last, as a UTF-8 offset: where somebody is at work. The start before it did.
  private(set) var placeOfWork = 0

  /// What somebody has settled for the file.
  private(set) var settings: Settings

  /// Who reads what is new, where it is much.
  private let workers: Workers

  init(
    _ uri: DocumentURI, _ document: Document, in library: Library, settings: Settings, by workers: Workers
  ) {
    self.uri = uri
    self.library = library
    self.workers = workers
    analysis = Analysis(document, at: DocumentKey(uri).path, in: library, by: workers)
    checkup = Checkup(of: analysis, in: library, settings: settings, by: workers)
    self.settings = settings
    findDependencies()
  }

  /// Looks again with other settings. False where they are the same.
  mutating func take(_ settings: Settings) -> Bool {
    guard settings != self.settings else { return false }
    self.settings = settings
    checkup = Checkup(of: analysis, in: library, settings: settings, by: workers)
    return true
  }

  /// What the editor's changes changed.
  struct Effect {
    /// Whether other files may see names that they did not see, or not see some that they did.
    var isSeenElsewhere = false
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
    for change in known {
      let tree = document.tree
      let range = change.range.map { tree.range(of: $0, in: encoding) } ?? 0..<tree.count
      if change.range != nil { placeOfWork = range.lowerBound }
      let made = analysis.apply([TextEdit(range, change.text)], version: version, in: library, by: workers)
      checkup.update(to: analysis, after: made, in: library, by: workers)
      effect.isSeenElsewhere = effect.isSeenElsewhere || made.touchesDirectives || made.touchesIDs
      effect.needsFiles = effect.needsFiles || made.touchesDirectives || made.touchesLinks
    }
    return effect
  }

  /// Looks again at what other files say.
  mutating func relink(in library: Library) {
    self.library = library
    analysis.relink(in: library, by: workers)
    checkup.update(to: analysis, after: nil, in: library, by: workers)
    findDependencies()
  }

  /// Takes note of other files, in none of which anything has changed that matters to the findings.
  mutating func see(_ library: Library) {
    self.library = library
    checkup.update(to: analysis, after: nil, in: library)
  }

  /// Whether what the file says can make a difference here.
  func depends(on path: FilePath) -> Bool { dependencies.contains(path) }

  private mutating func findDependencies() {
    guard let path = analysis.path else { return }
    dependencies = Set(library.uses(of: document, at: path) + document.linkedPaths(at: path))
    dependencies.remove(path)
  }
}
