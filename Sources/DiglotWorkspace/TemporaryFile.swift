#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that are collected on disk, in a file without a name: it is gone when nobody needs it any more,
/// also where the program is ended before.
public final class TemporaryFile: Sendable {
  /// What writes to it and reads from it.
  public let descriptor: Int32

  /// The end of a name that `mkstemp` is given, in whose place it puts letters that make the name a new one.
  static let placeholder = String(repeating: "X", count: 6)

  public init() throws(FileFailure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let path = (folder.isEmpty ? "/tmp" : folder) + "/diglot-" + Self.placeholder
    var template = Array(path.utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FileFailure.last(path) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  public func append(_ text: String) throws(FileFailure) {
    guard AtomicFile.write(all: Array(text.utf8)[...], to: descriptor) else {
      throw FileFailure.last("a temporary file")
    }
  }

  /// All of it.
  public func bytes() throws(FileFailure) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return try DiskFile.readToEnd(descriptor, named: "a temporary file")
  }

  /// Goes over all of it, so that little of it is in memory at a time, as long as `body` is true. Gives
  /// whether it came to the end.
  func forEachPiece(_ body: (ArraySlice<UInt8>) -> Bool) -> Bool {
    lseek(descriptor, 0, SEEK_SET)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 }
      guard body(piece[..<count]) else { return false }
    }
  }
}
