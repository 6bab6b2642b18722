/// A text as it was read from outside: UTF-8 for certain.
public struct DecodedText: Sendable {
  /// Well-formed UTF-8. What was not is U+FFFD.
  public let utf8: [UInt8]
  /// The UTF-8 offset of the first U+FFFD that stands for ill-formed bytes; nil where all was well.
  public let firstReplacement: Int?

  public init(_ bytes: [UInt8]) {
    guard !ByteScanner.isUTF8(bytes) else {
      utf8 = bytes
      firstReplacement = nil
      return
    }
    let decoded = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let difference = zip(decoded, bytes).prefix { $0 == $1 }.count
    // U+FFFD begins with EF, as the bytes that it stands for may.
    firstReplacement = [0, 1, 2].map { difference - $0 }.first { start in
      start >= 0 && decoded.dropFirst(start).starts(with: [0xEF, 0xBF, 0xBD])
    }
    utf8 = decoded
  }
}
