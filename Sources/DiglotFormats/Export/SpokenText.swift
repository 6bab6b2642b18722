import DiglotSemantics
import DiglotSyntax

/// A passage as it is read out or shown: markup resolved, events in their brackets, and in lines, a
/// new one where the transcript keeps a break.
///
/// A correction is what was meant, a link what it shows; notes and time marks are left out.
struct SpokenText {
  /// None empty, and none with white space at either end.
  private(set) var lines: [String] = []
  private var current = ""
  private var isAfterLine = false

  init(_ passage: Passage, in block: Block) {
    for line in passage.lines {
      isAfterLine = !current.isEmpty
      for inline in line { append(inline, in: block) }
    }
    finishLine()
  }

  var isEmpty: Bool { lines.isEmpty }

  private mutating func append(_ inline: Inline, in block: Block) {
    switch inline {
    case .text(let range), .url(let range): append(block.text(range))
    case .escape(let range): append(block.text(range.lowerBound + 1..<range.upperBound))
    case .code(_, let content): append(block.text(content))
    case .link(_, let shown, _): append(block.unescaped(shown))
    case .correction(_, _, let meant): append(block.unescaped(meant))
    case .unsure(_, let words): append(words.isEmpty ? "[…]" : block.unescaped(words))
    case .event(_, let content): append("[\(block.unescaped(content))]")
    case .hardBreak: finishLine()
    case .noteReference, .timeMark, .pipe, .comma, .deprecatedMark: break
    }
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if isAfterLine {
      current += Joining.separator(after: current.unicodeScalars.last, before: text.unicodeScalars.first)
      isAfterLine = false
    }
    // Where something was left out, one space is enough.
    let isDoubled = text.first == " " && (current.isEmpty || current.last == " ")
    current += isDoubled ? text.drop { $0 == " " } : text[...]
  }

  private mutating func finishLine() {
    let scalars = current.unicodeScalars
    let content = scalars.drop(while: CharacterClasses.isWhiteSpace)
    let end = content.lastIndex { !CharacterClasses.isWhiteSpace($0) }
    if let end { lines.append(String(content[...end])) }
    current = ""
    isAfterLine = false
  }
}
