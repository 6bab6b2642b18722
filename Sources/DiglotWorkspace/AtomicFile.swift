#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files so that whoever reads them sees the old content or the new, and never part of one:
/// also when the machine stops half-way.
public enum AtomicFile {
  public enum Existing: Sendable {
    /// A file of that name is replaced; its permissions are kept.
    case replace
    /// A file of that name is left alone, and that is a failure.
    case refuse
  }

  /// Writes a file. A symbolic link stays one: what it leads to is replaced.
  public static func write(_ bytes: [UInt8], to path: String, _ existing: Existing) throws(FileFailure) {
    try write(to: path, existing) { write(all: bytes[...], to: $0) }
  }

  /// Writes a file with what was collected in another.
  public static func write(
    _ collected: TemporaryFile, to path: String, _ existing: Existing
  ) throws(FileFailure) {
    try write(to: path, existing) { file in
      collected.forEachPiece { write(all: $0, to: file) }
    }
  }

  private static func write(
    to path: String, _ existing: Existing, _ fill: (_ file: Int32) -> Bool
  ) throws(FileFailure) {
    let target = try destination(of: path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists {
      if existing == .refuse { throw FileFailure(path, "there is a file of that name already") }
      guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path, "it is no ordinary file") }
      guard access(target, W_OK) == 0 else { throw FileFailure.last(path) }
    }
    var template = Array((target + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw FileFailure.last(path) }
    let permissions = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    let isWritten = fchmod(file, permissions) == 0 && fill(file) && fsync(file) == 0
    let failure = isWritten ? nil : FileFailure.last(path)
    close(file)
    if failure == nil, rename(template, target) == 0 { return }
    let reason = failure ?? FileFailure.last(path)
    unlink(template)
    throw reason
  }

  /// Where a path leads in the end: symbolic links are followed, also to a file that is not there yet.
  private static func destination(of path: String) throws(FileFailure) -> String {
    var path = path
    for _ in 0..<40 {
      var link = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &link, link.count)
      guard count >= 0 else { return path }
      guard count < link.count else { throw FileFailure(path, "its name is too long") }
      let target = String(decoding: link.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = target.hasPrefix("/") ? target : folder + target
    }
    throw FileFailure(path, "its links lead in a circle")
  }

  static func write(all bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  /// The permissions that new files do not get. It can only be read by setting it.
  private static func currentMask() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}

/// The system's `write`, which the members of `AtomicFile` would hide.
private func writeBytes(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, start, count)
}
