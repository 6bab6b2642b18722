/// `diglot lint`, the whole process: from its start to its end.
enum Commands {
  static func oneFile(_ subject: Subject) -> Benchmark {
    Benchmark("command/\(subject.name)", needsServer: true) { conditions in
      let text = subject.make()
      let folder = try Folder("\(conditions.folder)/command-\(subject.name)")
      let path = try folder.write("sample.diglot", text)
      let count = text.count > 1_000_000 ? 7 : 30
      let runs = try CommandRuns(["lint", "--exit-zero", path], conditions.count(count), conditions)
      return runs.measurements("command/\(subject.name)", bytes: text.count)
    }
  }

  static let folder = Benchmark("command/\(fileCount)-files", needsServer: true) { conditions in
    let folder = try Folder("\(conditions.folder)/files")
    var bytes = 0
    for number in 0..<fileCount {
      let text = SampleTranscript.make(size: 20_000, seed: UInt64(number + 1))
      bytes += text.count
      _ = try folder.write("episode-\(number).diglot", text)
    }
    let runs = try CommandRuns(["lint", "--exit-zero", folder.path], conditions.count(5), conditions)
    folder.remove()
    let name = "command/\(fileCount)-files"
    let files = Measurement("\(name)/files", .filesPerSecond, runs.times.map { Double(fileCount) / $0 })
    return runs.measurements(name, bytes: bytes) + [files]
  }

  private static let fileCount = 2000
}
