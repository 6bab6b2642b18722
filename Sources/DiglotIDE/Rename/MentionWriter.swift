import DiglotSemantics
import DiglotSyntax

/// Writes another word where a term is mentioned, inflected and with capitals as it was there.
struct MentionWriter {
  let block: Block
  let text: PlainText

  /// - Parameters:
  ///   - range: of the mention, in UTF-8 offsets in the text.
  ///   - old: the form that is mentioned.
  ///   - inflection: how it is inflected in this mention.
  /// - Returns: edits of the block.
  func edits(
    _ range: Range<Int>, replacing old: String, _ inflection: Inflection?, with name: String
  ) throws(Refusal) -> [TextEdit] {
    let bytes = Array(text.text.utf8)
    let mention = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    let form = try inflected(name, inflection, mention)
    let words = capitalized(form, like: mention, replacing: old)
    let places = self.words(in: range, bytes)
    if places.count == words.count {
      let ranges = places.map(literalRange)
      if ranges.allSatisfy({ $0 != nil }) {
        return zip(ranges, words).compactMap { range, word in
          range.map { TextEdit($0, Escaping.text(word)) }
        }
      }
    } else if let whole = wholeRange(range) {
      return [TextEdit(whole, Escaping.text(words.joined(separator: " ")))]
    }
    throw Refusal("“\(mention)” is mentioned somewhere with markup inside of it; that can't be renamed")
  }

  private func inflected(
    _ name: String, _ inflection: Inflection?, _ mention: String
  ) throws(Refusal) -> String {
    guard let inflection else { return name }
    if let form = inflection.inflecting(name) { return form }
    if inflection == .plural { return name + "s" }
    throw Refusal("the text has “\(mention)”, and of “\(name)” there is no such form")
  }

  /// The words of a form: with capitals at the start where the mention has some that the form mentioned has
  /// not, all in capitals where the mention is.
  private func capitalized(_ form: String, like mention: String, replacing old: String) -> [String] {
    let words = form.split(separator: " ").map(String.init)
    guard !Self.hasCapital(old), Self.hasCapital(mention), !Self.hasCapital(form) else { return words }
    let letters = mention.unicodeScalars.filter(\.properties.isCased)
    if letters.count > 1, letters.allSatisfy(\.properties.isUppercase) {
      return words.map { $0.uppercased() }
    }
    let models = mention.split(whereSeparator: \.isWhitespace)
    return words.enumerated().map { place, word in
      let model = models.count == words.count ? models[place] : place == 0 ? models.first ?? "" : ""
      let isCapital = model.unicodeScalars.first?.properties.isUppercase == true
      return isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
  }

  private static func hasCapital(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.properties.isUppercase)
  }

  /// The runs of a mention without white space.
  private func words(in range: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var index = range.lowerBound
    while index < range.upperBound, let (scalar, length) = bytes.scalar(at: index) {
      if scalar.properties.isWhitespace {
        if let first = start { words.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
      index += length
    }
    if let start, start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// Where a word stands in the block, if it stands there letter by letter.
  private func literalRange(_ range: Range<Int>) -> Range<Int>? {
    place(of: range) { $0 == .text || $0 == .escape }
  }

  /// Where all of a mention stands, if there is nothing but text in it.
  private func wholeRange(_ range: Range<Int>) -> Range<Int>? {
    place(of: range) { [.text, .escape, .whiteSpace, .lineEnd].contains($0) }
  }

  private func place(of range: Range<Int>, _ isFitting: (TokenKind) -> Bool) -> Range<Int>? {
    guard let origin = text.origin(of: range), !origin.isEmpty else { return nil }
    let tokens = block.token(at: origin.lowerBound)...block.token(at: origin.upperBound - 1)
    guard tokens.allSatisfy({ isFitting(block.tokens[$0].kind) }) else { return nil }
    // The backslash belongs to what it makes literal.
    let isEscaped = block.tokens[tokens.lowerBound].kind == .escape
    return
      (isEscaped ? block.range(ofToken: tokens.lowerBound).lowerBound : origin.lowerBound)..<origin.upperBound
  }
}
