public import DiglotSyntax

/// What a block says by itself, whatever stands around it. A function of the block alone: it lives
/// as long as the block, and is shared by all versions of the document that share it.
public final class BlockFacts: Sendable {
  public let block: Block
  /// Names, in the order of the text. Files that links lead to, with no id, are among `links`.
  public let occurrences: [Occurrence]
  /// Links to other files.
  public let links: [FileLink]
  public let cue: Cue?
  /// Whether the source lines hold words, and not just events, times and marks.
  public let hasWords: Bool
  /// Of the source lines of a segment: of what is said.
  public let wordCount: WordCount
  /// Of the text of a segment's source lines: the same for the same text.
  public let sourceDigest: UInt64
  public let translations: [Translation]
  /// What a directive declares; nil for other blocks.
  public let declaration: Declaration?
  /// Rules that comments in the block allow to be broken.
  public let allowances: [Allowance]
  /// Characters that text has no use for, or a rare one, in the order of the text.
  public let unusualCharacters: [UnusualCharacter]

  /// A link to another file of transcripts, or to a place in it.
  public struct FileLink: Sendable, Hashable {
    public let path: String
    public let id: String?
    /// The destination as written.
    public let range: Range<Int>
    /// The id as written, without its sign.
    public let idRange: Range<Int>?

    /// The path as written.
    public var pathRange: Range<Int> {
      range.lowerBound..<(idRange.map { $0.lowerBound - 1 } ?? range.upperBound)
    }
  }

  /// A translation line.
  public struct Translation: Sendable, Hashable {
    /// The language it names; nil for the first target language.
    public let tag: String?
    public let line: Int
    public let hasText: Bool
  }

  /// The name of a rule in `%allow` or `@allow`.
  public struct Allowance: Sendable, Hashable {
    public let rule: String
    public let range: Range<Int>
  }

  public init(_ block: Block) {
    self.block = block
    var reader = FactsReader(block)
    reader.read()
    occurrences = reader.occurrences
    links = reader.links
    cue = reader.cue
    hasWords = reader.hasWords
    wordCount = reader.counter.count
    sourceDigest = reader.digest
    translations = reader.translations
    declaration = reader.declaration
    allowances = reader.allowances
    unusualCharacters = UnusualCharacter.all(in: block.bytes)
  }

  /// The code of the speaker that a segment begins with; nil where it goes on with the one before.
  public var speaker: String? {
    block.kind == .segment ? occurrences.first { $0.namespace == .speaker }?.name : nil
  }

  /// Whether the names here and the places they take in order are those of another block, so that
  /// tables over the document need not change.
  func namesAreSame(as other: BlockFacts) -> Bool {
    occurrences.elementsEqual(other.occurrences) {
      $0.namespace == $1.namespace && $0.role == $1.role && $0.name == $1.name
    }
  }
}

/// Goes through a block's tokens once.
private struct FactsReader {
  let block: Block
  var occurrences: [Occurrence] = []
  var links: [BlockFacts.FileLink] = []
  var cue: Cue?
  var hasWords = false
  var counter = WordCounter()
  /// FNV-1a.
  var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  var translations: [BlockFacts.Translation] = []
  var declaration: Declaration?
  var allowances: [BlockFacts.Allowance] = []

  init(_ block: Block) { self.block = block }

  mutating func read() {
    for (index, line) in block.lines.enumerated() {
      switch line.kind {
      case .blank, .comment, .todo: continue
      case .allow: readAllowances(index)
      case .translation: readTranslation(index)
      case .directive, .continuation, .heading, .note, .source: readOwn(index, line.kind)
      }
    }
    if block.kind == .directive { declaration = Declaration(block) }
    if block.directive == .allow {
      for line in block.lines.indices where [.directive, .continuation].contains(block.lines[line].kind) {
        readAllowances(line)
      }
    }
  }

  private mutating func readAllowances(_ line: Int) {
    for range in block.ranges(of: .ruleName, inLine: line) {
      allowances.append(BlockFacts.Allowance(rule: block.text(range), range: range))
    }
  }

  private mutating func readTranslation(_ line: Int) {
    let hasText = readTokens(line)
    let tag = block.languageTag(ofLine: line).map(block.text)
    translations.append(BlockFacts.Translation(tag: tag, line: line, hasText: hasText))
  }

  private mutating func readOwn(_ line: Int, _ kind: LineKind) {
    if line == 0, block.kind != .directive, block.kind != .preamble { cue = block.cue }
    let hasText = readTokens(line)
    if kind != .directive, kind != .continuation { hasWords = hasWords || hasText }
    if kind == .source { countWords(line) }
  }

  /// Counts what is said: not events, notes and times, nor what was heard where something else was meant.
  private mutating func countWords(_ line: Int) {
    var isSaid = true
    counter.endWord()
    for index in block.tokens(ofLine: line) {
      switch block.tokens[index].kind {
      case .eventOpen, .correctionOpen: isSaid = false
      case .eventClose, .correctionArrow: isSaid = true
      case .text, .escape, .codeText, .url:
        let range = block.range(ofToken: index)
        digest = block.bytes[range].reduce(digest) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        if isSaid { counter.add(block.bytes, range) }
      default: break
      }
    }
  }

  /// Notes the names in a line. Gives whether it holds words.
  private mutating func readTokens(_ line: Int) -> Bool {
    var hasText = false
    var eventDepth = 0
    for index in block.tokens(ofLine: line) {
      switch block.tokens[index].kind {
      case .eventOpen: eventDepth += 1
      case .eventClose: eventDepth -= 1
      case .unsureOpen, .codeText, .url: hasText = true
      case .text, .escape:
        if !hasText, eventDepth == 0 { hasText = hasWord(block.range(ofToken: index)) }
      case .speakerCode:
        let role: Occurrence.Role = block.kind == .directive ? .declaration : .reference
        add(.speaker, role, block.range(ofToken: index))
      case .identifier:
        let range = block.range(ofToken: index)
        if range.count > 1 { add(.identifier, .declaration, range.lowerBound + 1..<range.upperBound) }
      case .label:
        let isNote = block.kind == .note && line == 0 && isNoteHead(index)
        add(.note, isNote ? .declaration : .reference, block.range(ofToken: index))
      case .linkDestination: readDestination(block.range(ofToken: index))
      default: break
      }
    }
    return hasText
  }

  private func isNoteHead(_ token: Int) -> Bool {
    token > 0 && block.tokens[token - 1].kind == .noteOpen
  }

  private mutating func readDestination(_ range: Range<Int>) {
    switch Destination(block.text(range)) {
    case .external: break
    case .here(let id):
      let name = range.lowerBound + 1..<range.upperBound
      if !id.isEmpty { add(.identifier, .reference, name, as: id) }
    case .file(let path, let id):
      let sign = block.bytes[range].firstIndex(of: 0x23)
      links.append(
        BlockFacts.FileLink(path: path, id: id, range: range, idRange: sign.map { $0 + 1..<range.upperBound })
      )
    }
  }

  private mutating func add(
    _ namespace: Namespace, _ role: Occurrence.Role, _ range: Range<Int>, as name: String? = nil
  ) {
    occurrences.append(
      Occurrence(namespace: namespace, role: role, name: name ?? block.text(range), range: range))
  }

  /// Whether there is a letter or a digit of any script in the range.
  private func hasWord(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, let (scalar, length) = block.bytes.scalar(at: index) {
      // Most begin with a Latin letter or with Han, for which no table need be asked.
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FA5: return true
      case 0...0x7F: break
      default: if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
      }
      index += length
    }
    return false
  }
}
