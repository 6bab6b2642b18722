import DiglotSyntax

/// Finds many forms in a text at once: at every place where a word can begin, the longest of them.
///
/// A form without capitals matches in any case, another only as it is written. Where the script has
/// words, a form does not match inside of one. White space in a form matches any white space, a
/// straight apostrophe a curly one, and a letter with a mark the same two composed. English words match
/// in the plural, in the past and with -ing, too, unless another form is written that way.
struct FormMatcher: Sendable {
  /// The next node by node and character; a node of the first trie matches in any case.
  private var folded = Trie()
  private var exact = Trie()
  private var starts = StartFilter()

  /// - Parameter language: that of the forms; nil where it is not known.
  init(_ forms: [(form: String, term: Int)], in language: String?) {
    for (form, term) in forms { insert(form, term) }
    guard let language, language.prefix(while: { $0 != "-" }) == "en" else { return }
    for (form, term) in forms {
      for variant in EnglishInflection.variants(of: form) { insert(variant, term) }
    }
  }

  private mutating func insert(_ form: String, _ term: Int) {
    let letters = ComposedScalars.of(form).map(Self.plain)
    guard let first = letters.first, letters.count <= Self.longestForm else { return }
    if Self.hasCapital(form) {
      exact.insert(letters, term)
    } else {
      folded.insert(letters.map(Self.lowered), term)
    }
    starts.insert(Self.lowered(first))
  }

  /// In characters. Nobody says a longer one, and to look for it at every place would cost its length.
  private static let longestForm = 200

  struct Match {
    let term: Int
    let range: Range<Int>
  }

  /// What two forms that match the same text have in common.
  static func key(_ form: String) -> String { hasCapital(form) ? form : form.lowercased() }

  func matches(in text: String) -> [Match] {
    guard !folded.isEmpty || !exact.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var matches: [Match] = []
    var index = 0
    var previous: Unicode.Scalar?
    while let (scalar, length) = ComposedScalars.next(in: bytes, at: index) {
      if starts.mayContain(Self.lowered(Self.plain(scalar))), Self.parts(previous, scalar),
        let match = longest(in: bytes, from: index)
      {
        matches.append(match)
        index = match.range.upperBound
        previous = bytes.scalar(before: index)?.scalar
      } else {
        index += length
        previous = scalar
      }
    }
    return matches
  }

  private func longest(in bytes: [UInt8], from start: Int) -> Match? {
    var nodes = (folded: folded.root, exact: exact.root)
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
    form.unicodeScalars.contains { $0.properties.isUppercase }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "’" { return "'" }
    return scalar == "\n" || CharacterClasses.isWhiteSpace(scalar) ? " " : scalar
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }
}

/// The characters that forms begin with, and some others: most places in a text are ruled out by it.
private struct StartFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 16)

  mutating func insert(_ scalar: Unicode.Scalar) { bits[Self.word(scalar)] |= Self.bit(scalar) }

  func mayContain(_ scalar: Unicode.Scalar) -> Bool { bits[Self.word(scalar)] & Self.bit(scalar) != 0 }

  private static func word(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 15) }

  private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
}

/// Forms, character by character.
private struct Trie: Sendable {
  private var edges: [UInt64: Int] = [:]
  private var terms: [Int: Int] = [:]
  private var count = 1

  var isEmpty: Bool { edges.isEmpty }

  var root: Int? { isEmpty ? nil : 0 }

  /// The first term that declares a form keeps it.
  mutating func insert(_ form: [Unicode.Scalar], _ term: Int) {
    var node = 0
    for scalar in form {
      let key = Self.key(node, scalar)
      if let next = edges[key] {
        node = next
      } else {
        edges[key] = count
        node = count
        count += 1
      }
    }
    if terms[node] == nil { terms[node] = term }
  }

  func next(_ node: Int, _ scalar: Unicode.Scalar) -> Int? { edges[Self.key(node, scalar)] }

  func term(_ node: Int) -> Int? { terms[node] }

  private static func key(_ node: Int, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 21 | UInt64(scalar.value)
  }
}
