import DiglotSemantics
import DiglotWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension InputFiles {
  /// Leaves out what is as it was in a revision of git's. Standard input is always new.
  mutating func keepChanged(since revision: String) throws {
    let changed = try Git().files(changedSince: revision)
    keep { $0.source == .standardInput || changed.contains(Self.location(of: $0.path.string)) }
  }

  /// Leaves out what others check.
  mutating func keep(_ shard: Shard) {
    let folder = FilePath(fromWorkingFolder: ".").string + "/"
    keep { file in
      let path = file.path.string
      return shard.contains(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path)
    }
  }

  /// Where a file is, with no symbolic links on the way.
  private static func location(of path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
