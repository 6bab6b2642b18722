import DiglotSyntax

/// Finds many forms in a text at once: at every place where a word can begin, the longest of them.
///
/// A form without capitals matches in any case, another only as it is written. Where the script has
/// words, a form does not match inside of one. White space in a form matches any white space, a
/// straight apostrophe a curly one, and a letter with a mark the same two composed. English words match
/// in the plural, in the past and with -ing, too, unless another form is written that way.
package struct FormMatcher: Sendable {
  /// Forms that match in any case, and those that match as written.
  private let folded: Trie
  private let exact: Trie
  private let beginnings: FormBeginnings

  /// - Parameter language: that of the forms; nil where it is not known.
  package init(_ forms: [(form: String, term: Int)], in language: String?) {
    var folded: [(form: [Unicode.Scalar], term: Int)] = []
    var exact: [(form: [Unicode.Scalar], term: Int)] = []
    for (form, term) in forms + Self.inflected(forms, in: language) {
      let letters = ComposedScalars.of(form).map(Self.plain)
      guard !letters.isEmpty, letters.count <= Self.longestForm else { continue }
      if Self.hasCapital(form) {
        exact.append((letters, term))
      } else {
        folded.append((letters.map(Self.lowered), term))
      }
    }
    self.folded = Trie(folded)
    self.exact = Trie(exact)
    beginnings = FormBeginnings(
      folded: folded.compactMap { $0.form.first }, exact: exact.compactMap { $0.form.first })
  }

  /// What else the forms are written as; last, so that what is declared comes first.
  private static func inflected(
    _ forms: [(form: String, term: Int)], in language: String?
  ) -> [(form: String, term: Int)] {
    guard isInflected(language) else { return [] }
    return forms.flatMap { form, term in EnglishInflection.variants(of: form).map { ($0, term) } }
  }

  /// Whether the words of a language are found in forms that nobody declares.
  static func isInflected(_ language: String?) -> Bool { language.map(LanguageTag.primary) == "en" }

  /// Whether a text is a form, as `matches` has it.
  static func isSame(_ text: String, as form: String) -> Bool {
    let isExact = hasCapital(form)
    func letters(_ text: String) -> [Unicode.Scalar] {
      ComposedScalars.of(text).map { isExact ? plain($0) : lowered(plain($0)) }
    }
    return letters(text) == letters(form)
  }

  /// In characters. Nobody says a longer one, and to look for it at every place would cost its length.
  private static let longestForm = 200

  package struct Match {
    package let term: Int
    package let range: Range<Int>
  }

  /// What two forms that match the same text have in common.
  static func key(_ form: String) -> String { hasCapital(form) ? form : form.lowercased() }

  /// - Parameter bytes: well-formed UTF-8.
  package func matches(in bytes: [UInt8]) -> [Match] {
    var matches: [Match] = []
    while let match = first(in: bytes, from: matches.last?.range.upperBound ?? 0) { matches.append(match) }
    return matches
  }

  /// Whether any form stands in a text, which must be well-formed UTF-8.
  func isFound(in bytes: [UInt8]) -> Bool { first(in: bytes, from: 0) != nil }

  private func first(in bytes: [UInt8], from start: Int) -> Match? {
    guard !folded.isEmpty || !exact.isEmpty else { return nil }
    var start = start
    while let index = beginnings.next(in: bytes, from: start),
      let (scalar, length) = ComposedScalars.next(in: bytes, at: index)
    {
      if canBegin(scalar), Self.parts(bytes.scalar(before: index)?.scalar, scalar),
        let match = longest(in: bytes, from: index)
      {
        return match
      }
      start = index + length
    }
    return nil
  }

  /// Whether any form begins with a character.
  private func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    let plain = Self.plain(scalar)
    return folded.next(Trie.root, Self.lowered(plain)) != nil || exact.next(Trie.root, plain) != nil
  }

  private func longest(in bytes: [UInt8], from start: Int) -> Match? {
    var nodes: (folded: Int?, exact: Int?) = (Trie.root, Trie.root)
    var index = start
    var best: Match?
    while let (scalar, length) = ComposedScalars.next(in: bytes, at: index) {
      let plain = Self.plain(scalar)
      nodes.folded = nodes.folded.flatMap { folded.next($0, Self.lowered(plain)) }
      nodes.exact = nodes.exact.flatMap { exact.next($0, plain) }
      guard nodes.folded != nil || nodes.exact != nil else { break }
      index += length
      guard let term = nodes.exact.flatMap(exact.term) ?? nodes.folded.flatMap(folded.term) else { continue }
      let next = ComposedScalars.next(in: bytes, at: index)?.scalar
      if Self.isSyllable(scalar) || next.map({ Self.parts(scalar, $0) }) ?? true {
        best = Match(term: term, range: start..<index)
      }
    }
    return best
  }

  /// Whether a word can end after `left` and another begin with `right`.
  private static func parts(_ left: Unicode.Scalar?, _ right: Unicode.Scalar) -> Bool {
    guard let left else { return true }
    return !(isWordCharacter(left) && isWordCharacter(right))
  }

  /// Letters and digits of the scripts that put spaces between words.
  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return CharacterClasses.isLetterOrDigit(UInt8(scalar.value)) }
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: return false  // Thai, Lao, Myanmar, Khmer
    default: break
    }
    if CharacterClasses.isHan(scalar) || CharacterClasses.isKana(scalar) { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }

  /// Korean particles follow their noun without a space, so a form may end inside of a word.
  private static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
    (0xAC00...0xD7A3).contains(scalar.value)
  }

  private static func hasCapital(_ form: String) -> Bool {
    form.unicodeScalars.contains { scalar in
      scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : isCased(scalar) && scalar.properties.isUppercase
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "’" { return "'" }
    return scalar == "\n" || CharacterClasses.isWhiteSpace(scalar) ? " " : scalar
  }

  /// False for what is certainly a letter without case: kana, Han and Hangul.
  private static func isCased(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xA63F, 0xAC00...0xD7FF, 0x20000...0x3FFFF: false
    default: true
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    if !isCased(scalar) { return scalar }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }
}
