import DiglotSemantics
import DiglotSyntax

enum LeftoverMarker: PassageRule {
  static let info = RuleInfo(
    name: "leftover-marker", group: .editorial, severity: .warning,
    summary: "The text holds a note to oneself, filler text, or the marks of a merge.",
    reason: "Nobody said it, and readers will see it.",
    example: "@languages en zh-Hans\n\nHello there.\n> TODO: 翻译",
    mended: "@languages en zh-Hans\n\nHello there.\n> 你好。",
    advice: """
      Finish the text, or put the note in a comment: `%todo …`. Where somebody speaks of a TODO, no colon
      behind it and no such word by itself, nothing is reported.
      """)

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    merges(passage, facts.block) + notes(passage)
  }

  // MARK: Merges

  /// Lines that `git merge` and `diff3` write.
  private static func merges(_ passage: Passage, _ block: Block) -> [LocalFinding] {
    guard block.kind == .segment else { return [] }
    return passage.lines.compactMap { line in
      guard case .text(let range)? = line.first, range.count >= 7, let mark = block.bytes[range].first,
        mark == 0x3C || mark == 0x3D || mark == 0x3E || mark == 0x7C
      else { return nil }
      let run = block.bytes[range].prefix { $0 == mark }.count
      let isWhole = run == range.count
      guard run == 7, isWhole || (mark != 0x3D && block.bytes[range.lowerBound + 7] == 0x20) else {
        return nil
      }
      return LocalFinding(info, range, "this line is left of a merge")
    }
  }

  // MARK: Notes and filler

  private static let words: [[UInt8]] = ["TODO", "FIXME", "XXX", "TBD"].map { Array($0.utf8) }
  private static let filler = Array("Lorem ipsum dolor".utf8)

  private static func notes(_ passage: Passage) -> [LocalFinding] {
    let bytes = passage.bytes
    guard passage.traits.contains(.latin) || bytes.count < 16 else { return [] }
    if isQuestionMarks(bytes), let place = passage.range {
      return [LocalFinding(info, place, "question marks stand here for the text")]
    }
    var findings: [LocalFinding] = []
    var next = 0
    // The letters that they begin with: “T”, “F”, “X”, “L”.
    while let index = ByteScanner.next(of: (0x54, 0x46, 0x58, 0x4C), in: bytes, from: next) {
      next = index + 1
      guard let length = length(in: passage, at: index), !passage.plain.isVerbatim(at: index),
        let place = passage.plain.origin(of: index..<index + length)
      else { continue }
      findings.append(
        LocalFinding(info, place, "“\(passage.text(index..<index + length))” is left in the text"))
    }
    return findings
  }

  /// `???`: all there is.
  private static func isQuestionMarks(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes.count <= 16 && bytes.allSatisfy { $0 == 0x3F }
  }

  private static func length(in passage: Passage, at index: Int) -> Int? {
    let bytes = passage.bytes
    if bytes[index...].starts(with: filler) { return filler.count }
    guard !CharacterClasses.isLetterOrDigit(passage.byte(index - 1)) else { return nil }
    for word in words where bytes[index...].starts(with: word) {
      let end = index + word.count
      // With a colon behind it, of ASCII or full width, or nothing else in the passage.
      let isLabel = passage.byte(end) == 0x3A || bytes[end...].starts(with: "：".utf8)
      if isLabel || (index == 0 && end == bytes.count) { return word.count }
    }
    return nil
  }
}
