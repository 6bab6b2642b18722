import DiglotSemantics
import DiglotSyntax

/// Finds quotations in Chinese text, each with its family of marks.
enum QuoteReader {
  struct Pair {
    let family: Options.QuoteFamily
    /// A mark within another quotation: ‘ ’ or 『 』.
    let isInner: Bool
    let open: Range<Int>
    let close: Range<Int>
  }

  /// Pairs of `"` around Chinese.
  static func straightPairs(in passage: Passage) -> [Pair] {
    var pairs: [Pair] = []
    var open: Int?
    var hasHan = false
    var index = 0
    while let (scalar, length) = passage.bytes.scalar(at: index) {
      if scalar == "\"", !passage.plain.isVerbatim(at: index), !isInch(passage, index) {
        if let start = open {
          let isBeside =
            EastAsian.isLetter(passage.scalar(before: start))
            || EastAsian.isLetter(passage.scalar(at: index + 1))
          if hasHan || isBeside {
            pairs.append(
              Pair(family: .straight, isInner: false, open: start..<start + 1, close: index..<index + 1))
          }
          open = nil
        } else {
          open = index
          hasHan = false
        }
      } else if EastAsian.isLetter(scalar) {
        hasHan = true
      }
      index += length
    }
    return pairs
  }

  private static func isInch(_ passage: Passage, _ index: Int) -> Bool {
    CharacterClasses.isDigit(passage.byte(index - 1)) && !EastAsian.isLetter(passage.scalar(at: index + 1))
  }

  /// Pairs of “ ”, ‘ ’, 「 」 and 『 』.
  static func typographicPairs(in passage: Passage) -> [Pair] {
    var pairs: [Pair] = []
    var open: [(mark: Unicode.Scalar, range: Range<Int>)] = []
    var index = 0
    while let (scalar, length) = passage.bytes.scalar(at: index) {
      let range = index..<index + length
      switch scalar {
      case "“", "‘", "「", "『": open.append((scalar, range))
      case "”", "’", "」", "』":
        if let last = open.last, closing(last.mark) == scalar {
          open.removeLast()
          let isCurly = scalar == "”" || scalar == "’"
          pairs.append(
            Pair(
              family: isCurly ? .curly : .corner, isInner: scalar == "’" || scalar == "』", open: last.range,
              close: range))
        }
      default: break
      }
      index += length
    }
    return pairs.sorted { $0.open.lowerBound < $1.open.lowerBound }
  }

  private static func closing(_ mark: Unicode.Scalar) -> Unicode.Scalar {
    switch mark {
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    default: "』"
    }
  }

  /// The marks that a pair should have.
  static func marks(_ family: Options.QuoteFamily, isInner: Bool) -> (open: String, close: String) {
    switch family {
    case .curly: isInner ? ("‘", "’") : ("“", "”")
    case .corner: isInner ? ("『", "』") : ("「", "」")
    case .straight: isInner ? ("'", "'") : ("\"", "\"")
    }
  }

  /// What to say of a pair that should be of another family. Nil where its marks are not plain text.
  static func finding(
    _ rule: RuleInfo, _ pair: Pair, as family: Options.QuoteFamily, _ what: String, in passage: Passage,
    _ block: Block
  ) -> LocalFinding? {
    guard let open = passage.literalPlace(of: pair.open, in: block),
      let close = passage.literalPlace(of: pair.close, in: block)
    else { return nil }
    let marks = marks(family, isInner: pair.isInner)
    let edits = [TextEdit(open, marks.open), TextEdit(close, marks.close)]
    return LocalFinding(
      rule, open.lowerBound..<close.upperBound,
      "\(what) stand here, where \(marks.open) \(marks.close) should",
      fixes: [Fix("write \(marks.open) \(marks.close)", .suggested, edits)])
  }
}
