import DiglotSyntax

/// Reads text character by character, a letter with its marks as one where Unicode has one for them:
/// so texts that differ in nothing but normalisation read the same.
package enum ComposedScalars {
  /// The character at an index of well-formed UTF-8, and how many bytes it and its marks take.
  @inline(__always)
  package static func next(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let next = bytes.scalar(at: index) else { return nil }
    return isMark(in: bytes, at: index + next.length) ? composed(in: bytes, at: index, next) : next
  }

  package static func of(_ text: String) -> [Unicode.Scalar] {
    let bytes = Array(text.utf8)
    var result: [Unicode.Scalar] = []
    var index = 0
    while let (scalar, length) = next(in: bytes, at: index) {
      result.append(scalar)
      index += length
    }
    return result
  }

  /// Whether a mark of U+0300 to U+036F stands there, or one that gives a kana its voice.
  @inline(__always)
  private static func isMark(in bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case 0xCC, 0xCD: return bytes[index] == 0xCC || index + 1 < bytes.count && bytes[index + 1] < 0xB0
    case 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x82 && 0x99...0x9A ~= bytes[index + 2]
    default: return false
    }
  }

  /// No letter has more marks than this.
  private static let limit = 3

  private static func composed(
    in bytes: [UInt8], at index: Int, _ base: (scalar: Unicode.Scalar, length: Int)
  ) -> (scalar: Unicode.Scalar, length: Int) {
    var letter = String(base.scalar)
    var end = index + base.length
    var best = base
    for _ in 0..<limit {
      guard isMark(in: bytes, at: end), let mark = bytes.scalar(at: end) else { break }
      letter.unicodeScalars.append(mark.scalar)
      end += mark.length
      if let found = precomposed[letter] { best = (found, end - index) }
    }
    return best
  }

  /// By canonical equivalence, which is how strings are compared. Letters that have no marks are among
  /// them, and are never asked for.
  private static let precomposed: [String: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF, 0x3040...0x30FF]
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (String($0), $0) }) { first, _ in first }
  }()
}
