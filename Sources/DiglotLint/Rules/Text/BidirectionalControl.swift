import DiglotSemantics
import DiglotSyntax

enum BidirectionalControl: BlockRule {
  static let info = RuleInfo(
    name: "bidirectional-control", group: .text, severity: .warning,
    summary:
      "A character that turns the direction of reading stands where nothing is read from right to left, or without its end.",
    reason: """
      What is shown is then in another order than what is there. It comes along with copied text, and
      has been used to hide what a text says.
      """,
    example: "@languages en zh-Hans\n\nHello there, my \u{202E}friend.\n> 你好，我的朋友。",
    mended: "@languages en zh-Hans\n\nHello there, my friend.\n> 你好，我的朋友。",
    advice: """
      Remove it, or, in a line of Arabic, Hebrew or another script that is read from right to left, give it
      its end: U+202C for an embedding or override, U+2069 for an isolate.
      """)

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    let controls = facts.unusualCharacters.filter { $0.kind == .bidirectional }
    guard !controls.isEmpty else { return [] }
    let byLine = Dictionary(grouping: controls) { facts.block.line(at: $0.range.lowerBound) }
    return byLine.sorted { $0.key < $1.key }.flatMap { line, controls in
      isRightToLeft(line, in: facts.block)
        ? unbalanced(controls)
        : controls.map {
          finding($0, "here the direction of reading is set, and nothing is read from right to left")
        }
    }
  }

  private static func finding(_ character: UnusualCharacter, _ message: String) -> LocalFinding {
    LocalFinding(
      info, character.range, message,
      fixes: [Fix("remove it", .suggested, [TextEdit(character.range, "")])])
  }

  private static func isRightToLeft(_ line: Int, in block: Block) -> Bool {
    // Hebrew to Arabic in two bytes; their forms, and scripts of three and four bytes.
    let bytes = block.bytes[block.contentRange(ofLine: line)]
    guard bytes.contains(where: { (0xD6...0xDF).contains($0) || $0 == 0xE0 || $0 == 0xEF || $0 == 0xF0 })
    else { return false }
    return block.text(block.contentRange(ofLine: line)).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x061C: false
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }

  /// Those that open something which the line does not close.
  private static func unbalanced(_ controls: [UnusualCharacter]) -> [LocalFinding] {
    var embeddings: [UnusualCharacter] = []
    var isolates: [UnusualCharacter] = []
    for control in controls {
      switch control.scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E: embeddings.append(control)
      case 0x202C: _ = embeddings.popLast()
      case 0x2066...0x2068: isolates.append(control)
      case 0x2069: _ = isolates.popLast()
      default: break
      }
    }
    return (embeddings + isolates).map {
      finding($0, "here the direction of reading is set, and never set back")
    }
  }
}
