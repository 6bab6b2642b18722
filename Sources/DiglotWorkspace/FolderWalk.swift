import DiglotLint
public import DiglotSemantics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The transcripts in a folder and the folders below it, and the configurations that are there.
///
/// Folders whose names begin with a point, `node_modules`, and what a `.gitignore` on the way leaves out
/// are passed over. Links are followed; a folder that was seen is not entered again, so links that lead
/// in a circle end.
public struct FolderWalk {
  public struct Result: Sendable {
    /// In the order of their paths.
    public var files: [FilePath] = []
    /// In the order of their paths.
    public var configurations: [FilePath] = []
    /// Folders that could not be read.
    public var failures: [FileFailure] = []
  }

  private struct Identity: Hashable {
    let device: UInt64
    let node: UInt64
  }

  /// A folder to visit, and what the folders above it leave out, the outermost first.
  private struct Folder {
    let path: String
    let ignoring: [IgnoreRules]
  }

  private var result = Result()
  private var seen: Set<Identity> = []

  /// - Parameter isCancelled: asked now and then; once true, what was found so far is given.
  public static func transcripts(in folder: FilePath, isCancelled: () -> Bool = { false }) -> Result {
    var walk = FolderWalk()
    var pending = [Folder(path: folder.string, ignoring: [])]
    while let next = pending.popLast(), !isCancelled() { pending += walk.visit(next) }
    walk.result.files.sort()
    walk.result.configurations.sort()
    return walk.result
  }

  /// Notes the files of a folder. Gives the folders in it.
  private mutating func visit(_ visited: Folder) -> [Folder] {
    let folder = visited.path
    var status = stat()
    guard stat(folder, &status) == 0, let stream = opendir(folder) else {
      result.failures.append(FileFailure.last(folder))
      return []
    }
    defer { closedir(stream) }
    guard seen.insert(Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))).inserted else {
      return []
    }
    let rules = visited.ignoring + (IgnoreRules(in: folder).map { [$0] } ?? [])
    func isLeftOut(_ path: String, isFolder: Bool) -> Bool {
      rules.reversed().lazy.compactMap { $0.leavesOut(path, isFolder: isFolder) }.first ?? false
    }
    var folders: [Folder] = []
    while let entry = readdir(stream) {
      guard let name = Self.name(of: entry) else { continue }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch Self.kind(of: entry, at: path) {
      case .folder:
        guard !name.hasPrefix("."), name != "node_modules", !isLeftOut(path, isFolder: true) else { continue }
        folders.append(Folder(path: path, ignoring: rules))
      case .file where name == Configuration.fileName: result.configurations.append(FilePath(path))
      case .file:
        guard name.hasSuffix(Transcript.fileExtension), !isLeftOut(path, isFolder: false) else { continue }
        result.files.append(FilePath(path))
      case .other: break
      }
    }
    return folders
  }

  private enum Kind { case file, folder, other }

  /// Nil for names that are not UTF-8, which no reference in a transcript could spell.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafeBytes(of: &entry.pointee.d_name) { String(validating: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  private static func kind(of entry: UnsafeMutablePointer<dirent>, at path: String) -> Kind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK), Int32(DT_UNKNOWN):
      var status = stat()
      guard stat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    default: return .other
    }
  }
}
