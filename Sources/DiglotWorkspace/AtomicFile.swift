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
    /// A file of that name is replaced; its permissions are kept, and its owner and group as far as the
    /// system allows.
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
    var template = Array(temporaryPath(for: target).utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw FileFailure.last(path) }
    if exists { give(file, toOwnersIn: status) }
    let permissions = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    let isWritten = fchmod(file, permissions) == 0 && fill(file) && fsync(file) == 0
    let failure = isWritten ? nil : FileFailure.last(path)
    close(file)
    if failure == nil, rename(template, target) == 0 { return }
    let reason = failure ?? FileFailure.last(path)
    unlink(template)
    throw reason
  }

  /// A name for what is not whole yet, beside the file that it will be: hidden, and never that of a
  /// transcript. Of a long name only the beginning is in it, as it could be too long otherwise.
  static func temporaryPath(for path: String) -> String {
    let start = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
    let beginning = String(path[start...].unicodeScalars.prefix(50))
    return "\(path[..<start]).\(beginning).\(TemporaryFile.placeholder)"
  }

  /// Only the superuser gives files to others, and the rest of us to groups that we are in.
  private static func give(_ file: Int32, toOwnersIn status: stat) {
    let isGiven = fchown(file, status.st_uid, status.st_gid) == 0
    if !isGiven { _ = fchown(file, uid_t.max, status.st_gid) }
  }

  /// Where a path leads in the end, which is what is written: symbolic links are followed, also to a file
  /// that is not there yet.
  public static func destination(of path: String) throws(FileFailure) -> String {
    var path = path
    for _ in 0..<40 {
      var link = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &link, link.count)
      guard count >= 0 else { return path }
      guard count < link.count else { throw FileFailure(path, "its name is too long") }
      let bytes = link.prefix(count).map { UInt8(bitPattern: $0) }
      guard let target = String(validating: bytes, as: UTF8.self) else {
        throw FileFailure(path, "it is a link to something whose name is not UTF-8")
      }
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
