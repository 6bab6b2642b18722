import JSONRPC

/// What a run measured, as it is written to a file and read from one.
struct Results: Hashable, Sendable {
  let machine: String
  /// When the run began.
  let date: String
  /// What was measured, where git knows.
  let commit: String?
  let measurements: [Measurement]
}

extension Results: JSONWritable, JSONReadable {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("machine", machine)
      $0.member("date", date)
      $0.member("commit", ifPresent: commit)
      $0.member("measurements", measurements)
    }
  }

  init(json: JSON) throws(JSONTypeError) {
    machine = try json.required("machine")
    date = try json.required("date")
    commit = try json.optional("commit")
    measurements = try json.required("measurements")
  }

  /// A line for each measurement, so that git shows which of them changed.
  var fileBytes: [UInt8] {
    var lines = JSONWriter.bytes(of: Results(machine: machine, date: date, commit: commit, measurements: []))
    lines.removeLast("]}".utf8.count)
    for (index, measurement) in measurements.enumerated() {
      lines += Array(index == 0 ? "\n".utf8 : ",\n".utf8) + JSONWriter.bytes(of: measurement)
    }
    return lines + Array("\n]}\n".utf8)
  }
}
