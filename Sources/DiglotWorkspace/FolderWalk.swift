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
/// are passed over. So are links to folders: they lead out of the folder, where nobody asked to go, or to
/// what is visited anyway. Links to files are found, and told apart from files.
public struct FolderWalk {
  public struct Result: Sendable {
    /// In the order of their paths.
    public var files: [FilePath] = []
    /// Those of them that are links.
    public var links: Set<FilePath> = []
    /// In the order of their paths.
    public var configurations: [FilePath] = []
    /// Folders that could not be read, and transcripts whose names nobody can spell.
    public var failures: [FileFailure] = []
  }

  private struct Folder {
    let name: FileName
    /// What the folders above it and its own `.gitignore` leave out, the outermost first.
    let ignoring: [IgnoreRules]
  }

  private var result = Result()

  /// - Parameter isCancelled: asked now and then; once true, what was found so far is given.
  public static func transcripts(in folder: FilePath, isCancelled: () -> Bool = { false }) -> Result {
    var walk = FolderWalk()
    var pending = [Folder(name: FileName(folder), ignoring: [])]
    while let next = pending.popLast(), !isCancelled() { pending += walk.visit(next) }
    walk.result.files.sort()
    walk.result.configurations.sort()
    return walk.result
  }

  /// Notes the files of a folder. Gives the folders in it.
  private mutating func visit(_ folder: Folder) -> [Folder] {
    guard let stream = opendir(folder.name.location) else {
      result.failures.append(FileFailure.last(folder.name.path))
      return []
    }
    defer { closedir(stream) }
    let rules = folder.ignoring + (IgnoreRules(in: folder.name.path).map { [$0] } ?? [])
    func isLeftOut(_ name: FileName, isFolder: Bool) -> Bool {
      rules.reversed().lazy.compactMap { $0.leavesOut(name.path, isFolder: isFolder) }.first ?? false
    }
    var folders: [Folder] = []
    while let entry = readdir(stream) {
      let name = folder.name.adding(Self.bytes(of: entry))
      let kind = Self.kind(of: entry, at: name)
      switch kind {
      case .folder:
        guard !name.isHidden, name.last != "node_modules", !isLeftOut(name, isFolder: true) else { continue }
        folders.append(Folder(name: name, ignoring: rules))
      case .file where name.isText && name.last == Configuration.fileName:
        result.configurations.append(FilePath(name.path))
      case .file, .link:
        guard name.last.hasSuffix(Transcript.fileExtension), !isLeftOut(name, isFolder: false) else {
          continue
        }
        note(name, isLink: kind == .link)
      case .other: break
      }
    }
    return folders
  }

  private mutating func note(_ name: FileName, isLink: Bool) {
    guard name.isText else {
      // No reference could name it, and no report.
      result.failures.append(FileFailure(name.path, "its path is not UTF-8; rename what is not"))
      return
    }
    let path = FilePath(name.path)
    result.files.append(path)
    if isLink { result.links.insert(path) }
  }

  private enum Kind { case file, link, folder, other }

  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  private static func kind(of entry: UnsafeMutablePointer<dirent>, at name: FileName) -> Kind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return kind(of: S_IFLNK, at: name)
    case Int32(DT_UNKNOWN):
      var status = stat()
      return lstat(name.location, &status) == 0 ? kind(of: status.st_mode & S_IFMT, at: name) : .other
    default: return .other
    }
  }

  private static func kind(of mode: mode_t, at name: FileName) -> Kind {
    switch mode {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK:
      var status = stat()
      guard stat(name.location, &status) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFREG ? .link : .other
    default: return .other
    }
  }
}
