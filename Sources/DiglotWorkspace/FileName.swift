import DiglotSemantics

/// What the system calls a file: bytes that need not be text.
struct FileName {
  /// For the system: with a zero at the end.
  let location: [CChar]
  /// What is not UTF-8 is U+FFFD.
  let path: String
  /// Whether the path names the file.
  let isText: Bool
  /// The last part.
  let last: String

  init(_ path: FilePath) {
    self.init(location: Array(path.string.utf8CString), path: path.string, isText: true, last: path.name)
  }

  private init(location: [CChar], path: String, isText: Bool, last: String) {
    (self.location, self.path, self.isText, self.last) = (location, path, isText, last)
  }

  var isHidden: Bool { last.hasPrefix(".") }

  /// What is in this folder under a name.
  func adding(_ name: [UInt8]) -> FileName {
    let text = String(validating: name, as: UTF8.self)
    let last = text ?? String(decoding: name, as: UTF8.self)
    let isRoot = path == "/"
    var location = Array(isRoot ? [] : self.location.dropLast())
    location.append(0x2F)
    location += name.map { CChar(bitPattern: $0) }
    location.append(0)
    return FileName(
      location: location,
      path: (isRoot ? "" : path) + "/" + last, isText: isText && text != nil, last: last)
  }
}
