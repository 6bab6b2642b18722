import DiglotSyntax
import DiglotWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks git, as it is installed, about the working folder.
struct Git: Sendable {
  /// Why git gives no answer, in words for a person.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The files that are not as they were in a revision, those that git does not know among them;
  /// absolute paths.
  func files(changedSince revision: String) throws -> Set<String> {
    let top = try answer(["rev-parse", "--show-toplevel"]) { complaint in
      RunSearch(for: "not a git repository").isFound(in: complaint)
        ? "“--changed-since” asks git, and the working folder is in no git repository"
        : "git says: \(complaint)"
    }
    let root = String(decoding: top, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let commit = try answer(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    { _ in
      "git knows no revision “\(revision)”; has it been fetched?"
    }
    let known = String(decoding: commit, as: UTF8.self).filter { !$0.isWhitespace }
    let changed = try answer([
      "-C", root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", known, "--",
    ])
    let added = try answer(["-C", root, "ls-files", "--others", "--exclude-standard", "-z"])
    return Set(
      (changed + added).split(separator: 0).map { root + "/" + String(decoding: $0, as: UTF8.self) })
  }

  /// What git writes to its standard output.
  /// - Parameter explain: what to say where it fails, from the first line that it complains with.
  private func answer(
    _ arguments: [String], orElse explain: (String) -> String = { "git says: \($0)" }
  ) throws -> [UInt8] {
    let output = try TemporaryFile()
    let errors = try TemporaryFile()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.descriptor, STDERR_FILENO)
    // Paths as they are, complaints in English.
    let words = (["git", "-c", "core.quotePath=false"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    setenv("LC_ALL", "C", 1)
    var process = pid_t()
    let failure = posix_spawnp(&process, "git", &actions, nil, words, environ)
    guard failure == 0 else {
      throw Failure(
        description: failure == ENOENT
          ? "“--changed-since” asks git, and git is not installed"
          : "git can't be started: \(String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let complaint = String(decoding: try errors.bytes(), as: UTF8.self).split(separator: "\n").first ?? ""
      throw Failure(description: explain(complaint.isEmpty ? "nothing, and fails" : String(complaint)))
    }
    return try output.bytes()
  }
}
