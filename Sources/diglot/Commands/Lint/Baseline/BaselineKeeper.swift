import DiglotSemantics
import DiglotWorkspace

/// Follows a run with what is known: tells what is known and gone, or writes what is known from now on.
struct BaselineKeeper: Sendable {
  let file: BaselineFile
  private(set) var baseline: Baseline
  private var checked: Set<String> = []
  private var stale: [(path: String, rule: String, count: Int)] = []

  init(_ file: BaselineFile, writes: Bool) throws(FileFailure) {
    self.file = file
    do { baseline = try file.read().taking(all: writes) } catch {
      guard error.reason == FileFailure.missing else { throw error }
      guard writes else {
        throw FileFailure(file.path, "there is no such file; --write-baseline makes it")
      }
      baseline = Baseline(at: FilePath(fromWorkingFolder: file.path), takesAll: true)
    }
  }

  mutating func add(_ review: Baseline.Review) {
    checked.insert(review.path)
    if baseline.takesAll { return baseline.replace(with: review) }
    var byRule: [String: Int] = [:]
    for (key, count) in review.stale { byRule[key.rule, default: 0] += count }
    stale += byRule.sorted { $0.key < $1.key }.map { (review.path, $0.key, $0.value) }
  }

  /// Says what there is to say, and writes the file where that is wanted.
  mutating func end(in surroundings: Surroundings) throws(FileFailure) {
    let gone = baseline.counts.keys.filter { !checked.contains($0) && !isThere($0) }.sorted()
    if baseline.takesAll {
      for path in gone { baseline.remove(path) }
      try file.write(baseline, in: surroundings)
      let (total, files) = (baseline.total, baseline.counts.count)
      surroundings.messages.say(
        "diglot: \(VisibleText.line(file.path)): \(total) finding\(total == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s") from now on known"
      )
      return
    }
    for path in gone { say("\(path) is gone", in: surroundings) }
    for entry in stale {
      let count = entry.count > 1 ? "\(entry.count) times " : ""
      say("\(count)[\(entry.rule)] in \(entry.path) is mended", in: surroundings)
    }
    if !gone.isEmpty || !stale.isEmpty {
      surroundings.messages.say("diglot: --write-baseline takes out what is not needed any more")
    }
  }

  private func say(_ text: String, in surroundings: Surroundings) {
    surroundings.messages.say(VisibleText.line("diglot: \(file.path): \(text)"))
  }

  private func isThere(_ name: String) -> Bool { DiskFile.exists(baseline.file(named: name).string) }
}

extension BaselineFile {
  static let option = Option.text(
    "baseline", ValueDescription(name: "FILE", kind: .file),
    "tell nothing that is known from this file")
  static let writing = Option.flag(
    "write-baseline", "make all that is found known in the --baseline, and fail for nothing")
}
