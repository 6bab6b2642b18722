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
    guard !passage.traits.isDisjoint(with: [.latin1, .uninitialized]) else { return [] }
    var findings: [LocalFinding] = []
    var index = 0
    let bytes = passage.bytes
    while index < bytes.count {
      guard firstBytes.contains(bytes[index]), mayBegin(bytes[index], passage.byte(index + 1)) else {
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

  private static let firstBytes = ByteSet([0xC3, 0xE5, 0xE7, 0xE9])

  /// Whether such letters may begin with two bytes.
  @inline(__always)
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    (first == 0xC3 && second >= 0x82) || (first == 0xE9 && second == 0x94)
      || (first == 0xE7 && second == 0x83)
      || (first == 0xE5 && second == 0xB1)
  }

  /// How many bytes of such letters stand there.
  private static func length(in passage: Passage, at index: Int) -> Int {
    switch (passage.byte(index), passage.byte(index + 1)) {
    case (0xC3, 0xAF) where phrase("ï¿½", in: passage, at: index) > 0: 6
    case (0xC3, 0xA2): quotation(in: passage, at: index)
    // Â or Ã, and a sign that is no letter: © ¡ £, but no space.
    case (0xC3, 0x82), (0xC3, 0x83):
      passage.byte(index + 2) == 0xC2 && passage.byte(index + 3) > 0xA0 ? 4 : 0
    case (0xC3, 0xA3...0xAF): letters(in: passage, at: index)
    case (0xE9, 0x94): phrase("锟斤拷", in: passage, at: index)
    case (0xE7, 0x83): phrase("烫烫烫", in: passage, at: index)
    case (0xE5, 0xB1): phrase("屯屯屯", in: passage, at: index)
    default: 0
    }
  }

  /// What UTF-8 writes Han, kana, Hangul and full-width marks with, read as Windows-1252 or Latin-1: a letter of
  /// ã to ï and two characters that are no letters of ASCII. Two of them in a row are no accident.
  private static func letters(in passage: Passage, at start: Int) -> Int {
    var index = start
    var count = 0
    while passage.byte(index) == 0xC3, (0xA3...0xAF).contains(passage.byte(index + 1)),
      let second = passage.bytes.scalar(at: index + 2), isContinuation(second.scalar),
      let third = passage.bytes.scalar(at: index + 2 + second.length), isContinuation(third.scalar)
    {
      index += 2 + second.length + third.length
      count += 1
    }
    return count > 1 ? index - start : 0
  }

  /// Whether a character is what Windows-1252 or Latin-1 has for a byte from 0x80 to 0xBF.
  private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{80}"..."\u{BF}", "€", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "Ž", "‘", "’", "“",
      "”", "•",
      "–", "—", "˜", "™", "š", "›", "œ", "ž", "Ÿ":
      true
    default: false
    }
  }

  /// What remains of a replacement character, and of memory that nobody had written to.
  private static func phrase(_ phrase: String, in passage: Passage, at index: Int) -> Int {
    passage.bytes[index...].starts(with: phrase.utf8) ? phrase.utf8.count : 0
  }

  /// `â€` and a third: what UTF-8 writes quotation marks and dashes with, read as Windows-1252.
  private static func quotation(in passage: Passage, at index: Int) -> Int {
    guard phrase("â€", in: passage, at: index) > 0 else { return 0 }
    return 5 + (passage.bytes.scalar(at: index + 5).map { $0.scalar.isASCII ? 0 : $0.length } ?? 0)
  }
}
