import DiglotSyntax

/// The files that are known: an immutable answer to “what does that file say?”. Whoever reads files
/// puts them here; nothing in this layer does.
public struct Library: Sendable {
  public enum Entry: Sendable {
    indirect case document(Document)
    /// What is kept of a file that is not open; the rest is read again where it is needed.
    case summary(FileSummary)
    /// The file cannot be read; why, in words that follow “because”.
    case unreadable(String)
  }

  /// What is on disk.
  private var entries: [FilePath: Entry] = [:]
  /// What editors say of the few files that are open in them. Apart from the others, so that a
  /// keystroke does not copy the names of thousands.
  private var edited: [FilePath: Document] = [:]

  private let source: (any TranscriptSource)?

  /// - Parameter source: has the text of files of which only a summary is kept.
  public init(reading source: (any TranscriptSource)? = nil) { self.source = source }

  /// What a file says: in the editor where it is open, else on disk. Nil where nobody has looked for
  /// it yet. Setting it says what is on disk.
  public subscript(path: FilePath) -> Entry? {
    get { edited[path].map(Entry.document) ?? entries[path] }
    set { entries[path] = newValue }
  }

  /// Says what an editor has for a file, instead of what is on disk; nil once it is closed.
  public mutating func edit(_ path: FilePath, to document: Document?) { edited[path] = document }

  /// The document at a path; nil where it is not known or cannot be read. What is not open is read
  /// again: whoever can do with less asks for that.
  public func document(_ path: FilePath) -> Document? {
    switch self[path] {
    case .document(let document): document
    case .summary: source?.document(at: path)
    case .unreadable, nil: nil
    }
  }

  /// What a file declares; nil where it is not known or cannot be read.
  public func directives(of path: FilePath) -> Directives? {
    switch self[path] {
    case .document(let document): document.directives
    case .summary(let summary): summary.directives
    case .unreadable, nil: nil
    }
  }

  /// Whether a segment or heading of a file has an id; nil where the file is not known or cannot be read.
  public func hasIdentifier(_ id: String, in path: FilePath) -> Bool? {
    switch self[path] {
    case .document(let document): document.names.isDeclared(id, .identifier)
    case .summary(let summary): summary.identifiers.contains(id)
    case .unreadable, nil: nil
    }
  }

  /// The ids of the segments and headings of a file.
  public func identifiers(of path: FilePath) -> [String] {
    switch self[path] {
    case .document(let document): document.names.declared(.identifier)
    case .summary(let summary): Array(summary.identifiers)
    case .unreadable, nil: []
    }
  }

  /// The files that are known, those too that cannot be read, in the order of their paths.
  public var paths: [FilePath] { Set(entries.keys).union(edited.keys).sorted() }

  /// Calls `body` with the path of every file that is known and can be read, in no order: for those to whom
  /// sorting thousands is too dear.
  public func visitReadable(_ body: (FilePath) -> Void) {
    for (path, entry) in entries {
      if case .unreadable = entry, edited[path] == nil { continue }
      body(path)
    }
    for path in edited.keys where entries[path] == nil { body(path) }
  }

  /// What editors have, in the order of the paths.
  public var openDocuments: [(path: FilePath, document: Document)] {
    edited.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The files that a document brings in with `@use`, and those that they bring in, each once, in
  /// the order of the directives. The document's own file is not among them.
  public func uses(of document: Document, at path: FilePath) -> [FilePath] {
    uses(of: document.directives, at: path)
  }

  /// The same for a file of which no more is known than what it declares.
  public func uses(of directives: Directives, at path: FilePath) -> [FilePath] {
    var found: [FilePath] = []
    var seen: Set<FilePath> = [path]
    // The next one is at the end.
    var pending = Array(directives.usedPaths(at: path).reversed())
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append(next)
      pending += usedPaths(by: next).reversed()
    }
    return found
  }

  /// The files that `@use` of a file names.
  private func usedPaths(by path: FilePath) -> [FilePath] { directives(of: path)?.usedPaths(at: path) ?? [] }

  /// The files on which it may depend what there is to say of a file: those it uses, directly or not, and
  /// those it links to.
  public func dependencies(of path: FilePath) -> [FilePath] {
    switch self[path] {
    case .document(let document): uses(of: document, at: path) + document.linkedPaths(at: path)
    case .summary(let summary):
      uses(of: summary.directives, at: path) + summary.links.map { path.resolving($0.path) }.sorted()
    case .unreadable, nil: []
    }
  }

  /// The file whose declaration of a speaker counts in a document: its own, else the first among those
  /// that it brings in. Says what `Scope` says, without looking at anything else.
  public func home(ofSpeaker code: String, in document: Document, at path: FilePath) -> FilePath? {
    if document.names.isDeclared(code, .speaker) { return path }
    return uses(of: document, at: path).first {
      directives(of: $0)?.speakers.contains { $0.value.code.text == code } == true
    }
  }

  /// The files that are needed to say everything about a document and that nobody has looked for:
  /// those it uses, directly or not, and those it links to.
  public func unknownFiles(for document: Document, at path: FilePath) -> [FilePath] {
    let linked = document.linkedPaths(at: path)
    var seen: Set<FilePath> = [path]
    return (uses(of: document, at: path) + linked).filter { self[$0] == nil && seen.insert($0).inserted }
  }

  /// Looks for the files that are needed to say everything about a document, and for what those use in
  /// turn, each once.
  /// - Parameter read: gives what a file says.
  public mutating func load(for document: Document, at path: FilePath, _ read: (FilePath) -> Entry) {
    var seen: Set<FilePath> = [path]
    var pending = unknownFiles(for: document, at: path)
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      if self[next] == nil { self[next] = read(next) }
      // What was known already may use what is not.
      pending += usedPaths(by: next)
    }
  }

  /// Of the files that a document brings in, those that bring in the document's own, directly or not.
  func usesInCircle(of document: Document, at path: FilePath) -> Set<FilePath> {
    var users: [FilePath: [FilePath]] = [:]
    for file in uses(of: document, at: path) {
      for used in usedPaths(by: file) { users[used, default: []].append(file) }
    }
    var found: Set<FilePath> = []
    var pending = users[path] ?? []
    while let next = pending.popLast() {
      if found.insert(next).inserted { pending += users[next] ?? [] }
    }
    return found
  }
}

extension Directives {
  /// The files that `@use` names.
  func usedPaths(at path: FilePath) -> [FilePath] { uses.map { path.resolving($0.value.text) } }
}

extension Document {
  /// The files of transcripts that links lead to.
  public func linkedPaths(at path: FilePath) -> [FilePath] {
    var paths: [FilePath] = []
    facts.visit(where: { $0.links > 0 }) { _, element in
      paths += element.facts.links.filter(\.isToTranscript).map { path.resolving($0.path) }
    }
    return paths
  }
}

extension BlockFacts.FileLink {
  /// Whether the link leads to a file of Diglot, of which it can be said what it holds.
  public var isToTranscript: Bool { FilePath(path).isTranscript }
}
