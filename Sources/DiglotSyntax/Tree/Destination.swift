/// Where a link leads.
public enum Destination: Sendable, Hashable {
  /// `#id`: a segment or heading of the same file.
  case here(id: String)
  /// `path` or `path#id`: another file, with `/` between folders, relative to this one.
  case file(path: String, id: String?)
  /// `scheme:…`: outside of Diglot, and not checked.
  case external(String)

  /// Reads a destination as it is written. Percent escapes in paths and ids are decoded.
  public init(_ text: String) {
    if Self.isExternal(text) {
      self = .external(text)
      return
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map {
      Self.decoded(String($0))
    }
    let id = parts.count > 1 ? parts[1] : nil
    if let path = parts.first, !path.isEmpty {
      self = .file(path: path, id: id)
    } else {
      self = .here(id: id ?? "")
    }
  }

  /// Whether the text begins with a scheme: two or more letters, digits, `+`, `.` or `-`, then a
  /// colon. One letter is the drive of a Windows path.
  static func isExternal(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return false }
    let scheme = text.utf8[..<colon]
    guard scheme.count > 1, let first = scheme.first, CharacterClasses.isLetter(first) else { return false }
    return scheme.allSatisfy { CharacterClasses.isLetterOrDigit($0) || [0x2B, 0x2D, 0x2E].contains($0) }
  }

  /// The text with its percent escapes decoded; what is not one stays as it is.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
