/// Writes JSON straight to bytes, without a tree in between.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma goes before the next member or element.
  var needsComma = false

  public init() {}

  /// The bytes of one value.
  public static func bytes(of value: some JSONWritable) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.bytes
  }

  /// Makes room for so many more bytes: it saves copying what is long.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  public mutating func object(_ body: (inout JSONWriter) -> Void) { nest(0x7B, 0x7D, body) }

  public mutating func array(_ body: (inout JSONWriter) -> Void) { nest(0x5B, 0x5D, body) }

  /// A member of the object at hand.
  /// - Parameter key: a name that needs no escapes, like all that a protocol has.
  public mutating func member(_ key: StaticString, _ value: some JSONWritable) {
    separate()
    bytes.append(0x22)
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
    value.write(to: &self)
    needsComma = true
  }

  /// A member that is left out where there is no value.
  public mutating func member(_ key: StaticString, ifPresent value: (some JSONWritable)?) {
    if let value { member(key, value) }
  }

  /// A member whose name is found out as the program runs.
  public mutating func member(named key: String, _ value: some JSONWritable) {
    separate()
    string(key)
    bytes.append(0x3A)
    needsComma = false
    value.write(to: &self)
    needsComma = true
  }

  /// An element of the array at hand.
  public mutating func element(_ value: some JSONWritable) {
    separate()
    needsComma = false
    value.write(to: &self)
    needsComma = true
  }

  /// An array of numbers, of which there may be hundreds of thousands.
  public mutating func array(_ numbers: [UInt32]) {
    bytes.append(0x5B)
    bytes.reserveCapacity(bytes.count + numbers.count * 3)
    for (index, number) in numbers.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      digits(of: number)
    }
    bytes.append(0x5D)
    needsComma = true
  }

  /// A piece of a value that is written often, as JSON. What is written around it must be so too, up to the end
  /// of the value.
  public mutating func fragment(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// A whole number, among fragments.
  public mutating func integer(_ number: Int) {
    if let small = UInt32(exactly: number) { digits(of: small) } else { raw(String(number)) }
  }

  private mutating func digits(of number: UInt32) {
    guard number < 100_000_000 else {
      raw(String(number))
      return
    }
    // The first digit lowest.
    var digits: UInt64 = 0
    var count = 0
    var rest = number
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    for _ in 0..<count {
      bytes.append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Bytes that are JSON already.
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ written: [UInt8]) { bytes.append(contentsOf: written) }

  mutating func string(_ value: String) {
    bytes.append(0x22)
    var value = value
    value.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: utf8[start..<index])
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
}

/// What can be written as JSON.
public protocol JSONWritable: Sendable {
  func write(to writer: inout JSONWriter)
}

extension JSON: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.raw("null")
    case .bool(let value): value.write(to: &writer)
    case .integer(let value): value.write(to: &writer)
    case .number(let value): value.write(to: &writer)
    case .string(let value): writer.string(value)
    case .array(let values): values.write(to: &writer)
    case .object(let members):
      writer.object { for member in members { $0.member(named: member.key, member.value) } }
    }
  }
}

extension Bool: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.raw(self ? "true" : "false") }
}

extension Int: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Double: JSONWritable {
  /// Infinities and what is no number are written as null.
  public func write(to writer: inout JSONWriter) { writer.raw(isFinite ? String(self) : "null") }
}

extension String: JSONWritable {
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.array { for value in self { $0.element(value) } }
  }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.raw("null") }
  }
}
