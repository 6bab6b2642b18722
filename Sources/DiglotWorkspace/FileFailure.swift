#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or folder could not be read or written.
public struct FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// As it was asked for.
  public let path: String
  /// In words that follow “can't be read: ” or “can't be written: ”.
  public let reason: String

  public init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// From the error of the system call just made.
  static func last(_ path: String) -> FileFailure { FileFailure(path, words(for: errno)) }

  /// The reason where there is nothing of that name.
  public static let missing = "there is no such file"

  private static func words(for code: Int32) -> String {
    switch code {
    case ENOENT: missing
    case ENOTDIR: "part of its path is no folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "its name is too long"
    case ENOSPC: "there is no room left on the disk"
    case EROFS: "the disk can't be written to"
    default: String(cString: strerror(code))
    }
  }

  public var description: String { "\(path): \(reason)" }
}
