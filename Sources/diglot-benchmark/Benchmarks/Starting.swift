/// How long an editor waits for the server to be there.
enum Starting {
  static let benchmark = Benchmark("server/start", needsServer: true) { conditions in
    let folder = try Folder("\(conditions.folder)/start")
    let times = try (0..<conditions.count(20)).map { _ in
      let session = try ServerSession(conditions.program, folder: conditions.folder)
      let time = try session.initialize(folder: folder.path)
      try session.end()
      return time
    }
    return [.latency("server/start/initialize", .milliseconds, seconds: times)]
  }
}
