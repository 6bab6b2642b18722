import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import LanguageServerProtocol

/// The documents that are open and the files that are known, and which of the open ones have
/// something new to say. Of an open file counts what the editor says, of others what is on disk.
struct Workspace {
  private(set) var documents: [DocumentKey: OpenDocument] = [:]
  private(set) var library = Library(reading: DiskTranscripts())
  /// Open documents whose findings the client has not got yet.
  private(set) var outdated: Set<DocumentKey> = []
  /// Open documents that were changed since somebody asked for something.
  private var unchecked: Set<DocumentKey> = []
  /// Open documents that are to be looked at again.
  private var relinked: Set<DocumentKey> = []
  /// Whether configurations have been read since the client was last told of them.
  private(set) var hasReadConfigurations = false
  /// The configurations that were found in the folders of the workspace. Some may be gone.
  private(set) var configurationPaths: Set<FilePath> = []
  /// Whether documents have changed that the client does not know to have changed.
  private(set) var hasChangedElsewhere = false

  /// Grows with every change, so that it is known whether there was one.
  private(set) var generation = 0
  /// The generation in which files that are not open last changed, or which of them are open.
  private(set) var closedGeneration = 0
  /// The generation in which a file last changed, as far as it did since it was first read.
  private(set) var revisions: [FilePath: Int] = [:]

  let encoding: PositionEncoding
  let configurations = ConfigurationFiles()
  private let workers = Workers.processors()

  init(encoding: PositionEncoding) { self.encoding = encoding }

  func document(_ uri: DocumentURI) -> OpenDocument? { documents[DocumentKey(uri)] }

  /// The URIs of open files, as the client spells them.
  var spellings: [FilePath: DocumentURI] {
    var result: [FilePath: DocumentURI] = [:]
    for (key, document) in documents { if let path = key.path { result[path] = document.uri } }
    return result
  }

  /// The configurations of which a client may be told unasked: those in the folders, and those that hold for
  /// open documents.
  var configurationsToTell: [ConfigurationFiles.Located] {
    let held = documents.keys.compactMap(\.path).compactMap(configurations.configuration)
    let found = configurationPaths.compactMap(configurations.located)
    return Dictionary((held + found).map { ($0.path, $0) }) { first, _ in first }.values.sorted {
      $0.path < $1.path
    }
  }

  /// Takes the outdated documents, to tell the client: but for those that are being looked at again, which will
  /// be outdated once that is done.
  mutating func takeOutdated() -> [OpenDocument] {
    defer {
      outdated = []
      hasChangedElsewhere = false
      hasReadConfigurations = false
    }
    return outdated.compactMap { documents[$0] }.filter { $0.relinking == nil }
  }

  /// Has the findings follow all edits, before somebody asks for them.
  mutating func catchUp() {
    for key in unchecked { documents[key]?.catchUp() }
    unchecked = []
  }

  /// Takes what is to be prepared in the background, before somebody asks for it.
  mutating func takeRelinkings() -> [Relinking] {
    guard !relinked.isEmpty else { return [] }
    defer { relinked = [] }
    return relinked.compactMap { documents[$0]?.relinking }
  }

  /// Takes what has come of documents that were looked at again.
  mutating func settle() {
    for key in documents.keys where documents[key]?.settle() == true { outdated.insert(key) }
  }

  // MARK: What the editor does

  /// A document that is open already is replaced.
  mutating func open(_ uri: DocumentURI, text: String, version: Int?) {
    let key = DocumentKey(uri)
    note(key.path)
    closedGeneration = generation
    let document = Document(text, version: version, by: workers)
    if let path = key.path {
      library.edit(path, to: document)
      library.load(for: document, at: path)
    }
    let settings = key.path.map(configurations.settings) ?? Settings()
    documents[key] = OpenDocument(uri, document, in: library, settings: settings, by: workers)
    hasReadConfigurations = true
    outdated.insert(key)
    if let path = key.path { spread(from: [path], isSeen: true) }
  }

  /// Takes note that the editor made a change of an open document that can't be known.
  mutating func loseChange(of uri: DocumentURI) { documents[DocumentKey(uri)]?.hasLostChange = true }

  /// Does nothing where the document is not open.
  mutating func change(_ uri: DocumentURI, _ changes: [DidChangeNotification.Change], version: Int?) {
    let key = DocumentKey(uri)
    // Taken out, so that it is changed where it is and not in a copy.
    guard var document = documents.removeValue(forKey: key) else { return }
    note(key.path)
    let effect = document.apply(changes, version: version, encoding: encoding)
    if let path = key.path {
      library.edit(path, to: document.document)
      if effect.needsFiles {
        library.load(for: document.document, at: path)
        document.relink(in: library)
      }
    }
    if document.relinking != nil { relinked.insert(key) }
    documents[key] = document
    unchecked.insert(key)
    outdated.insert(key)
    guard let path = key.path else { return }
    spread(from: [path], isSeen: effect.isSeenElsewhere)
    if effect.movesLines { retell(placesIn: path) }
  }

  /// Has findings told again that may speak of places in a file.
  private mutating func retell(placesIn path: FilePath) {
    for (key, document) in documents where document.depends(on: path) {
      outdated.insert(key)
      hasChangedElsewhere = true
    }
  }

  /// False where the document is not open.
  mutating func close(_ uri: DocumentURI) -> Bool {
    let key = DocumentKey(uri)
    guard documents.removeValue(forKey: key) != nil else { return false }
    outdated.remove(key)
    hasReadConfigurations = true
    note(key.path)
    closedGeneration = generation
    if let path = key.path {
      library.edit(path, to: nil)
      library[path] = Library.summary(of: path)
      spread(from: [path], isSeen: true)
    }
    return true
  }

  // MARK: What happens on disk

  /// Takes files that were read again because they changed on disk. Of those that are open, what the
  /// editor says goes on counting.
  mutating func takeChanged(_ files: [(path: FilePath, entry: Library.Entry)]) {
    for (path, entry) in files {
      note(path)
      // A file that is gone is remembered only where somebody looks for it.
      var isMissed: Bool { documents.values.contains { $0.depends(on: path) } }
      if case .unreadable = entry, !isMissed { library[path] = nil } else { library[path] = entry }
    }
    closedGeneration = generation
    spread(from: files.map(\.path).filter { documents[.file($0)] == nil }, isSeen: true)
  }

  /// Takes note that configurations changed.
  /// - Parameter paths: of those in the folders of the workspace.
  mutating func configurationsChanged(_ paths: [FilePath]) {
    configurationPaths.formUnion(paths)
    reconfigure()
  }

  /// Forgets the files for which nobody has a use any more: those in a folder that was closed.
  mutating func forget(where isUnused: (FilePath) -> Bool) {
    let unused = library.paths.filter { path in
      isUnused(path) && documents[.file(path)] == nil && !documents.values.contains { $0.depends(on: path) }
    }
    for path in unused { library[path] = nil }
    configurationPaths = configurationPaths.filter { !isUnused($0) }
    hasReadConfigurations = true
    generation += 1
    closedGeneration = generation
    spread(from: [], isSeen: false)
  }

  private mutating func note(_ path: FilePath?) {
    generation += 1
    if let path { revisions[path] = generation }
  }

  /// Reads the configurations again, and looks again at the documents for which they say something else.
  private mutating func reconfigure() {
    configurations.forget()
    generation += 1
    hasReadConfigurations = true
    hasChangedElsewhere = true
    for key in documents.keys {
      guard let settings = key.path.map(configurations.settings), let document = documents[key],
        document.settings != settings
      else { continue }
      documents[key]?.relink(in: library, settings)
      relinked.insert(key)
    }
  }

  /// Takes files that were read for the first time. What is known already is newer.
  /// - Parameter configurations: those that were found with them.
  mutating func take(
    _ files: [(path: FilePath, entry: Library.Entry)], configurations: [FilePath]
  ) {
    for (path, entry) in files where library[path] == nil { library[path] = entry }
    if !configurationPaths.isSuperset(of: configurations) {
      configurationPaths.formUnion(configurations)
      hasReadConfigurations = true
    }
    generation += 1
    closedGeneration = generation
    spread(from: [], isSeen: false)
  }

  /// Shows all open documents the library as it is now; those for which a change in some files can
  /// make a difference look at it again.
  private mutating func spread(from paths: [FilePath], isSeen: Bool) {
    settle()
    for key in documents.keys {
      guard let document = documents[key] else { continue }
      // Of one that is being looked at again, it is not known yet on which files it depends.
      if isSeen, document.relinking != nil || paths.contains(where: document.depends) {
        if let path = key.path { library.load(for: document.document, at: path) }
        documents[key]?.relink(in: library)
        hasChangedElsewhere = true
      } else {
        documents[key]?.see(library)
      }
      if documents[key]?.relinking != nil { relinked.insert(key) }
    }
  }
}
