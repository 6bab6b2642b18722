import DiglotLinguistics
import DiglotSemantics
import DiglotSyntax

/// Reads the numbers of a passage and its translation, and compares them.
enum NumberReading {
  /// - Parameter ignored: texts whose numbers are not compared.
  /// - Returns: Nothing where the numbers of one of the languages can't be read.
  static func discrepancies(in pair: Pair, ignoring ignored: [String]) -> [Discrepancy] {
    let terms = termPlaces(in: pair)
    guard let (source, sourceLanguage) = read(pair.source, ignored, besides: terms.source),
      let (target, targetLanguage) = read(pair.translation, ignored, besides: terms.translation)
    else { return [] }
    return QuantityComparison.compare(
      source: source, in: pair.source.bytes, sourceLanguage, target: target, in: pair.translation.bytes,
      targetLanguage)
  }

  /// Where terms stand that are rendered as they should be: a number in them is part of a name.
  private static func termPlaces(in pair: Pair) -> (source: [Range<Int>], translation: [Range<Int>]) {
    guard !pair.mentions.isEmpty else { return ([], []) }
    let mentioned = Set(pair.mentions.map(\.term))
    let renderings = pair.renderings.filter { !$0.rendering.isDeprecated && mentioned.contains($0.term) }
    let rendered = Set(renderings.map(\.term))
    let plain = pair.source.plain
    let places = pair.mentions.filter { rendered.contains($0.term) }.map { mention in
      let start = plain.offset(ofOrigin: mention.range.lowerBound)
      return start..<max(start, plain.offset(ofOrigin: mention.range.upperBound))
    }
    return (places, renderings.map(\.range))
  }

  private static func read(
    _ passage: Passage, _ ignored: [String], besides terms: [Range<Int>]
  ) -> (quantities: [Quantity], language: String)? {
    guard let language = passage.language ?? language(of: passage), Quantities.supports(language) else {
      return nil
    }
    let masked = passage.plain.verbatim + places(of: ignored, in: passage.bytes) + terms
    return (Quantities.read(passage.bytes, language: language, masked: masked), language)
  }

  /// The language of a passage in a file that does not name its own, where there is no doubt.
  private static func language(of passage: Passage) -> String? {
    switch passage.writing {
    case .english: "en"
    case .chinese: "zh"
    case .japanese: "ja"
    case .korean: "ko"
    case .other: hasEnglishWords(passage) ? "en" : nil
    }
  }

  private static func hasEnglishWords(_ passage: Passage) -> Bool {
    let bytes = passage.bytes
    return passage.reading.words.contains { word in
      guard word.count <= 3, word.kinds == .small, passage.isSpaceOrEnd(at: word.start - 1),
        passage.isSpaceOrEnd(at: word.end)
      else { return false }
      let text = bytes[word.start..<word.end]
      return text.elementsEqual("the".utf8) || text.elementsEqual("and".utf8) || text.elementsEqual("of".utf8)
    }
  }

  private static func places(of texts: [String], in bytes: [UInt8]) -> [Range<Int>] {
    texts.flatMap { RunSearch(for: $0.utf8).ranges(in: bytes) }
  }
}

extension Passage {
  /// Whether there is a space at an offset, or nothing of the text.
  fileprivate func isSpaceOrEnd(at offset: Int) -> Bool {
    !bytes.indices.contains(offset) || bytes[offset] == 0x20
  }
}
