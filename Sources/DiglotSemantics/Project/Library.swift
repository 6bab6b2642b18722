import DiglotSyntax

/// The files that are known: an immutable answer to “what does that file say?”. Whoever reads files
/// puts them here; nothing in this layer does.
public struct Library: Sendable {
  public enum Entry: Sendable {
    case document(Document)
    /// The file cannot be read; why, in words that follow “because”.
    case unreadable(String)
  }

  /// What is on disk.
  private var entries: [FilePath: Entry] = [:]
  /// What editors say of the few files that are open in them. Apart from the others, so that a
  /// keystroke does not copy the names of thousands.
  private var edited: [FilePath: Document] = [:]

  public init() {}

  /// What a file says: in the editor where it is open, else on disk. Nil where nobody has looked for
  /// it yet. Setting it says what is on disk.
  public subscript(path: FilePath) -> Entry? {
    get { edited[path].map(Entry.document) ?? entries[path] }
    set { entries[path] = newValue }
  }

  /// Says what an editor has for a file, instead of what is on disk; nil once it is closed.
  public mutating func edit(_ path: FilePath, to document: Document?) { edited[path] = document }

  /// The document at a path; nil where it is not known or cannot be read.
  public func document(_ path: FilePath) -> Document? {
    if case .document(let document)? = self[path] { document } else { nil }
  }

  /// The files that are known, those too that cannot be read, in the order of their paths.
  public var paths: [FilePath] { Set(entries.keys).union(edited.keys).sorted() }

  /// The files that a document brings in with `@use`, and those that they bring in, each once, in
  /// the order of the directives. The document's own file is not among them.
  public func uses(of document: Document, at path: FilePath) -> [FilePath] {
    var found: [FilePath] = []
    var seen: Set<FilePath> = [path]
    // The next one is at the end.
    var pending = Array(document.usedPaths(at: path).reversed())
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append(next)
      if let used = self.document(next) { pending += used.usedPaths(at: next).reversed() }
    }
    return found
  }

  /// The file whose declaration of a speaker counts in a document: its own, else the first among those
  /// that it brings in. Says what `Scope` says, without looking at anything else.
  public func home(ofSpeaker code: String, in document: Document, at path: FilePath) -> FilePath? {
    if document.names.isDeclared(code, .speaker) { return path }
    return uses(of: document, at: path).first {
      self.document($0)?.names.isDeclared(code, .speaker) == true
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
      if let other = self.document(next) { pending += other.usedPaths(at: next) }
    }
  }

  /// Of the files that a document brings in, those that bring in the document's own, directly or not.
  func usesInCircle(of document: Document, at path: FilePath) -> Set<FilePath> {
    var users: [FilePath: [FilePath]] = [:]
    for file in uses(of: document, at: path) {
      for used in self.document(file)?.usedPaths(at: file) ?? [] { users[used, default: []].append(file) }
    }
    var found: Set<FilePath> = []
    var pending = users[path] ?? []
    while let next = pending.popLast() {
      if found.insert(next).inserted { pending += users[next] ?? [] }
    }
    return found
  }
}

extension Document {
  /// The files that `@use` names.
  func usedPaths(at path: FilePath) -> [FilePath] {
    directives.uses.map { path.resolving($0.value.text) }
  }

  /// The files of transcripts that links lead to.
  public func linkedPaths(at path: FilePath) -> [FilePath] {
    var paths: [FilePath] = []
    facts.visit(where: { $1.links > 0 }) { _, element, _ in
      paths += element.facts.links.filter(\.isToTranscript).map { path.resolving($0.path) }
    }
    return paths
  }
}

extension BlockFacts.FileLink {
  /// Whether the link leads to a file of Diglot, of which it can be said what it holds.
  public var isToTranscript: Bool { FilePath(path).isTranscript }
}
