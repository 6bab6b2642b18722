import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process that a test starts, with pipes to its input and from its output.
///
/// Foundation's `Process` lets children that are started at the same time inherit each other's pipes,
/// so that their ends are never seen. Here every pipe is closed in all but its own child.
public final class ChildProcess {
  public struct Failure: Error { public let reason: String }

  public let id: Int32
  private var input: Int32
  private var output: Int32
  private var status: Int32?

  /// - Parameters:
  ///   - environment: added to the test's own.
  ///   - folder: where it works; the test's own where nil.
  public init(
    _ executable: String, _ arguments: [String], environment: [String: String] = [:], folder: String? = nil
  ) throws {
    let command = folder.map { ["/usr/bin/env", "-C", $0, executable] } ?? [executable]
    (id, input, output) = try Self.spawning.withLock { _ in
      try Self.spawn(command + arguments, environment)
    }
    // A child that is gone is found out by what it does not answer.
    ignorePipeSignals()
  }

  /// Pipes must not be made while another child starts: it would inherit them.
  private static let spawning = Mutex(())

  private static func spawn(
    _ command: [String], _ environment: [String: String]
  ) throws -> (id: Int32, input: Int32, output: Int32) {
    let (childInput, input) = try Self.pipe()
    let (output, childOutput) = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, childInput, 0)
    posix_spawn_file_actions_adddup2(&actions, childOutput, 1)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var settings = Self.environment(adding: environment).map { strdup($0) } + [nil]
    var id: pid_t = 0
    let result = posix_spawn(&id, command[0], &actions, nil, &words, &settings)
    posix_spawn_file_actions_destroy(&actions)
    for word in words + settings { free(word) }
    close(childInput)
    close(childOutput)
    guard result == 0 else { throw Failure(reason: "\(command[0]): \(String(cString: strerror(result)))") }
    return (id, input, output)
  }

  deinit {
    if input >= 0 { close(input) }
    closeOutput()
    guard status == nil, id > 0 else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard makePipe(&ends) == 0 else { throw Failure(reason: "no pipe: \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
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
    var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&waiting, 1, Int32(max(0, seconds) * 1000))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, readBytes(output, buffer.baseAddress, buffer.count))
      }
    }
  }

  /// Waits for the end of the process. Gives its exit code, or the negative of the signal that ended
  /// it; nil where it does not end in time.
  public func exitCode(within seconds: Double) -> Int32? {
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(seconds)
    while status == nil {
      var raw: Int32 = 0
      if waitpid(id, &raw, WNOHANG) == id {
        status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
      } else {
        guard clock.now < deadline else { return nil }
        usleep(2000)
      }
    }
    return status
  }

  public func signal(_ number: Int32) { kill(id, number) }
}

/// The system's calls, which the members of `ChildProcess` would hide.
private func writeBytes(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}

private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}

private func makePipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

private func ignorePipeSignals() { _ = signal(SIGPIPE, SIG_IGN) }
