import DiglotSyntax

/// A JSON value that knows where it stands in its text, so that what is wrong with it can be shown.
///
/// Comments, `//` to the end of the line and `/* … */`, and a comma behind the last element are
/// allowed: people write this by hand.
struct LocatedJSON {
  indirect enum Value {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([LocatedJSON])
    /// In the order written, doubled keys too.
    case object([Member])
  }

  struct Member {
    let key: String
    let keyRange: Range<Int>
    let value: LocatedJSON
  }

  let value: Value
  /// UTF-8 offsets.
  let range: Range<Int>

  /// What the text is not.
  struct Failure: Error {
    let message: String
    let offset: Int
  }

  /// Reads a text.
  init(_ bytes: [UInt8]) throws(Failure) {
    var reader = Reader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    self = try reader.readValue(depth: 0)
    try reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.failure("there is more behind the value") }
  }

  fileprivate init(_ value: Value, _ range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// What a person would call its type.
  var typeName: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

private struct Reader {
  let bytes: [UInt8]
  var position = 0

  /// How deep arrays and objects may nest: no configuration nests deeper than a few.
  private static let depthLimit = 64

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  func failure(_ message: String) -> LocatedJSON.Failure {
    LocatedJSON.Failure(message: message, offset: min(position, bytes.count))
  }

  /// Moves past white space and comments.
  mutating func skipBlanks() throws(LocatedJSON.Failure) {
    while position < bytes.count {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0x2F where position + 1 < bytes.count && bytes[position + 1] == 0x2F:
        while position < bytes.count, byte != 0x0A, byte != 0x0D { position += 1 }
      case 0x2F where position + 1 < bytes.count && bytes[position + 1] == 0x2A:
        let start = position
        position += 2
        while position + 1 < bytes.count, byte != 0x2A || bytes[position + 1] != 0x2F { position += 1 }
        guard position + 1 < bytes.count else {
          position = start
          throw failure("a comment has no end")
        }
        position += 2
      default: return
      }
    }
  }

  mutating func readValue(depth: Int) throws(LocatedJSON.Failure) -> LocatedJSON {
    guard depth < Self.depthLimit else { throw failure("arrays and objects nest too deep") }
    try skipBlanks()
    let start = position
    let value: LocatedJSON.Value
    switch byte {
    case 0x7B: value = .object(try readMembers(depth: depth))
    case 0x5B: value = .array(try readElements(depth: depth))
    case 0x22: value = .string(try readString())
    case 0x2D, 0x30...0x39: value = .number(try readNumber())
    default: value = try readWord()
    }
    return LocatedJSON(value, start..<position)
  }

  private mutating func readWord() throws(LocatedJSON.Failure) -> LocatedJSON.Value {
    let words: [(String, LocatedJSON.Value)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (word, value) in words where bytes[min(position, bytes.count)...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    throw failure(
      position >= bytes.count ? "the text ends where a value should be" : "a value should be here")
  }

  private mutating func readMembers(depth: Int) throws(LocatedJSON.Failure) -> [LocatedJSON.Member] {
    var members: [LocatedJSON.Member] = []
    position += 1
    while true {
      try skipBlanks()
      if byte == 0x7D { break }
      guard byte == 0x22 else { throw failure("a name in double quotes should be here") }
      let start = position
      let key = try readString()
      let range = start..<position
      try skipBlanks()
      guard byte == 0x3A else { throw failure("a colon should be here") }
      position += 1
      members.append(
        LocatedJSON.Member(key: key, keyRange: range, value: try readValue(depth: depth + 1)))
      try skipBlanks()
      if byte == 0x2C {
        position += 1
      } else if byte != 0x7D {
        throw failure("a comma or “}” should be here")
      }
    }
    position += 1
    return members
  }

  private mutating func readElements(depth: Int) throws(LocatedJSON.Failure) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    position += 1
    while true {
      try skipBlanks()
      if byte == 0x5D { break }
      elements.append(try readValue(depth: depth + 1))
      try skipBlanks()
      if byte == 0x2C {
        position += 1
      } else if byte != 0x5D {
        throw failure("a comma or “]” should be here")
      }
    }
    position += 1
    return elements
  }

  private mutating func readNumber() throws(LocatedJSON.Failure) -> Double {
    let start = position
    while position < bytes.count, CharacterClasses.isLetterOrDigit(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
    {
      position += 1
    }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite
    else {
      position = start
      throw failure("this is no number")
    }
    return number
  }

  private mutating func readString() throws(LocatedJSON.Failure) -> String {
    let start = position
    var result: [UInt8] = []
    position += 1
    while position < bytes.count {
      switch byte {
      case 0x22:
        position += 1
        return String(decoding: result, as: UTF8.self)
      case 0x5C: try readEscape(into: &result)
      case 0..<0x20: throw failure("a line ends within a string")
      default:
        result.append(byte)
        position += 1
      }
    }
    position = start
    throw failure("a string has no end")
  }

  private mutating func readEscape(into result: inout [UInt8]) throws(LocatedJSON.Failure) {
    position += 1
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    if let meant = simple[byte] {
      result.append(meant)
      position += 1
      return
    }
    let digits = bytes[min(position + 1, bytes.count)..<min(position + 5, bytes.count)]
    guard byte == 0x75, digits.count == 4,
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("this is no escape") }
    // Half of a surrogate pair stands for nothing that a name or a pattern could hold.
    let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
    result.append(contentsOf: String(Character(scalar)).utf8)
    position += 5
  }
}
