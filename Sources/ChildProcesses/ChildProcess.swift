import Synchronization

#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#elseif canImport(Darwin)
  public import Darwin
#endif

/// A program that a test or a benchmark starts, with pipes to its input and from its output. What it says to
/// standard error goes where our own does. It is killed where nobody holds it any more.
///
/// Foundation's `Process` takes some milliseconds itself, does not tell what the program used, and lets children
/// that are started at the same time inherit each other's pipes, so that their ends are never seen. Here every
/// pipe is closed in all but its own child.
public final class ChildProcess {
  /// Why there is no child, in words for a person.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// What the input and the output are connected to.
  public enum Streams: Sendable {
    case pipes
    /// Nothing is written, and what is said goes nowhere.
    case nothing
  }

  /// How a program ended, and what it used.
  public struct End: Sendable, Hashable {
    /// The exit code; the negative of the signal where one ended it.
    public let code: Int32
    /// Of all its threads.
    public let processorSeconds: Double
  }

  public let id: pid_t
  private var input: Int32
  private var output: Int32
  private var end: End?

  /// - Parameters:
  ///   - words: the path of the program, and what it is told.
  ///   - environment: added to our own.
  ///   - folder: where it works; our own where nil.
  public init(
    _ words: [String], _ streams: Streams = .pipes, environment: [String: String] = [:],
    folder: String? = nil
  ) throws(Failure) {
    let words = folder.map { ["/usr/bin/env", "-C", $0] + words } ?? words
    (id, input, output) = try Self.spawning.withLock { _ throws(Failure) in
      try Self.spawn(words, streams, environment)
    }
    // A child that is gone is found out by what it does not answer.
    ignorePipeSignals()
  }

  deinit {
    closeInput()
    closeOutput()
    guard end == nil, id > 0 else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  // MARK: Talking

  /// Writes all of the bytes. False where the child does not read any more.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(input, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  public func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Reads nothing any more, so that the child can't write.
  public func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// What comes next from the child; empty at the end, nil where nothing comes in time.
  public func read(within seconds: Double) -> [UInt8]? {
    guard speaks(within: seconds) else { return nil }
    return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, readBytes(output, buffer.baseAddress, buffer.count))
    }
  }

  /// Whether something comes in time, be it the end.
  public func speaks(within seconds: Double) -> Bool {
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&waiting, 1, Int32(clamping: Int(max(0, min(seconds, 1e6)) * 1000)))
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  // MARK: Ending

  /// Waits for the end. Whoever measures time had better wait for as long as it takes: a limit is kept by
  /// looking every two milliseconds.
  /// - Parameter seconds: nil where there is no limit.
  /// - Returns: Nil where it does not end in time.
  public func end(within seconds: Double?) -> End? {
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    while end == nil {
      var status: Int32 = 0
      var usage = rusage()
      let ended = wait4(id, &status, deadline == nil ? 0 : WNOHANG, &usage)
      if ended == id {
        end = End(status, usage)
      } else if let deadline {
        guard ContinuousClock.now < deadline else { return nil }
        usleep(2000)
      } else if errno != EINTR {
        return nil
      }
    }
    return end
  }

  /// The exit code, or the negative of the signal that ended it; nil where it does not end in time.
  public func exitCode(within seconds: Double) -> Int32? { end(within: seconds)?.code }

  public func signal(_ number: Int32) { kill(id, number) }

  // MARK: Starting

  /// Pipes must not be made while another child starts: it would inherit them.
  private static let spawning = Mutex(())

  private static func spawn(
    _ words: [String], _ streams: Streams, _ environment: [String: String]
  ) throws(Failure) -> (id: pid_t, input: Int32, output: Int32) {
    guard let program = words.first else { throw Failure(description: "there is no program to start") }
    let (childInput, input) = try ends(of: streams, O_RDONLY)
    let (output, childOutput) = try ends(of: streams, O_WRONLY)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, childInput, 0)
    posix_spawn_file_actions_adddup2(&actions, childOutput, 1)
    var arguments = words.map { strdup($0) } + [nil]
    var settings = Self.environment(adding: environment).map { strdup($0) } + [nil]
    var id: pid_t = 0
    let error = posix_spawn(&id, program, &actions, nil, &arguments, &settings)
    posix_spawn_file_actions_destroy(&actions)
    for text in arguments + settings { free(text) }
    close(childInput)
    close(childOutput)
    guard error == 0 else {
      for end in [input, output] where end >= 0 { close(end) }
      throw Failure(description: "\(program): \(String(cString: strerror(error)))")
    }
    return (id, input, output)
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
      guard pipe(&ends) == 0 else {
        throw Failure(description: "no pipe: \(String(cString: strerror(errno)))")
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }
  }

  private static func environment(adding added: [String: String]) -> [String] {
    var result = added.map { "\($0.key)=\($0.value)" }
    var next = environ
    while let setting = next.pointee {
      let text = String(cString: setting)
      if added[String(text.prefix { $0 != "=" })] == nil { result.append(text) }
      next += 1
    }
    return result
  }
}

extension ChildProcess.End {
  fileprivate init(_ status: Int32, _ usage: rusage) {
    let signal = status & 0x7F
    code = signal == 0 ? status >> 8 & 0xFF : -signal
    let times = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) * 1e-6 }
    processorSeconds = times[0] + times[1]
  }
}

/// The system's calls, which the members of `ChildProcess` would hide.
private func writeBytes(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}

private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}

private func ignorePipeSignals() { _ = signal(SIGPIPE, SIG_IGN) }
