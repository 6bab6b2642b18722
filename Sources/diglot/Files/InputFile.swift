import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a command was given, or found in a folder that it was given.
struct InputFile: Sendable, Hashable {
  enum Source: Sendable, Hashable {
    case standardInput
    /// Named by the person: read whatever it is.
    case named(String)
    /// Found in a folder.
    case found
    /// Found in a folder, and a link to a file, wherever that is: read, and never written.
    case linked
  }

  /// What the person calls it.
  let shown: String
  /// What transcripts call it.
  let path: FilePath
  let source: Source
}

extension InputFile {
  /// A file that a person names; `-` for standard input.
  /// - Parameter standardInputPath: what standard input is to be called, if it is something.
  init(named operand: String, standardInputPath: String? = nil) {
    shown = operand == "-" ? standardInputPath ?? "<stdin>" : operand
    path = FilePath(fromWorkingFolder: shown)
    source = operand == "-" ? .standardInput : .named(operand)
  }

  /// The bytes of the file.
  /// - Parameter kinds: what may be read that a person named; what was found in folders is ordinary.
  func read(_ kinds: DiskFile.Kinds) throws(FileFailure) -> [UInt8] {
    switch source {
    case .standardInput: try DiskFile.readToEnd(STDIN_FILENO, named: shown)
    case .named: try DiskFile.read(location, kinds)
    case .found, .linked: try asShown { () throws(FileFailure) in try DiskFile.read(location) }
    }
  }

  /// The text of the file, which must be UTF-8.
  /// - Parameter advice: what follows where it is not.
  func readText(_ kinds: DiskFile.Kinds, orElse advice: String) throws(FileFailure) -> [UInt8] {
    let decoded = DecodedText(try read(kinds))
    guard decoded.firstReplacement == nil else { throw FileFailure(shown, "it is not UTF-8; \(advice)") }
    return decoded.utf8
  }

  var isNamed: Bool { if case .named = source { true } else { false } }

  /// Whether a command that changes files may change this one.
  var mayBeWritten: Bool { source != .linked }

  /// Whether what is written to a path would be in the place of the file.
  func isWritten(at path: String) -> Bool {
    source != .standardInput && DiskFile.isSame(location, path)
  }

  /// Puts other bytes into the file.
  func replace(with bytes: [UInt8]) throws(FileFailure) {
    try asShown { () throws(FileFailure) in try AtomicFile.write(bytes, to: location, .replace) }
  }

  /// What the system calls the file.
  private var location: String {
    if case .named(let name) = source { name } else { path.string }
  }

  /// Failures speak of files as the person does.
  private func asShown<Value>(_ body: () throws(FileFailure) -> Value) throws(FileFailure) -> Value {
    do { return try body() } catch { throw FileFailure(shown, error.reason) }
  }
}

extension FilePath {
  /// The file that a path means which a person gives to the program.
  init(fromWorkingFolder path: String) {
    // Where the folder is gone, the root stands for it.
    let folder = path.hasPrefix("/") ? nil : getcwd(nil, 0)
    defer { free(folder) }
    self.init((folder.map { String(cString: $0) } ?? "") + "/" + path)
  }
}
