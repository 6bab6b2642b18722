import ChildProcesses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command that is run again and again.
struct CommandRuns {
  /// From start to end, in seconds.
  let times: [Double]
  private let processorTimes: [Double]
  /// In bytes.
  private let peaks: [Double]

  init(_ arguments: [String], _ count: Int, _ conditions: Conditions) throws {
    let words = [conditions.program] + arguments
    // Reads the files once, and the program itself: what is measured is not the disk.
    _ = try Self.run(words)
    let runs = try (0..<count).map { _ in try Self.run(words) }
    times = runs.map(\.seconds)
    processorTimes = runs.map(\.processorSeconds)
    let isLong = (times.max() ?? 0) > 0.5
    peaks = try (0..<(isLong ? 1 : min(3, count))).compactMap { _ in try Self.peakMemory(of: words) }
  }

  func measurements(_ name: String, bytes: Int) -> [Measurement] {
    var measurements: [Measurement] = [
      .latency("\(name)/time", .milliseconds, seconds: times),
      .speed("\(name)/speed", bytes: bytes, seconds: times),
      .latency("\(name)/processor-time", .milliseconds, seconds: processorTimes),
    ]
    if !peaks.isEmpty {
      measurements.append(Measurement("\(name)/memory", .megabytes, peaks.map { $0 / 1e6 }))
    }
    return measurements
  }

  private static func run(_ words: [String]) throws -> (seconds: Double, processorSeconds: Double) {
    let start = ContinuousClock.now
    let child = try ChildProcess(words, .nothing)
    let end = child.end(within: nil)
    let time = start.duration(to: .now).inSeconds
    guard let end, end.code == 0 else { throw Failure("“\(words.joined(separator: " "))” failed") }
    return (time, end.processorSeconds)
  }

  /// Watched while the program runs, which takes time, so that it is not timed. What the system tells after its
  /// end would be no less than our own.
  private static func peakMemory(of words: [String]) throws -> Double? {
    let child = try ChildProcess(words, .nothing)
    var peak: Int?
    while child.end(within: 0) == nil {
      peak = Machine.peakMemory(of: child) ?? peak
      usleep(500)
    }
    return peak.map(Double.init)
  }
}
