import DiglotWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a command puts what it makes: standard output, or a file that must not be there yet.
struct OutputFile: Sendable {
  static let path = Option.text(
    "output", letter: "o", ValueDescription(name: "OUT", kind: .file),
    "write to this file, which must not be there yet")
  static let force = Option.flag("force", "replace the file if it is there")

  private let path: String?
  private let mayReplace: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    let path = try arguments[Self.path]
    self.path = path == "-" ? nil : path
    mayReplace = try arguments[Self.force]
    if self.path == nil, mayReplace { throw .other("“--force” is of use only with “--output”") }
  }

  /// Fails where the file is there and must not be replaced: to be asked before any work is done.
  func check() throws(FileFailure) {
    var status = stat()
    if let path, !mayReplace, lstat(path, &status) == 0 {
      throw FileFailure(path, "there is a file of that name already; --force replaces it")
    }
  }

  func write(_ text: String, in surroundings: Surroundings) throws {
    guard let path else {
      try surroundings.output.write(text)
      return
    }
    surroundings.interruption.watch()
    try surroundings.interruption.holdingOff { () throws(FileFailure) in
      try AtomicFile.write(Array(text.utf8), to: path, mayReplace ? .replace : .refuse)
    }
  }
}
