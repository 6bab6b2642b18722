#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program writes to.
enum StandardStream: Sendable {
  case output, errors

  var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  /// Writes all of it, at once. Gives the number of the system's error, 0 where there was none.
  func write(_ bytes: some Collection<UInt8>) -> Int32 {
    var rest = ContiguousArray(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
      switch count < 0 ? errno : 0 {
      case 0: rest = rest.dropFirst(count)
      case EINTR: continue
      case EAGAIN: waitForRoom()
      case let error: return error
      }
    }
    return 0
  }

  /// For streams that somebody else made non-blocking.
  private func waitForRoom() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&wanted, 1, -1)
  }
}

/// The system's `write`, which the members of `StandardStream` would hide.
private func writeBytes(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}
