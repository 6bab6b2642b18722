public import JSONRPC

/// The name of a document, as the client spells it.
///
/// Clients spell the same file in different ways (`file:///c%3A/x`, `file:///c:/x`), so documents are
/// told apart by the decoded path, and answered for under the spelling that they were opened with.
public struct DocumentURI: Sendable, Hashable, JSONReadable, JSONWritable {
  public let string: String

  public init(_ string: String) { self.string = string }

  /// The URI of a file.
  /// - Parameter path: absolute, with `/` between its parts.
  public init(path: String) {
    var result = "file://"
    for byte in path.utf8 {
      if Self.isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + Self.digits[Int(byte >> 4)] + Self.digits[Int(byte & 15)]
      }
    }
    string = result
  }

  public init(json: JSON) throws(JSONTypeError) { string = try String(json: json) }

  public func write(to writer: inout JSONWriter) { string.write(to: &writer) }

  /// The path of the file, its percent escapes decoded; nil for what is no file, as an unsaved
  /// document is.
  public var path: String? {
    guard string.utf8.count > 7, string.prefix(7).lowercased() == "file://" else { return nil }
    let rest = string.dropFirst(7)
    guard let slash = rest.utf8.firstIndex(of: 0x2F) else { return nil }
    let end = rest.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    return slash <= end ? Self.decoded(rest[slash..<end]) : nil
  }

  private static let digits = "0123456789ABCDEF".map(String.init)

  /// What stands for itself in a path: unreserved characters and the slash.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var result: [UInt8] = []
    var bytes = text.utf8[...]
    while let byte = bytes.popFirst() {
      let escape = bytes.prefix(2).compactMap(value(ofDigit:))
      if byte == 0x25, escape.count == 2 {
        result.append(escape[0] << 4 | escape[1])
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value of a hexadecimal digit.
  private static func value(ofDigit byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
