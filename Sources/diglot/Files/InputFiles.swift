import DiglotSemantics
import DiglotWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that a command works on, in the order of their paths, each once.
struct InputFiles {
  private(set) var files: [InputFile] = []
  /// What could not be looked at.
  private(set) var failures: [FileFailure] = []

  private let workingFolder: String

  /// - Parameters:
  ///   - operands: files, folders that stand for the transcripts in them, and `-` for standard input;
  ///     none for the working folder.
  ///   - standardInputPath: what standard input is to be called, if it is something.
  init(_ operands: [String], standardInputPath: String? = nil) {
    workingFolder = Self.workingFolder()
    for operand in operands.isEmpty ? ["."] : operands {
      if operand == "-" {
        let shown = standardInputPath ?? "<stdin>"
        files.append(InputFile(shown: shown, path: path(of: shown), source: .standardInput))
      } else {
        add(operand)
      }
    }
    files.sort { $0.shown < $1.shown }
    var seen: Set<FilePath> = []
    files.removeAll { !seen.insert($0.path).inserted }
  }

  private mutating func add(_ operand: String) {
    var status = stat()
    guard stat(operand, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      // What can't be looked at is said by whoever reads it.
      files.append(InputFile(shown: operand, path: path(of: operand), source: .named(operand)))
      return
    }
    let folder = path(of: operand)
    let walk = FolderWalk.transcripts(in: folder)
    func shown(_ path: String) -> String {
      let rest = path.dropFirst(folder.string.count).drop { $0 == "/" }
      guard !rest.isEmpty else { return operand }
      if operand == "." { return String(rest) }
      return operand.hasSuffix("/") ? operand + rest : operand + "/" + rest
    }
    files += walk.files.map { InputFile(shown: shown($0.string), path: $0, source: .found) }
    failures += walk.failures.map { FileFailure(shown($0.path), $0.reason) }
  }

  private func path(of shown: String) -> FilePath {
    FilePath(shown.hasPrefix("/") ? shown : workingFolder + "/" + shown)
  }

  /// Empty, which stands for the root, where the folder is gone.
  static func workingFolder() -> String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }
}

extension InputFile {
  /// The bytes of the file.
  /// - Parameter kinds: what may be read that a person named; what was found in folders is ordinary.
  func read(_ kinds: DiskFile.Kinds) throws(FileFailure) -> [UInt8] {
    switch source {
    case .standardInput: try DiskFile.readToEnd(STDIN_FILENO, named: shown)
    case .named: try DiskFile.read(location, kinds)
    case .found: try asShown { () throws(FileFailure) in try DiskFile.read(location) }
    }
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
