import DiglotLint
import DiglotSemantics
import DiglotWorkspace
import JSONRPC

/// Findings that were there before anybody looked, and are not told again: a team can begin with a
/// thousand old files, and mend them when it likes.
///
/// They are known by rule and content, so text above them may come and go. One stands on each line, in
/// order, so that versions of the file can be merged.
struct Baseline: Sendable {
  /// A finding, by what stays the same.
  struct Entry: Sendable, Hashable, Comparable {
    /// Of the transcript, from the folder of the baseline.
    let path: String
    let rule: String
    let fingerprint: String

    static func < (left: Entry, right: Entry) -> Bool {
      (left.path, left.rule, left.fingerprint) < (right.path, right.rule, right.fingerprint)
    }
  }

  /// What the person calls the file.
  let name: String
  private let folder: FilePath
  private let entries: Set<Entry>

  /// A baseline with nothing in it.
  init(new name: String) {
    self.name = name
    folder = FilePath(FilePath(fromWorkingFolder: name).folder)
    entries = []
  }

  /// Reads a baseline.
  init(at name: String) throws(FileFailure) {
    self.name = name
    folder = FilePath(FilePath(fromWorkingFolder: name).folder)
    let bytes = try DiskFile.read(name)
    guard let json = try? JSONReader.read(bytes), json["version"]?.integer == 1,
      let list = json["findings"]?.array
    else { throw FileFailure(name, "it is no baseline; --write-baseline makes one") }
    var entries: Set<Entry> = []
    for (index, item) in list.enumerated() {
      guard let path = item["path"]?.string, let rule = item["rule"]?.string,
        let fingerprint = item["fingerprint"]?.string
      else { throw FileFailure(name, "entry \(index + 1) needs a “path”, a “rule” and a “fingerprint”") }
      entries.insert(Entry(path: path, rule: rule, fingerprint: fingerprint))
    }
    self.entries = entries
  }

  func entry(_ placed: PlacedFinding, in path: FilePath) -> Entry {
    Entry(path: shown(path), rule: placed.finding.rule, fingerprint: placed.fingerprint)
  }

  private func shown(_ path: FilePath) -> String {
    let own = folder.string == "/" ? "/" : folder.string + "/"
    return path.string.hasPrefix(own) ? String(path.string.dropFirst(own.count)) : path.string
  }

  func holds(_ placed: PlacedFinding, in path: FilePath) -> Bool { entries.contains(entry(placed, in: path)) }

  /// How many entries are about files that were looked at, and are not found any more.
  func goneCount(among seen: Set<Entry>, in files: [FilePath]) -> Int {
    let looked = Set(files.map(shown))
    return entries.count { looked.contains($0.path) && !seen.contains($0) }
  }

  /// Writes a baseline of these findings in place of what is there.
  func write(_ findings: Set<Entry>) throws(FileFailure) {
    let lines = findings.sorted().map { entry -> String in
      let json: JSON = [
        "path": .string(entry.path), "rule": .string(entry.rule), "fingerprint": .string(entry.fingerprint),
      ]
      return json.text
    }
    let text = "{\"version\":1,\"findings\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
    try AtomicFile.write(Array(text.utf8), to: name, .replace)
  }
}
