public import DiglotSyntax

/// What a block says in one language: the words to be read, and a way back to where they stand.
public struct Passage: Sendable {
  /// As declared or tagged; nil where the file does not name its languages.
  public let language: String?
  /// UTF-8 offsets in the text lead back to the block.
  public let plain: PlainText
  /// The markup of each of the lines that it stands on, parts of other languages left out.
  public let lines: [[Inline]]
  /// Its words and letters, and what it holds.
  public let reading: TextReading
  /// How it is written.
  public let writing: Writing

  public var text: String { plain.text }

  /// The text in UTF-8.
  public var bytes: [UInt8] { plain.utf8 }

  /// What the text holds, at a glance.
  public var traits: TextTraits { reading.traits }

  init(_ language: String?, lines: [[Inline]], in block: Block) {
    self.language = language
    self.lines = lines
    plain = PlainText(lines: lines, in: block)
    reading = TextReading(plain.utf8)
    writing = Writing(language, plain.utf8, reading.traits)
  }

  /// All of it in the block, from its first character to its last; nil where it holds none.
  public var range: Range<Int>? {
    guard let first = lines.first(where: { !$0.isEmpty })?.first,
      let last = lines.last(where: { !$0.isEmpty })?.last
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}

/// A block's passages: what is said, and its translations.
public struct Passages: Sendable {
  public let source: Passage
  /// Those that hold anything, in the order of the languages.
  public let translations: [Passage]

  /// - Parameter languages: of the document.
  public init(of facts: BlockFacts, in languages: Languages) {
    let block = facts.block
    let spoken = languages.spoken(in: facts)
    let own = block.kind == .segment ? [] : block.parts
    source =
      block.kind == .segment
      ? Passage(spoken, lines: block.lines(of: .source), in: block)
      : Passage(spoken, lines: own.first.map { [$0] } ?? [], in: block)
    var found: [Passage] = []
    for (index, part) in own.enumerated().dropFirst() where !part.isEmpty {
      let language = languages.declared.indices.contains(index) ? languages.declared[index] : nil
      found.append(Passage(language, lines: [part], in: block))
    }
    for (language, lines) in Self.lines(of: facts.translations, in: languages) {
      let passage = Passage(language, lines: lines.map(block.inlines), in: block)
      if passage.range != nil { found.append(passage) }
    }
    translations = found
  }

  /// The texts of a block in all languages, for who only searches them: to read passages takes much longer.
  static func texts(of facts: BlockFacts, in languages: Languages) -> [PlainText] {
    let block = facts.block
    let own = block.kind == .segment ? [] : block.parts.dropFirst().map { PlainText($0, in: block) }
    return [block.sourceText] + own
      + lines(of: facts.translations, in: languages).map {
        PlainText(lines: $0.lines.map(block.inlines), in: block)
      }
  }

  /// The lines of each language, in the order in which the languages come.
  private static func lines(
    of translations: [BlockFacts.Translation], in languages: Languages
  ) -> [(language: String?, lines: [Int])] {
    // Nearly all blocks have one, for which nothing need be hashed.
    if translations.count == 1, let only = translations.first {
      return [(languages.language(ofTag: only.tag), [only.line])]
    }
    var found: [(language: String?, lines: [Int])] = []
    var places: [String?: Int] = [:]
    for translation in translations {
      let language = languages.language(ofTag: translation.tag)
      if let place = places[language] {
        found[place].lines.append(translation.line)
      } else {
        places[language] = found.count
        found.append((language, [translation.line]))
      }
    }
    return found
  }
}

extension Block {
  fileprivate func lines(of kind: LineKind) -> [[Inline]] {
    lines.indices.filter { lines[$0].kind == kind }.map(inlines)
  }

  /// The markup of a heading's or note's own line, parted by pipes; none for other blocks.
  fileprivate var parts: [[Inline]] {
    guard kind != .preamble, kind != .directive else { return [] }
    return inlines(ofLine: 0).split(omittingEmptySubsequences: false) { inline in
      if case .pipe = inline { true } else { false }
    }.map(Array.init)
  }
}
