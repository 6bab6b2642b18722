import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program answers, collected and written in large pieces.
final class StandardOutput: Sendable {
  enum Failure: Error {
    /// Nobody reads any more. Nothing is wrong, but nothing more can be said.
    case closed
    /// Why it could not be written.
    case unwritable(String)
  }

  private let buffer = Mutex<[UInt8]>([])
  private let limit = 1 << 16

  func write(_ text: String) throws(Failure) { try write(text.utf8) }

  func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    let isFull = buffer.withLock { buffer in
      buffer.append(contentsOf: bytes)
      return buffer.count >= limit
    }
    if isFull { try flush() }
  }

  /// Writes out what was collected.
  func flush() throws(Failure) {
    let error = buffer.withLock { buffer in
      defer { buffer.removeAll(keepingCapacity: true) }
      return StandardStream.output.write(buffer)
    }
    switch error {
    case 0: return
    case EPIPE: throw .closed
    default: throw .unwritable(String(cString: strerror(error)))
    }
  }
}
