import DiglotSemantics
import DiglotSyntax

enum RepeatedPunctuation: PassageRule {
  static let info = RuleInfo(
    name: "repeated-punctuation", group: .typography, severity: .warning,
    summary: "A comma or full stop stands twice, or a question or exclamation mark three times or more.",
    reason: "What was cut out of a sentence, or joined, leaves its marks behind.",
    example: "@languages en zh-Hans\n\nWell,, that is new.\n> 嗯，，这是新的。",
    mended: "@languages en zh-Hans\n\nWell, that is new.\n> 嗯，这是新的。",
    advice: """
      Let the fix leave one of them. Where emphasis is meant, `!!!`, that is only information. English,
      Chinese and Japanese are looked at.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing != .other, passage.writing != .korean,
      !passage.traits.isDisjoint(with: [.doubledStop, .neighbouringStops])
    else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while index < passage.bytes.count {
      guard firstBytes.contains(passage.bytes[index]), let first = passage.mark(at: index) else {
        index += 1
        continue
      }
      let start = index
      index += first.length
      var count = 1
      while let next = passage.mark(at: index), next.kind == first.kind {
        count += 1
        index += next.length
      }
      guard count > 1, let finding = finding(first, count, start..<index, passage, facts.block) else {
        continue
      }
      findings.append(finding)
    }
    return findings
  }

  /// With which marks begin, of ASCII and full-width ones.
  private static let firstBytes = ByteSet([0x21, 0x2C, 0x2E, 0x3F, 0xE3, 0xEF])

  private static func finding(
    _ mark: Passage.RepeatableMark, _ count: Int, _ range: Range<Int>, _ passage: Passage, _ block: Block
  ) -> LocalFinding? {
    let isEmphasis = mark.kind == .question || mark.kind == .exclamation
    guard isEmphasis ? count > 2 : count == 2 else { return nil }
    if mark.kind == .stop, passage.byte(range.upperBound - 1) == 0x2E, isPath(range, in: passage) {
      return nil
    }
    if mark.length == 1, !EastAsian.endsWords(passage.scalar(before: range.lowerBound)),
      !CharacterClasses.isLetter(passage.byte(range.lowerBound - 1))
    {
      return nil
    }
    let single = passage.text(range.lowerBound..<range.lowerBound + mark.length)
    return passage.finding(
      info, range, "“\(single)” stands here \(count) times", severity: isEmphasis ? .information : nil,
      replacement: single, .suggested, title: "leave one “\(single)”", in: block)
  }

  /// As in `..` for the folder above, in `1..9`, and before `.txt`.
  private static func isPath(_ range: Range<Int>, in passage: Passage) -> Bool {
    let next = passage.byte(range.upperBound)
    return CharacterClasses.isLetterOrDigit(next) || next == 0x2F || next == 0x25
  }
}

extension Passage {
  fileprivate struct RepeatableMark {
    enum Kind { case comma, stop, question, exclamation }
    let kind: Kind
    let length: Int
  }

  /// The mark at an offset, of ASCII or full-width.
  fileprivate func mark(at index: Int) -> RepeatableMark? {
    switch byte(index) {
    case 0x2C: RepeatableMark(kind: .comma, length: 1)
    case 0x2E: RepeatableMark(kind: .stop, length: 1)
    case 0x3F: RepeatableMark(kind: .question, length: 1)
    case 0x21: RepeatableMark(kind: .exclamation, length: 1)
    case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x81:
      RepeatableMark(kind: .comma, length: 3)
    case 0xE3 where byte(index + 1) == 0x80 && byte(index + 2) == 0x82: RepeatableMark(kind: .stop, length: 3)
    case 0xEF where byte(index + 1) == 0xBC:
      switch byte(index + 2) {
      case 0x8C: RepeatableMark(kind: .comma, length: 3)
      case 0x9F: RepeatableMark(kind: .question, length: 3)
      case 0x81: RepeatableMark(kind: .exclamation, length: 3)
      default: nil
      }
    default: nil
    }
  }
}
