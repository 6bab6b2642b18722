import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// One version of a document with all that is known of it, where other files and settings are as they were at
/// some time. A value.
struct LinkedDocument: Sendable {
  private(set) var analysis: Analysis
  private var lastCheckup: Checkup
  /// What edits changed since the last checkup: a burst of them is looked at once. Nil where nothing did.
  private var unchecked: Document.Change?
  private(set) var library: Library
  /// What somebody has settled for the file.
  private(set) var settings: Settings
  /// The files whose content can make a difference here: those used, directly or not, and those that
  /// links lead to. It may hold some that no longer do.
  private(set) var dependencies: Set<FilePath> = []

  /// Who reads what is new, where it is much.
  private let workers: Workers

  init(
    _ document: Document, at path: FilePath?, in library: Library, settings: Settings, by workers: Workers
  ) {
    self.library = library
    self.settings = settings
    self.workers = workers
    analysis = Analysis(document, at: path, in: library, by: workers)
    lastCheckup = Checkup(of: analysis, in: library, settings: settings, by: workers)
    findDependencies()
  }

  /// What the rules find. Made up to date first where edits came since `catchUp`.
  var checkup: Checkup {
    guard unchecked != nil else { return lastCheckup }
    var document = self
    document.catchUp()
    return document.lastCheckup
  }

  /// Looks at what edits changed.
  mutating func catchUp() {
    guard let change = unchecked else { return }
    lastCheckup.update(to: analysis, after: change, in: library, by: workers)
    unchecked = nil
  }

  /// More edits are not put off: each takes time in proportion to those before it.
  private static let mostUnchecked = 64

  /// Applies an edit. What it means for the findings is found out by `catchUp`.
  mutating func apply(_ edit: TextEdit, version: Int?) -> Document.Change {
    let change = analysis.apply([edit], version: version, in: library, by: workers)
    unchecked = unchecked?.followed(by: change) ?? change
    if unchecked?.splices.count ?? 0 >= Self.mostUnchecked { catchUp() }
    return change
  }

  /// Takes note of other files, in none of which anything has changed that matters to the findings.
  mutating func see(_ library: Library) {
    self.library = library
    if unchecked == nil { lastCheckup.update(to: analysis, after: nil, in: library) }
  }

  /// Looks again at what other files say, and at everything where the settings are others. It takes time
  /// where much of a long document is concerned.
  mutating func relink(in library: Library, _ settings: Settings) {
    self.library = library
    analysis.relink(in: library, by: workers)
    if settings == self.settings {
      lastCheckup.update(to: analysis, after: unchecked, in: library, by: workers)
    } else {
      self.settings = settings
      lastCheckup = Checkup(of: analysis, in: library, settings: settings, by: workers)
    }
    unchecked = nil
    findDependencies()
  }

  private mutating func findDependencies() {
    guard let path = analysis.path else { return }
    dependencies = Set(library.uses(of: analysis.document, at: path))
    dependencies.formUnion(analysis.document.linkedPaths(at: path))
    dependencies.remove(path)
  }
}
