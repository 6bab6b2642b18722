import DiglotSemantics
import DiglotSyntax

enum DoubledWord: PassageRule {
  static let info = RuleInfo(
    name: "doubled-word", group: .text, severity: .warning,
    summary: "A small word stands twice in a row, as in “the the” or “的的”.",
    reason: "Rewriting a sentence leaves such words behind, and the eye passes over them.",
    example: "@languages en zh-Hans\n\nThis is the meaning of it.\n> 这就是它的的意义。",
    mended: "@languages en zh-Hans\n\nThis is the meaning of it.\n> 这就是它的意义。",
    advice: """
      Remove one. Only words that nobody doubles on purpose are looked at, in English (as information: people
      stumble when they speak) and in Chinese. If it was said so: `%allow doubled-word: as spoken`.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    switch passage.writing {
    case .english: english(passage, facts.block)
    case .chinese: chinese(passage, facts.block)
    default: []
    }
  }

  // MARK: English

  private static let words: Set<String> = [
    "the", "a", "an", "of", "and", "or", "to", "with", "from", "by", "at", "as", "for", "if", "into", "our",
    "their", "your", "its", "these", "those", "than", "because", "are", "was", "were", "be", "been",
  ]

  private static func english(_ passage: Passage, _ block: Block) -> [LocalFinding] {
    guard standsTwice(anyOf: passage.reading.words) else { return [] }
    let bytes = passage.bytes
    var findings: [LocalFinding] = []
    // Where the word before the space begins, and where a run ends that was looked at already: what is wrong
    // with it is wrong with all of its words.
    var start = 0
    var seen = 0
    for index in bytes.indices where bytes[index] == 0x20 {
      let last = start..<index
      start = index + 1
      guard last.lowerBound >= seen, let first = last.first, start < bytes.count,
        bytes[first] | 0x20 == bytes[start] | 0x20
      else { continue }
      let run = run(of: last, in: passage)
      seen = run.upperBound
      guard run.count > last.count, words.contains(passage.text(last).lowercased()), isWhole(passage, run)
      else { continue }
      let times = (run.count + 1) / (last.count + 1)
      if let finding = passage.finding(
        info, run, "“\(passage.text(last))” stands \(times == 2 ? "twice" : "\(times) times")",
        severity: .information, replacement: passage.text(last), .suggested, title: "leave one of them",
        in: block)
      {
        findings.append(finding)
      }
    }
    return findings
  }

  /// Whether any word stands twice with one space between.
  private static func standsTwice(anyOf words: [TextWord]) -> Bool {
    words.withUnsafeBufferPointer { words in
      guard var last = words.first else { return false }
      for word in words.dropFirst() {
        if word.hash == last.hash, word.start == last.end &+ 1 { return true }
        last = word
      }
      return false
    }
  }

  /// A word and all that follow it and are the same.
  private static func run(of word: Range<Int>, in passage: Passage) -> Range<Int> {
    let bytes = passage.bytes
    var end = word.upperBound
    while end + word.count < bytes.count, bytes[end] == 0x20,
      isSame(bytes, end + 1..<end + 1 + word.count, word),
      !CharacterClasses.isLetterOrDigit(passage.byte(end + 1 + word.count))
    {
      end += 1 + word.count
    }
    return word.lowerBound..<end
  }

  private static func isSame(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    zip(left, right).allSatisfy { bytes[$0] | 0x20 == bytes[$1] | 0x20 }
  }

  /// Whether the words are not part of longer ones, as in “A-a a”, “a a.m.”.
  private static func isWhole(_ passage: Passage, _ range: Range<Int>) -> Bool {
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == 0x27 || byte == 0x2D || byte == 0x2F || byte == 0x5F
        || CharacterClasses.isLetterOrDigit(byte)
    }
    let after = passage.byte(range.upperBound)
    if after == 0x2E, CharacterClasses.isLetterOrDigit(passage.byte(range.upperBound + 1)) { return false }
    return !isPart(passage.byte(range.lowerBound - 1)) && !isPart(after)
      && passage.byte(range.lowerBound - 1) != 0x2E
  }

  // MARK: Chinese

  /// The words that hold the character at their end, by what stands before it, and at their start.
  private struct Exceptions {
    let behind: Set<Unicode.Scalar>
    let ahead: Set<Unicode.Scalar>

    init(_ behind: String, _ ahead: String) {
      self.behind = Set(behind.unicodeScalars)
      self.ahead = Set(ahead.unicodeScalars)
    }
  }

  private static let characters: [Unicode.Scalar: Exceptions] = [
    "的": Exceptions("目标有打似众端无中", "士确话哥"),
    "了": Exceptions("不为除一知明", "解结无断事却如然得不"),
    "是": Exceptions("可但于还就要只总不也都或而若算凡国即乃像老先倒正真说更", "否非"),
    "在": Exceptions("现存实所潜内外自旨健同好不", "乎于意场线"),
    "和": Exceptions("共温饱缓总柔调平谐随中明祥亲附讲议太", "气美睦平谐解"),
    "与": Exceptions("参给赋授寄施付", "会否其此"),
    "就": Exceptions("成造迁早将俯", "是业地诊职任"),
    "也": Exceptions("", "门许"),
    "被": Exceptions("棉植羽覆", "子褥单告动害"),
    "们": Exceptions("", ""),
    "及": Exceptions("以涉埃普提触波危顾企论来", "时其早格至物"),
    "或": Exceptions("抑间", "许者多是"),
    "於": Exceptions("對關由至", "是"),
  ]

  private static func chinese(_ passage: Passage, _ block: Block) -> [LocalFinding] {
    guard passage.traits.contains(.doubledHan) else { return [] }
    let letters = passage.reading.words
    var findings: [LocalFinding] = []
    for (letter, next) in zip(letters, letters.dropFirst())
    where letter.hash == next.hash && letter.kinds == .letter && next.kinds == .letter
      && letter.end == next.start
    {
      if let finding = doubled(letter.start..<next.end, passage, block) { findings.append(finding) }
    }
    return findings
  }

  private static func doubled(_ range: Range<Int>, _ passage: Passage, _ block: Block) -> LocalFinding? {
    guard let character = passage.scalar(at: range.lowerBound), let exceptions = characters[character]
    else { return nil }
    let before = passage.scalar(before: range.lowerBound)
    let after = passage.scalar(at: range.upperBound)
    guard before != character, after != character, before.map(exceptions.behind.contains) != true,
      after.map(exceptions.ahead.contains) != true
    else { return nil }
    return passage.finding(
      info, range, "“\(character)” stands twice", replacement: String(character), .suggested,
      title: "leave one of them", in: block)
  }
}
