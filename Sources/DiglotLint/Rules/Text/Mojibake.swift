import DiglotSemantics
import DiglotSyntax

enum Mojibake: PassageRule {
  static let info = RuleInfo(
    name: "mojibake", group: .text, severity: .warning,
    summary: "The text holds letters that only come of reading it in the wrong encoding.",
    reason: "Readers see rubbish, and the words that hold it are found by nobody.",
    example: "@languages en zh-Hans\n\nDonâ€™t.\n> 不要。",
    mended: "@languages en zh-Hans\n\nDon’t.\n> 不要。",
    advice: "Write what stood there, or convert the original again, from the encoding that it is in.")

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard !passage.traits.isDisjoint(with: [.latin1, .han]) else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    let bytes = passage.bytes
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0xC3 || byte == 0xE9 || byte == 0xE7 || byte == 0xE5 else {
        index += 1
        continue
      }
      let length = length(in: passage, at: index)
      if length > 0, let place = passage.plain.origin(of: index..<index + length) {
        let text = passage.text(index..<index + length)
        findings.append(
          LocalFinding(info, place, "“\(text)” comes of reading the text in the wrong encoding"))
      }
      index += max(1, length)
    }
    return findings
  }

  /// In UTF-8: what remains of a replacement character, and of memory that nobody had written to.
  private static let phrases: [[UInt8]] = ["ï¿½", "锟斤拷", "烫烫烫", "屯屯屯"].map { Array($0.utf8) }

  /// How many bytes of such letters stand there.
  private static func length(in passage: Passage, at index: Int) -> Int {
    let rest = passage.bytes[index...]
    for phrase in phrases where rest.starts(with: phrase) { return phrase.count }
    guard passage.bytes[index] == 0xC3 else { return 0 }
    switch passage.byte(index + 1) {
    case 0xA2:
      // â€ and a third: what UTF-8 writes quotation marks and dashes with, read as Windows-1252.
      guard rest.dropFirst(2).starts(with: "€".utf8) else { return 0 }
      return 5 + (passage.bytes.scalar(at: index + 5).map { $0.scalar.isASCII ? 0 : $0.length } ?? 0)
    case 0x82, 0x83:
      // Â or Ã, and a sign that is no letter: © ¡ £, but no space.
      return passage.byte(index + 2) == 0xC2 && passage.byte(index + 3) > 0xA0 ? 4 : 0
    default: return 0
    }
  }
}
