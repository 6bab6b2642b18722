import DiglotSemantics
import DiglotSyntax

enum OpenTodo: BlockRule {
  static let info = RuleInfo(
    name: "open-todo", group: .editorial, severity: .information,
    summary: "A `%todo` is left.",
    reason: "It is work that somebody put off, and should be done before the transcript goes out.",
    example: "Hello.\n> 你好。\n%todo who says this?",
    mended: "Hello.\n> 你好。",
    advice: "Do it, and remove the line.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    let block = facts.block
    return block.lines.indices.filter { block.lines[$0].kind == .todo }.compactMap { line in
      let texts = block.ranges(of: .commentText, inLine: line)
      guard let marker = block.ranges(of: .commentMarker, inLine: line).first else { return nil }
      let text = texts.map(block.text).joined()
      return LocalFinding(
        info, marker.lowerBound..<(texts.last?.upperBound ?? marker.upperBound),
        text.isEmpty ? "something is left to do" : "to do: \(text)")
    }
  }
}
