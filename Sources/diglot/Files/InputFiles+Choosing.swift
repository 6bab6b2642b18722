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

  /// Leaves out what others check. Paths go from the folder that holds all the files, so that it does not
  /// matter where that is, where one works, and how the files were named.
  mutating func keep(_ shard: Shard) {
    var located: [String: [Substring]] = [:]
    for file in files where file.source != .standardInput && located[file.path.folder] == nil {
      located[file.path.folder] = Self.location(of: file.path.folder + "/").split(separator: "/")
    }
    let all = Array(located.values)
    let shared = all.dropFirst().reduce(all.first ?? []) { shared, folder in
      zip(shared, folder).prefix { $0 == $1 }.map { $0.0 }
    }
    keep { file in
      let isNowhere = file.source == .standardInput
      let folders = isNowhere ? [] : located[file.path.folder]?.dropFirst(shared.count) ?? []
      return shard.contains((folders + [file.path.name[...]]).joined(separator: "/"))
    }
  }

  /// Says once which of the files stay as they are, as they are links that were found in folders. Not of
  /// those that lead to one of the files, where it is changed under its own name.
  func reportLinks(in messages: Messages) {
    let links = files.filter { !$0.mayBeWritten }
    guard !links.isEmpty else { return }
    let others = Set(files.filter(\.mayBeWritten).map { Self.location(of: $0.path.string) })
    let leading = links.filter { !others.contains(Self.location(of: $0.path.string)) }
    guard let first = leading.first?.shown else { return }
    let more = leading.count - 1
    messages.say(
      VisibleText.line(
        more == 0
          ? "diglot: \(first) is a link and stays as it is; name it to change what it leads to"
          : "diglot: \(first) and \(more) more are links and stay as they are; name them to change what they lead to"
      ))
  }

  /// Where a file is, with no symbolic links on the way.
  private static func location(of path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}
