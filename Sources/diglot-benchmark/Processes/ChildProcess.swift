#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is started to be measured.
///
/// Foundation's `Process` would do, but takes some milliseconds itself, and does not tell what the program used.
final class ChildProcess {
  /// What the input and the output are connected to.
  enum Streams {
    case pipes
    /// Nothing is written, and what is said goes nowhere.
    case nothing
  }

  let id: pid_t
  private let input: Int32
  private let output: Int32
  private var hasEnded = false

  /// - Parameter environment: added to our own.
  init(_ words: [String], _ streams: Streams, environment: [String] = []) throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    let (childInput, input) = try Self.ends(of: streams, O_RDONLY)
    let (output, childOutput) = try Self.ends(of: streams, O_WRONLY)
    (self.input, self.output) = (input, output)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, childInput, 0)
    posix_spawn_file_actions_adddup2(&actions, childOutput, 1)
    var arguments = words.map { strdup($0) } + [nil]
    var settings = (environment + Self.environment).map { strdup($0) } + [nil]
    var id: pid_t = 0
    let error = posix_spawn(&id, words[0], &actions, nil, &arguments, &settings)
    posix_spawn_file_actions_destroy(&actions)
    for text in arguments + settings { free(text) }
    close(childInput)
    close(childOutput)
    self.id = id
    guard error == 0 else { throw Failure("\(words[0]): \(String(cString: strerror(error)))") }
  }

  deinit {
    for end in [input, output] where end >= 0 { close(end) }
    guard !hasEnded, id > 0 else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  /// The end to read from, and the one to write to: the child's own at the one place, ours at the other.
  private static func ends(
    of streams: Streams, _ childMode: Int32
  ) throws(Failure) -> (reading: Int32, writing: Int32) {
    switch streams {
    case .nothing:
      let nothing = open("/dev/null", childMode | O_CLOEXEC)
      return childMode == O_RDONLY ? (nothing, -1) : (-1, nothing)
    case .pipes:
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Failure("no pipe: \(String(cString: strerror(errno)))") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }
  }

  private static var environment: [String] {
    var settings: [String] = []
    var next = environ
    while let setting = next.pointee {
      settings.append(String(cString: setting))
      next += 1
    }
    return settings
  }

  /// Writes all of the bytes.
  func send(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw Failure("the program reads no more") }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// What comes next from the child; empty at the end.
  func receive(within patience: Duration) throws(Failure) -> [UInt8] {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&waiting, 1, Int32(clamping: Int(patience.inSeconds * 1000)))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure("the program says nothing") }
      return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(output, buffer.baseAddress, buffer.count))
      }
    }
  }

  /// Whether something comes in time.
  func speaks(within patience: Duration) -> Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, Int32(clamping: Int(patience.inSeconds * 1000))) > 0
  }

  /// The most memory that the program has had at a time, in bytes; nil where the system doesn't tell.
  var peakMemory: Int? {
    let text = Machine.value(of: "VmHWM", in: "/proc/\(id)/status")
    return text?.split(separator: " ").first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// How a program ended, and what it used.
  struct End {
    /// Nil where a signal ended it.
    let code: Int32?
    let processorSeconds: Double
  }

  /// The end, where it has come.
  /// - Parameter waits: for it, if need be.
  func end(waits: Bool = true) -> End? {
    var status: Int32 = 0
    var usage = rusage()
    var ended: pid_t
    repeat { ended = wait4(id, &status, waits ? 0 : WNOHANG, &usage) } while ended < 0 && errno == EINTR
    guard ended == id else { return nil }
    hasEnded = true
    let times = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) * 1e-6 }
    return End(code: status & 0x7F == 0 ? status >> 8 & 0xFF : nil, processorSeconds: times[0] + times[1])
  }
}
