import DiglotSemantics
import DiglotSyntax

/// What somebody typed to find a name by, in any script. Case and width make no difference, and neither
/// does how letters with marks are composed; letters may be left out.
struct FuzzyQuery {
  private let letters: [Unicode.Scalar]
  /// The same without spaces: what may be met one by one.
  private let dense: [Unicode.Scalar]
  private let isASCII: Bool

  init(_ text: String) {
    letters = Array(Self.folded(text).prefix(Self.longest))
    dense = letters.filter { $0 != " " }
    isASCII = letters.allSatisfy(\.isASCII)
  }

  /// Characters of what is typed that count; nobody types more, and to look for it costs its length.
  private static let longest = 100

  /// How like the query a name is: the whole of it, then its beginning, the beginning of a word in it, a
  /// part of it, the beginnings of its words, and at last some of its letters in their order. Nil where
  /// it is not at all.
  func score(_ name: String) -> Int? {
    guard !dense.isEmpty else { return 0 }
    guard isASCII || !name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let text = Self.folded(name).prefix(Self.longest * 4).map { $0 }
    guard text.count >= dense.count else { return nil }
    let spread = min(99, text.count - dense.count)
    if let whole = contiguous(in: text) { return whole - spread }
    return scattered(in: text).map { $0 - spread }
  }

  private func contiguous(in text: [Unicode.Scalar]) -> Int? {
    guard text.count >= letters.count else { return nil }
    var best: Int?
    for start in 0...text.count - letters.count where text[start] == letters[0] {
      guard text[start..<start + letters.count].elementsEqual(letters) else { continue }
      if start == 0 { return text.count == letters.count ? 1000 : 900 }
      if Self.beginsWord(text, at: start) { return 700 }
      best = best ?? 500
    }
    return best
  }

  /// Letters in their order: at the beginnings of words only, or anywhere.
  private func scattered(in text: [Unicode.Scalar]) -> Int? {
    if matches(text, where: { Self.beginsWord(text, at: $0) }) { return 400 }
    var next = 0
    var last = -2
    var together = 0
    for (index, letter) in text.enumerated() where next < dense.count && letter == dense[next] {
      if index == last + 1 || Self.beginsWord(text, at: index) { together += 1 }
      last = index
      next += 1
    }
    // Letters that are neither together nor begin anything are found in almost any long name.
    guard next == dense.count, together * 2 >= dense.count else { return nil }
    return 100 + min(100, together * 100 / dense.count)
  }

  private func matches(_ text: [Unicode.Scalar], where isAllowed: (Int) -> Bool) -> Bool {
    var next = 0
    for index in text.indices where next < dense.count && text[index] == dense[next] && isAllowed(index) {
      next += 1
    }
    return next == dense.count
  }

  /// Every character of Han begins a word.
  private static func beginsWord(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0 else { return true }
    return CharacterClasses.isHan(text[index]) || !isLetter(text[index - 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return CharacterClasses.isLetterOrDigit(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.map { Unicode.Scalar((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) }
    }
    return ComposedScalars.of(text).flatMap { scalar -> [Unicode.Scalar] in
      let narrow = narrowed(scalar)
      return CharacterClasses.isHan(narrow)
        ? [narrow] : Array(narrow.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// A full-width letter, digit or mark as the narrow one.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }
}
