#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder for what is measured with, and its files.
struct Folder {
  let path: String

  init(_ path: String) throws(Failure) {
    self.path = path
    do { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) } catch {
      throw Failure("\(path): the folder can't be made")
    }
  }

  /// One of our own, in the system's folder for what is not kept.
  static func temporary() throws(Failure) -> Folder {
    let process = ProcessInfo.processInfo.processIdentifier
    return try Folder(FileManager.default.temporaryDirectory.path + "/diglot-benchmark-\(process)")
  }

  /// Writes a file. Gives its path.
  func write(_ name: String, _ bytes: [UInt8]) throws(Failure) -> String {
    let file = path + "/" + name
    try FileBytes.write(bytes, to: file)
    return file
  }

  /// What editors call a file or folder.
  static func uri(of path: String) -> String { URL(filePath: path).absoluteString }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// Files as a whole.
enum FileBytes {
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      throw Failure("\(path) can't be read")
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do { try Data(bytes).write(to: URL(filePath: path)) } catch { throw Failure("\(path) can't be written") }
  }
}
