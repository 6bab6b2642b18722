import DiglotSemantics
import DiglotWorkspace

/// The files that Git says were changed since a revision, those that it does not know yet among them.
struct ChangedFiles {
  private let paths: Set<FilePath>

  /// - Parameter revision: anything that names a commit.
  init(since revision: String) throws(FileFailure) {
    let root = try Self.git(["rev-parse", "--show-toplevel"], asked: revision)
    let folder = FilePath(String(decoding: root.prefix { $0 != 0x0A }, as: UTF8.self))
    // A name that is an option to Git is no revision.
    let commit = try Self.git(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], asked: revision)
    let name = String(decoding: commit.prefix { $0 != 0x0A }, as: UTF8.self)
    let changed = try Self.git(
      ["-C", folder.string, "diff", "--name-only", "--no-renames", "-z", "--diff-filter=d", name, "--"],
      asked: revision)
    let new = try Self.git(
      ["-C", folder.string, "ls-files", "--others", "--exclude-standard", "-z"], asked: revision)
    let names = (changed + new).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    paths = Set(names.map { FilePath(folder.string + "/" + $0) })
  }

  func holds(_ file: InputFile) -> Bool { paths.contains(file.path) }

  private static func git(_ words: [String], asked revision: String) throws(FileFailure) -> [UInt8] {
    do { return try OtherProgram.output(of: ["git"] + words) } catch {
      let reason = error.reason.hasPrefix("it failed") ? "there is no such revision" : error.reason
      throw FileFailure("git", "what changed since “\(revision)” can't be told: \(reason)")
    }
  }
}
