import Foundation
import Glibc
import TestSupport

/// Runs the real program, as it was built beside the tests, to its end: on a terminal if need be.
struct BuiltProgram {
  /// What a run gave.
  struct Result {
    /// The exit code; the negative of the signal where one ended it.
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]

    var text: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  struct Failure: Error {
    let message: String
  }

  /// What a stream of the program is connected to.
  enum Connection {
    case pipe
    /// A terminal with so many columns.
    case terminal(columns: UInt16)
  }

  /// The program to run.
  var path = Self.path
  var folder: String?
  var input: [UInt8] = []
  var output = Connection.pipe
  var errors = Connection.pipe
  var environment: [String: String] = [:]

  static let path = BuiltProduct.path("diglot")

  func run(_ arguments: String...) throws -> Result { try run(arguments.map { Array($0.utf8) }) }

  func run(_ arguments: [[UInt8]]) throws -> Result {
    let running = try start(arguments)
    return try running.wait()
  }

  /// Starts the program without waiting for it.
  func start(_ arguments: [[UInt8]]) throws -> Running {
    let output = try Ends(self.output)
    let errors = try Ends(self.errors)
    let input = try inputFile()
    defer { for end in [input, output.child, errors.child] { close(end) } }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output.child, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.child, 2)

    // A shell goes to the folder, and then is the program.
    let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder ?? "."].map { Array($0.utf8) }
    let words = (shell + [Array(path.utf8)] + arguments).map { word in
      strdup(word.map { CChar(bitPattern: $0) } + [0])
    }
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = nil
    variables["TERM"] = "xterm"
    variables.merge(environment) { $1 }
    let pairs = variables.map { strdup("\($0)=\($1)") }
    defer { for text in words + pairs { free(text) } }
    var process = pid_t()
    let error = posix_spawn(&process, "/bin/sh", &actions, nil, words + [nil], pairs + [nil])
    guard error == 0 else { throw Failure(message: String(cString: strerror(error))) }
    return Running(process: process, output: output.own, errors: errors.own)
  }

  private func inputFile() throws -> Int32 {
    var name = Array((NSTemporaryDirectory() + "diglot-input-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    unlink(name)
    guard file >= 0, write(file, input, input.count) == input.count, lseek(file, 0, SEEK_SET) == 0 else {
      throw Failure(message: "no file for the input")
    }
    return file
  }

  /// The two ends of a connection.
  private struct Ends {
    let own: Int32
    let child: Int32

    init(_ connection: Connection) throws {
      switch connection {
      case .pipe:
        // Unlike those of a pipe, its ends are never seen by programs that other tests start meanwhile.
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Failure(message: "no connection") }
        (own, child) = (ends[0], ends[1])
      case .terminal(let columns):
        own = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // What `unlockpt` and `ptsname` do, which Swift doesn't see.
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard own >= 0, ioctl(own, 0x4004_5431, &lock) == 0, ioctl(own, 0x8004_5430, &number) == 0 else {
          throw Failure(message: "no terminal")
        }
        child = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard child >= 0, ioctl(own, UInt(TIOCSWINSZ), &size) == 0 else {
          throw Failure(message: "no terminal")
        }
      }
    }
  }
}

/// A program that was started.
final class Running {
  private let process: pid_t
  private var streams: [pollfd]
  private var collected: [[UInt8]] = [[], []]

  init(process: pid_t, output: Int32, errors: Int32) {
    self.process = process
    streams = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  deinit { for stream in streams where stream.fd >= 0 { close(stream.fd) } }

  func signal(_ number: Int32) { kill(process, number) }

  /// What it has said to standard error so far.
  var errorText: String { String(decoding: collected[1], as: UTF8.self) }

  /// Reads what it says until something is so, or it says no more; a minute at most.
  func read(until condition: () -> Bool) throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !condition(), streams.contains(where: { $0.fd >= 0 }) {
      guard poll(&streams, 2, 60_000) > 0 else {
        kill(process, SIGKILL)
        throw BuiltProgram.Failure(message: "the program does not end")
      }
      for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
        let count = readBytes(streams[index].fd, &chunk, chunk.count)
        if count > 0 {
          collected[index] += chunk[..<count]
        } else {
          close(streams[index].fd)
          streams[index].fd = -1
        }
      }
    }
  }

  /// Waits for the end.
  func wait() throws -> BuiltProgram.Result {
    try read { false }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signal = status & 0x7F
    let code = signal == 0 ? status >> 8 & 0xFF : -signal
    return BuiltProgram.Result(code: code, output: collected[0], errors: collected[1])
  }
}

/// The system's `read`, which the members of `Running` would hide.
private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}
