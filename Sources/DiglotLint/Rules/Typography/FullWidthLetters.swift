import DiglotSemantics
import DiglotSyntax

enum FullWidthLetters: PassageRule {
  static let info = RuleInfo(
    name: "full-width-letters", group: .typography, severity: .warning,
    summary: "Chinese or Japanese text has Latin letters or digits in their full-width forms.",
    reason: """
      They look wide apart, and searches, links and the checks of numbers and terms take them for other
      letters than those of ASCII.
      """,
    example: "@languages en zh-Hans\n\nIn 2025 it was GPT.\n> ２０２５年的时候是ＧＰＴ。",
    mended: "@languages en zh-Hans\n\nIn 2025 it was GPT.\n> 2025年的时候是GPT。",
    advice: """
      `diglot lint --fix` writes the letters and digits of ASCII. In Japanese, where some write single digits
      wide, this is only information.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.writing == .chinese || passage.writing == .japanese, passage.traits.contains(.wideLetter)
    else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    while index < passage.bytes.count {
      guard passage.bytes[index] == 0xEF, letter(passage, index) != nil else {
        index += 1
        continue
      }
      let start = index
      var plain = ""
      while let letter = letter(passage, index) {
        plain.unicodeScalars.append(letter)
        index += 3
      }
      guard !joinsMarkup(start..<index, in: passage),
        let finding = passage.finding(
          info, start..<index, "“\(passage.text(start..<index))” is “\(plain)”, in wide letters",
          severity: passage.writing == .japanese ? .information : nil, replacement: plain, .safe,
          title: "write “\(plain)”", in: facts.block)
      else { continue }
      // A letter of ASCII right before a bracket makes it text.
      guard let place = finding.fixes.first?.edits.first?.range,
        !facts.block.bytes[place.upperBound...].prefix(1).contains(0x5B)
      else { continue }
      findings.append(finding)
    }
    return findings
  }

  /// The letter of ASCII that the full-width one at an offset stands for.
  private static func letter(_ passage: Passage, _ index: Int) -> Unicode.Scalar? {
    guard passage.byte(index) == 0xEF, let scalar = passage.scalar(at: index),
      (0xFF10...0xFF5A).contains(scalar.value)
    else { return nil }
    let plain = UInt8(scalar.value - 0xFEE0)
    return CharacterClasses.isLetterOrDigit(plain) ? Unicode.Scalar(plain) : nil
  }

  /// Whether the letters are part of what would become the scheme of a URL.
  private static func joinsMarkup(_ range: Range<Int>, in passage: Passage) -> Bool {
    var index = range.upperBound
    while index < range.upperBound + 5, CharacterClasses.isLetter(passage.byte(index)) { index += 1 }
    return passage.byte(index) == 0x3A
  }
}
