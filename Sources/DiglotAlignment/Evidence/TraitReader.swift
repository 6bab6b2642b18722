import DiglotLinguistics
import DiglotSemantics
import DiglotSyntax

/// Reads what is to be known of the sentences of a passage.
struct TraitReader {
  private let passage: Passage
  private let block: Block
  private let sentences: [Range<Int>]
  private var traits: [SentenceTraits]

  private init(_ passage: Passage, _ sentences: [Range<Int>], in block: Block) {
    self.passage = passage
    self.sentences = sentences
    self.block = block
    traits = sentences.map { _ in SentenceTraits() }
  }

  /// - Parameters:
  ///   - sentences: of the passage, in order.
  ///   - other: the passage that translates it, or that it translates.
  static func read(
    _ passage: Passage, _ sentences: [Range<Int>], besides other: Passage, isTranslation: Bool,
    in block: Block, _ names: NameFinder?, _ evidence: Evidence
  ) -> [SentenceTraits] {
    var reader = TraitReader(passage, sentences, in: block)
    reader.readLengths()
    reader.readWords(
      sharing: evidence.contains(.words) ? reader.sharing(with: other) : .nothing,
      all: evidence.contains(.lexicon))
    if evidence.contains(.numbers) { reader.readNumbers() }
    if let names, evidence.contains(.names) {
      reader.add(names.names(in: passage, isTranslation: isTranslation))
    }
    if evidence.contains(.markup) { reader.readMarkup() }
    if isTranslation, let end = TranslatorAside.end(in: passage.bytes), sentences.first?.upperBound == end {
      reader.traits[0].isAside = true
    }
    return reader.traits
  }

  /// Reads a text and its translation, cut into sentences, for what they tell by themselves.
  static func readPair(
    _ source: (passage: Passage, sentences: [Range<Int>]),
    _ target: (passage: Passage, sentences: [Range<Int>]), in block: Block
  ) -> (source: [SentenceTraits], target: [SentenceTraits]) {
    (
      read(
        source.passage, source.sentences, besides: target.passage, isTranslation: false, in: block, nil,
        .ofOne),
      read(
        target.passage, target.sentences, besides: source.passage, isTranslation: true, in: block, nil,
        .ofOne)
    )
  }

  private mutating func readLengths() {
    for (index, range) in sentences.enumerated() {
      var length = 0
      for byte in passage.bytes[range] where byte & 0xC0 != 0x80 { length += 1 }
      traits[index].length = length
      var end = range.upperBound
      while end > range.lowerBound, let (scalar, length) = passage.bytes.scalar(before: end),
        !SentenceMarks.isReadable(scalar)
      {
        traits[index].asks = traits[index].asks || SentenceMarks.asks(scalar)
        traits[index].exclaims = traits[index].exclaims || SentenceMarks.exclaims(scalar)
        end -= length
      }
    }
  }

  /// Which words may stand in a translation as they are.
  private enum Sharing { case nothing, all, capitals }

  /// Latin words in a text of another script are there on purpose; where both are in Latin letters, only
  /// names are.
  private func sharing(with other: Passage) -> Sharing {
    guard passage.reading.mayHoldWords, other.reading.mayHoldWords else { return .nothing }
    let dense: TextTraits = [.han, .cjkPunctuation, .hangul]
    return passage.traits.isDisjoint(with: dense) && other.traits.isDisjoint(with: dense) ? .capitals : .all
  }

  /// - Parameter all: whether more is asked of words than whether they stand in the translation as they are.
  private mutating func readWords(sharing: Sharing, all: Bool) {
    guard all || sharing != .nothing else { return }
    var sentence = 0
    for word in WordReader.read(passage.bytes, dense: all) {
      while sentence < sentences.count, sentences[sentence].upperBound <= word.start { sentence += 1 }
      guard sentence < sentences.count else { return }
      if all { traits[sentence].words.append(word.key) }
      guard !word.isDense, word.hasLetter, sharing != .nothing else { continue }
      if sharing == .all || word.hasCapital && word.length > 1 {
        traits[sentence].anchors.append(Anchor(key: word.key, grade: .ordinary))
      }
    }
  }

  private mutating func readNumbers() {
    let language = passage.language ?? passage.writing.language ?? "en"
    let quantities = Quantities.read(passage.bytes, language: language, masked: passage.plain.verbatim)
    // A one is as often an article.
    let telling = quantities.filter { $0.value != .one || $0.isStrong }
    add(
      telling.flatMap { quantity in
        if let name = quantity.name {
          return [(quantity.range.lowerBound, Anchor(key: Key.of(.name, text: name.utf8), grade: .ordinary))]
        }
        return quantity.values.map { value in
          let key = Key.of(
            .number, UInt64(bitPattern: Int64(value.numerator)), UInt64(bitPattern: Int64(value.denominator)))
          return (quantity.range.lowerBound, Anchor(key: key, grade: .ordinary))
        }
      })
  }

  private mutating func readMarkup() {
    var found: [(place: Int, anchor: Anchor)] = []
    for inline in passage.lines.joined() {
      guard let anchor = anchor(of: inline) else { continue }
      // What stands right behind a stop belongs to what is before it.
      let place = passage.plain.offset(ofOrigin: inline.range.lowerBound)
      let isNote = if case .noteReference = inline { true } else { false }
      found.append((isNote ? max(0, place - 1) : place, anchor))
    }
    add(found)
  }

  private func anchor(of inline: Inline) -> Anchor? {
    func strong(_ range: Range<Int>, _ sort: UInt64) -> Anchor {
      let digest = Key.of(.markup, text: block.bytes[range.clamped(to: 0..<block.bytes.count)])
      return Anchor(key: Key.of(.markup, sort, digest), grade: .strong)
    }
    switch inline {
    case .link(_, _, let destination): return strong(destination, 1)
    case .noteReference(_, let label): return strong(label, 2)
    case .code(_, let content): return strong(content, 3)
    case .url(let range): return strong(range, 1)
    case .timeMark(_, let time): return strong(time, 4)
    case .event: return Anchor(key: Key.of(.markup, 5), grade: .ordinary)
    case .unsure(_, let words):
      return words.isEmpty ? Anchor(key: Key.of(.markup, 6), grade: .ordinary) : nil
    case .text, .escape, .hardBreak, .correction, .pipe, .comma, .deprecatedMark: return nil
    }
  }

  /// Gives each anchor to the sentence that it stands in, or before.
  private mutating func add(_ anchors: [(place: Int, anchor: Anchor)]) {
    var sentence = 0
    for (place, anchor) in anchors.sorted(by: { $0.place < $1.place }) {
      while sentence < sentences.count, sentences[sentence].upperBound <= place { sentence += 1 }
      guard let index = traits.indices.contains(sentence) ? sentence : traits.indices.last else { return }
      traits[index].anchors.append(anchor)
    }
  }
}

extension TextReading {
  /// Whether there may be words of letters of scripts that put spaces between words.
  fileprivate var mayHoldWords: Bool { letters.latin > 0 || mayHaveOtherLetters }
}
