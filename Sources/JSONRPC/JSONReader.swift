/// What is wrong with a text that should be JSON.
public struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  public let message: String
  /// In bytes from the start.
  public let offset: Int

  public var description: String { "\(message), at byte \(offset)" }
}

/// Reads JSON from bytes.
///
/// Strict in structure, lenient where clients are known to sin and nothing is lost by it: half of a
/// surrogate pair is read as U+FFFD, which is one unit of UTF-16 as it was, so that columns in the
/// text stay right; bytes that are not UTF-8 are read as U+FFFD; a byte order mark is passed over.
public struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  /// How deep arrays and objects may nest.
  public static let depthLimit = 512

  /// Reads one value that is all of the text, white space around it apart.
  public static func read(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.readValue(depth: 0)
    reader.skipWhiteSpace()
    guard reader.position == bytes.count else { throw reader.error("there is more after the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func error(_ message: String) -> JSONSyntaxError {
    JSONSyntaxError(message: message, offset: position)
  }

  private mutating func skipWhiteSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func readValue(depth: Int) throws(JSONSyntaxError) -> JSON {
    guard depth < Self.depthLimit else { throw error("arrays and objects nest too deep") }
    skipWhiteSpace()
    switch byte {
    case 0x7B: return try readObject(depth: depth)
    case 0x5B: return try readArray(depth: depth)
    case 0x22: return .string(try readString())
    case 0x74: return try readWord("true", .bool(true))
    case 0x66: return try readWord("false", .bool(false))
    case 0x6E: return try readWord("null", .null)
    case .some(0x2D), .some(0x30...0x39): return try readNumber()
    case nil: throw error("the text ends where a value should be")
    default: throw error("this begins no value")
    }
  }

  private mutating func readWord(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let length = word.utf8CodeUnitCount
    guard bytes[position...].starts(with: String(describing: word).utf8) else {
      throw error("this begins no value")
    }
    position += length
    return value
  }

  private mutating func readObject(depth: Int) throws(JSONSyntaxError) -> JSON {
    var members: [JSON.Member] = []
    position += 1
    skipWhiteSpace()
    if byte == 0x7D {
      position += 1
      return .object([])
    }
    while true {
      skipWhiteSpace()
      guard byte == 0x22 else { throw error("a member's name should be here") }
      let key = try readString()
      skipWhiteSpace()
      guard byte == 0x3A else { throw error("a colon should be here") }
      position += 1
      members.append(JSON.Member(key, try readValue(depth: depth + 1)))
      if try readEnd(0x7D, "a comma or a brace should be here") { return .object(members) }
    }
  }

  private mutating func readArray(depth: Int) throws(JSONSyntaxError) -> JSON {
    var elements: [JSON] = []
    position += 1
    skipWhiteSpace()
    if byte == 0x5D {
      position += 1
      return .array([])
    }
    while true {
      elements.append(try readValue(depth: depth + 1))
      if try readEnd(0x5D, "a comma or a bracket should be here") { return .array(elements) }
    }
  }

  /// Reads a comma, or the end. Gives whether it was the end.
  private mutating func readEnd(_ end: UInt8, _ message: String) throws(JSONSyntaxError) -> Bool {
    skipWhiteSpace()
    guard byte == end || byte == 0x2C else { throw error(message) }
    position += 1
    return bytes[position - 1] == end
  }

  private mutating func readNumber() throws(JSONSyntaxError) -> JSON {
    let start = position
    var isWhole = true
    while let byte {
      switch byte {
      case 0x30...0x39, 0x2D, 0x2B: break
      case 0x2E, 0x65, 0x45: isWhole = false
      default: return try number(start, isWhole)
      }
      position += 1
    }
    return try number(start, isWhole)
  }

  private func number(_ start: Int, _ isWhole: Bool) throws(JSONSyntaxError) -> JSON {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let value = Int(text), isNumber(bytes[start..<position]) { return .integer(value) }
    guard isNumber(bytes[start..<position]), let value = Double(text), value.isFinite else {
      throw JSONSyntaxError(message: "this is no number", offset: start)
    }
    return .number(value)
  }

  /// Whether the bytes have the form of a JSON number, which is stricter than Swift's.
  private func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  private mutating func readString() throws(JSONSyntaxError) -> String {
    position += 1
    let start = position
    while let byte, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
    if byte == 0x22 {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    // No escape is shorter than what it stands for.
    var result: [UInt8] = []
    result.reserveCapacity(distanceToQuote(from: start))
    result.append(contentsOf: bytes[start..<position])
    while let byte {
      switch byte {
      case 0x22:
        position += 1
        return String(decoding: result, as: UTF8.self)
      case 0x5C: try readEscape(into: &result)
      case 0..<0x20: throw error("a control character stands in a string")
      default:
        let run = position
        while let byte = self.byte, byte != 0x22, byte != 0x5C, byte >= 0x20 { position += 1 }
        result.append(contentsOf: bytes[run..<position])
      }
    }
    throw error("a string has no end")
  }

  /// How many bytes a string has from a place on, as it is written.
  private func distanceToQuote(from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] != 0x22 { place += bytes[place] == 0x5C ? 2 : 1 }
    return min(place, bytes.count) - start
  }

  private mutating func readEscape(into result: inout [UInt8]) throws(JSONSyntaxError) {
    position += 1
    guard let byte else { throw error("a string has no end") }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: result.append(byte)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75:
      let scalar = try readScalar()
      result.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("this is no escape")
    }
  }

  /// The scalar of one `\u` escape, or of two that make a surrogate pair.
  private mutating func readScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try readUnit()
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let second = position
    guard byte == 0x5C, position + 1 < bytes.count, bytes[position + 1] == 0x75 else { return "\u{FFFD}" }
    position += 2
    let low = try readUnit()
    guard (0xDC00..<0xE000).contains(low) else {
      position = second
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readUnit() throws(JSONSyntaxError) -> UInt32 {
    let end = position + 4
    guard end <= bytes.count else { throw error("an escape is too short") }
    var value: UInt32 = 0
    for byte in bytes[position..<end] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw error("this is no hexadecimal digit")
      }
      value = value << 4 | UInt32(digit)
    }
    position = end
    return value
  }
}
