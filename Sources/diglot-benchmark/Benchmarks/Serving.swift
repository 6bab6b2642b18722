import JSONRPC

/// What an editor waits for: the real server, over its pipes, with what it costs to write and read messages.
enum Serving {
  /// - Parameter asksAll: whether questions are asked too, and not only edits made.
  static func benchmark(_ subject: Subject, asksAll: Bool = true) -> Benchmark {
    let name = "server/\(subject.name)"
    return Benchmark(name, needsServer: true) { conditions in
      let text = subject.make()
      let folder = try Folder("\(conditions.folder)/\(subject.name)")
      let path = try folder.write("sample.diglot", text)
      func begin() throws -> ServedDocument {
        let session = try ServerSession(conditions.program, folder: conditions.folder)
        _ = try session.initialize(folder: folder.path)
        return ServedDocument(text, at: path, in: session)
      }
      var openings: [Double] = []
      for _ in 1..<conditions.count(5) {
        let document = try begin()
        openings.append(try document.open().seconds)
        try document.session.end()
      }
      var document = try begin()
      let (opening, count) = try document.open()
      openings.append(opening)
      try document.session.settle()
      let places = Places(in: text)
      let typing = TypingRounds(name: name, places: places, conditions: conditions)
      var measurements = [
        Measurement.latency(
          "\(name)/open", .milliseconds, seconds: openings, remark: "\(count) diagnostics")
      ]
      measurements += try typing.measurements(of: &document, count: asksAll ? 200 : 40)
      if asksAll {
        let questions = Questions(name: name, places: places, conditions: conditions)
        measurements += try questions.measurements(of: &document)
      }
      if let peak = document.session.peakMemory {
        measurements.append(Measurement("\(name)/memory", .megabytes, [Double(peak) / 1e6]))
        // Of less text, it would be what the program itself takes.
        if text.count >= 1_000_000 {
          measurements.append(
            Measurement("\(name)/memory-to-text", .times, [Double(peak) / Double(text.count)]))
        }
      }
      try document.session.end()
      return measurements
    }
  }
}
