import ChildProcesses
import DiglotWorkspace

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a run is made on, so that figures are compared that can be.
enum Machine {
  static var description: String {
    "\(processor), \(Processors.count) processors, \(memory.map { "\($0), " } ?? "")\(system)"
  }

  private static var processor: String { value(of: "model name", in: "/proc/cpuinfo") ?? "unknown processor" }

  private static var memory: String? {
    let kilobytes = value(of: "MemTotal", in: "/proc/meminfo")?.split(separator: " ").first.flatMap {
      Int($0)
    }
    return kilobytes.map { "\(Int((Double($0) / 1_048_576).rounded())) GB" }
  }

  private static var system: String {
    guard let release = contents(of: "/proc/sys/kernel/osrelease") else { return "unknown system" }
    return "Linux \(release.prefix { $0 != "\n" })"
  }

  /// The most memory that a program has had at a time, in bytes; nil where the system doesn't tell.
  static func peakMemory(of child: ChildProcess) -> Int? {
    let text = value(of: "VmHWM", in: "/proc/\(child.id)/status")
    return text?.split(separator: " ").first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// What stands behind a name and a colon in a file of the system's.
  static func value(of name: String, in path: String) -> String? {
    let line = contents(of: path)?.split(separator: "\n").first { $0.hasPrefix(name) }
    guard let line, let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    return value.isEmpty ? nil : String(value)
  }

  /// Files of the system's have no size, so that they are read to their end.
  private static func contents(of path: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
  }
}
