import ChildProcesses
import DiglotSemantics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Measures what is asked for, and shows and keeps what came of it.
struct Run {
  private let options: Invocation.RunOptions
  private let benchmarks: [Benchmark]
  private let program: String

  init(_ options: Invocation.RunOptions) throws(Failure) {
    self.options = options
    var subject: Subject?
    if let file = options.file {
      // Bytes that are not UTF-8 are replaced: an editor could not send them.
      let text = Array(String(decoding: try FileBytes.read(file), as: UTF8.self).utf8)
      subject = Subject(name: file.split(separator: "/").last.map(String.init) ?? file) { text }
    }
    let all = Catalogue.benchmarks(with: subject)
    for name in options.only where !all.contains(where: { $0.isMeant(by: name) }) {
      throw Failure("there is no benchmark “\(name)”; there are \(all.map(\.name).joined(separator: ", "))")
    }
    benchmarks = all.filter { benchmark in
      options.only.isEmpty || options.only.contains(where: benchmark.isMeant)
    }
    program = options.program ?? Self.programBesideOurs
    if benchmarks.contains(where: \.needsServer), !FileManager.default.isExecutableFile(atPath: program) {
      throw Failure("\(program): there is no such program; build it, or name another with --server")
    }
  }

  private static var ownFolder: String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return FilePath(path.isEmpty ? CommandLine.arguments.first ?? "" : path).folder
  }

  private static var programBesideOurs: String { ownFolder + "/diglot" }

  /// False where something could not be measured.
  func perform() throws(Failure) -> Bool {
    let folder = try Folder.temporary()
    defer { folder.remove() }
    let conditions = Conditions(samples: options.samples, program: program, folder: folder.path)
    let start = Date.now.ISO8601Format()
    Terminal.write("machine: \(Machine.description)\n\n" + MeasurementRows.head)
    var measurements: [Measurement] = []
    var isComplete = true
    for (index, benchmark) in benchmarks.enumerated() {
      Terminal.show("\(index + 1)/\(benchmarks.count) \(benchmark.name)")
      do {
        let measured = try benchmark.measure(conditions)
        Terminal.clear()
        for measurement in measured { Terminal.write(MeasurementRows.row(measurement)) }
        measurements += measured
      } catch {
        Terminal.clear()
        Terminal.complain("\(benchmark.name): \((error as? Failure)?.message ?? "\(error)")")
        isComplete = false
      }
    }
    let ratios = Catalogue.ratios(of: measurements)
    for ratio in ratios { Terminal.write(MeasurementRows.row(ratio)) }
    if let json = options.json {
      let results = Results(
        machine: Machine.description, date: start, commit: Self.commit, measurements: measurements + ratios)
      try FileBytes.write(results.fileBytes, to: json)
    }
    return isComplete
  }

  /// What git calls the state of the files that the program was built from; nil where it doesn't know.
  private static var commit: String? {
    // Where there is no git, or nothing that it knows of, nobody wants to read that.
    let question = "exec git -C \"$0\" describe --always --dirty 2>/dev/null"
    guard let child = try? ChildProcess(["/bin/sh", "-c", question, ownFolder]) else { return nil }
    var said: [UInt8] = []
    while let bytes = child.read(within: 10), !bytes.isEmpty { said += bytes }
    guard child.exitCode(within: 10) == 0 else { return nil }
    return String(decoding: said.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
