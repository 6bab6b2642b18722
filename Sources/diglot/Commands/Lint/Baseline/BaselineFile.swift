import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import JSONRPC

/// A baseline as a file: JSON with a line for each entry, sorted, so that versions of it merge and
/// differ as text does.
struct BaselineFile: Sendable {
  let path: String

  func read() throws(FileFailure) -> Baseline {
    let bytes = try DiskFile.read(path)
    var baseline = Baseline(at: FilePath(fromWorkingFolder: path), takesAll: false)
    do {
      let json = try JSONReader.read(bytes)
      guard try json.required("diglotBaseline") as Int == 1 else {
        throw FileFailure(path, "it is a baseline of another version of diglot")
      }
      for entry in try json.required("findings") as [Entry] {
        baseline.add(
          Baseline.Key(rule: entry.rule, fingerprint: entry.fingerprint), entry.count, of: entry.path)
      }
      return baseline
    } catch let failure as FileFailure {
      throw failure
    } catch {
      throw FileFailure(path, "it is no baseline of diglot: \(error)")
    }
  }

  func write(_ baseline: Baseline, in surroundings: Surroundings) throws(FileFailure) {
    let entries = baseline.counts.sorted { $0.key < $1.key }.flatMap { path, counts in
      counts.sorted { ($0.key.rule, $0.key.fingerprint) < ($1.key.rule, $1.key.fingerprint) }.map {
        key, count in
        let entry: JSON = [
          "path": .string(path), "rule": .string(key.rule), "fingerprint": .string(key.fingerprint),
          "count": .integer(count),
        ]
        return entry.text
      }
    }
    let text = "{\"diglotBaseline\":1,\"findings\":[\n" + entries.joined(separator: ",\n") + "\n]}\n"
    try surroundings.interruption.holdingOff { () throws(FileFailure) in
      try AtomicFile.write(Array(text.utf8), to: path, .replace)
    }
  }

  private struct Entry: JSONReadable {
    let path: String
    let rule: String
    let fingerprint: String
    let count: Int

    init(json: JSON) throws(JSONTypeError) {
      path = try json.required("path")
      rule = try json.required("rule")
      fingerprint = try json.required("fingerprint")
      count = try json.required("count")
      guard count > 0 else { throw JSONTypeError(path: ["count"], expected: "a number from 1") }
    }
  }
}
