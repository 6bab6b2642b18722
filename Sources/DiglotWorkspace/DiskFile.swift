#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files on disk, read whole.
public enum DiskFile {
  /// What may be read besides ordinary files.
  public enum Kinds: Sendable {
    /// Pipes and devices too, as a person may name them on a command line.
    case any
    /// Ordinary files only: nothing whose reading might never end.
    case ordinary
  }

  /// No longer file is read: offsets within a block are 32 bits wide.
  public static let sizeLimit = 1 << 31

  /// Whether anything is there.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether two paths lead to the same file, which is there.
  public static func isSame(_ path: String, _ other: String) -> Bool {
    var (status, otherStatus) = (stat(), stat())
    guard stat(path, &status) == 0, stat(other, &otherStatus) == 0 else { return false }
    return status.st_dev == otherStatus.st_dev && status.st_ino == otherStatus.st_ino
  }

  /// The bytes of a file.
  /// - Parameter path: absolute, or relative to the working folder.
  public static func read(_ path: String, _ kinds: Kinds = .ordinary) throws(FileFailure) -> [UInt8] {
    // The system would read the name up to there, and open another file.
    guard !path.utf8.contains(0) else { throw FileFailure(path, "there is no such file") }
    // Without waiting for a writer, should this be a pipe that has none.
    let flags = O_RDONLY | O_CLOEXEC | (kinds == .ordinary ? O_NONBLOCK : 0)
    let file = open(path, flags)
    guard file >= 0 else { throw FileFailure.last(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileFailure.last(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileFailure(path, "it is a folder")
    case S_IFREG: break
    default: if kinds == .ordinary { throw FileFailure(path, "it is no ordinary file") }
    }
    let size = Int(clamping: status.st_size)
    guard size <= sizeLimit else { throw FileFailure(path, "it is longer than 2 GiB") }
    return try read(file, expecting: size, path)
  }

  /// All that comes from an open file descriptor, up to its end.
  public static func readToEnd(_ file: Int32, named name: String) throws(FileFailure) -> [UInt8] {
    try read(file, expecting: 0, name)
  }

  private static func read(
    _ file: Int32, expecting size: Int, _ path: String
  ) throws(FileFailure) -> [UInt8] {
    // One byte more than expected, so that the end is seen without growing.
    var last = 1
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while last > 0, count < buffer.count {
        last = fill(
          UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]), from: file
        )
        count += max(0, last)
      }
    }
    // Pipes, and files that grow, have more than they said.
    var chunk = [UInt8](repeating: 0, count: last > 0 ? 1 << 16 : 0)
    while last > 0 {
      last = chunk.withUnsafeMutableBytes { fill($0, from: file) }
      bytes.append(contentsOf: chunk.prefix(max(0, last)))
      guard bytes.count <= sizeLimit else { throw FileFailure(path, "it is longer than 2 GiB") }
    }
    guard last == 0 else { throw FileFailure.last(path) }
    return bytes
  }

  /// Reads once. Gives the number of bytes: 0 at the end, less where there was an error.
  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32) -> Int {
    while true {
      let count = readBytes(file, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}

/// The system's `read`, which the members of `DiskFile` would hide.
private func readBytes(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, start, count)
}
