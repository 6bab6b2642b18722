import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the server says of itself, to a file. Without one it says nothing: editors show whatever
/// comes on standard error as an error.
public final class Log: Sendable {
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case error, warning, info, debug

    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      case .debug: 3
      }
    }
  }

  private let file: Int32?
  private let level: Level
  private let turn = Mutex(())

  /// A log that nobody reads.
  public static let silent = Log(file: nil, level: .error)

  private init(file: Int32?, level: Level) {
    self.file = file
    self.level = level
  }

  /// A log that adds to a file. Nil where that cannot be written.
  public convenience init?(path: String, level: Level) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else { return nil }
    self.init(file: file, level: level)
  }

  deinit { if let file { close(file) } }

  func write(_ level: Level, _ message: @autoclosure () -> String) {
    guard let file, level <= self.level else { return }
    let line = Array("\(Self.now()) \(level): \(message())\n".utf8)
    turn.withLock { _ in
      _ = line.withUnsafeBytes { writeBytes(file, $0.baseAddress, $0.count) }
    }
  }

  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// The system's `write`, which the members of `Log` would hide.
private func writeBytes(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}
