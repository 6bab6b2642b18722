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

  /// - Parameters:
  ///   - operands: files, folders that stand for the transcripts in them, and `-` for standard input;
  ///     none for the working folder.
  ///   - standardInputPath: what standard input is to be called, if it is something.
  init(_ operands: [String], standardInputPath: String? = nil) {
    for operand in operands.isEmpty ? ["."] : operands {
      if operand == "-" {
        files.append(InputFile(named: operand, standardInputPath: standardInputPath))
      } else {
        add(operand)
      }
    }
    // What is named as well as found is named.
    let named = Set(files.filter { $0.isNamed }.map(\.path))
    files.removeAll { !$0.isNamed && named.contains($0.path) }
    files.sort { $0.shown < $1.shown }
    var seen: Set<FilePath> = []
    files.removeAll { !seen.insert($0.path).inserted }
  }

  /// Leaves out all others.
  mutating func keep(where isWanted: (InputFile) -> Bool) { files.removeAll { !isWanted($0) } }

  private mutating func add(_ operand: String) {
    var status = stat()
    guard stat(operand, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      // What can't be looked at is said by whoever reads it.
      files.append(InputFile(named: operand))
      return
    }
    let folder = FilePath(fromWorkingFolder: operand)
    let walk = FolderWalk.transcripts(in: folder)
    func shown(_ path: String) -> String {
      let rest = path.dropFirst(folder.string.count).drop { $0 == "/" }
      guard !rest.isEmpty else { return operand }
      if operand == "." { return String(rest) }
      return operand.hasSuffix("/") ? operand + rest : operand + "/" + rest
    }
    files += walk.files.map {
      InputFile(shown: shown($0.string), path: $0, source: walk.links.contains($0) ? .linked : .found)
    }
    failures += walk.failures.map { FileFailure(shown($0.path), $0.reason) }
  }
}
