import DiglotSemantics
import DiglotSyntax

extension Passage {
  /// Where a stretch of the text stands in the block, if it stands there letter by letter: no markup,
  /// line end or escape in it, and neither code nor a URL.
  func literalPlace(of range: Range<Int>, in block: Block) -> Range<Int>? {
    guard let place = plain.origin(of: range), !place.isEmpty, place.count == range.count else { return nil }
    let tokens = block.token(at: place.lowerBound)...block.token(at: place.upperBound - 1)
    return tokens.allSatisfy { block.tokens[$0].kind == .text } ? place : nil
  }

  /// A finding about a stretch of the text that stands in the block letter by letter, with what should
  /// be there instead. Nil where it does not.
  func finding(
    _ rule: RuleInfo, _ range: Range<Int>, _ message: String, severity: Severity? = nil,
    replacement: String, _ safety: Fix.Safety, title: String, in block: Block
  ) -> LocalFinding? {
    guard let place = literalPlace(of: range, in: block) else { return nil }
    return LocalFinding(
      rule, place, message, severity: severity,
      fixes: [Fix(title, safety, [TextEdit(place, replacement)])])
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The character at an offset; nil at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? { bytes.scalar(at: offset)?.scalar }

  /// The character that ends at an offset; nil at the start.
  func scalar(before offset: Int) -> Unicode.Scalar? { bytes.scalar(before: offset)?.scalar }

  /// The byte at an offset, 0 outside of the text.
  func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }
}
