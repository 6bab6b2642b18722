/// The tree as the specification shows it: one node a line, two spaces of indent a level.
public struct ReadableTree {
  private var lines: [String] = []

  /// The tree of a document; ends with a line feed unless it is empty.
  public static func describe(_ tree: SyntaxTree) -> String {
    var printer = ReadableTree()
    for block in tree.blocks { printer.describe(block) }
    return printer.lines.map { $0 + "\n" }.joined()
  }

  private mutating func add(_ level: Int, _ text: String) {
    lines.append(String(repeating: "  ", count: level) + text)
  }

  private mutating func describe(_ block: Block) {
    switch block.kind {
    case .preamble:
      guard block.lines.contains(where: { $0.kind != .blank }) else { return }
      add(0, "preamble")
    case .directive: add(0, "directive " + (block.directiveName ?? ""))
    case .heading(let level):
      add(0, "heading \(level)")
      describeCue(block)
    case .note: add(0, "note " + quoted(block.noteLabel.map(block.text) ?? ""))
    case .segment:
      add(0, "segment")
      describeCue(block)
      if let code = block.speakerCode { add(1, "speaker " + block.text(code)) }
    }
    if block.kind == .directive { describeDirective(block) }
    for (index, line) in block.lines.enumerated() { describe(line.kind, index, block) }
  }

  private mutating func describeCue(_ block: Block) {
    guard let cue = block.cue else { return }
    var parts = ["cue"]
    if cue.isMalformed { parts.append("malformed") }
    if let start = cue.start { parts.append(start.description) }
    if let end = cue.end { parts += ["-->", end.description] }
    if let id = cue.id { parts.append("#" + block.text(id)) }
    add(1, parts.joined(separator: " "))
  }

  private mutating func describe(_ kind: LineKind, _ index: Int, _ block: Block) {
    switch kind {
    case .blank, .directive, .continuation: break
    case .heading, .note: describeParts("part", Part.split(block, lines: [index]))
    case .source: add(1, "source", Part.content(block, line: index))
    case .translation:
      let tag = block.languageTag(ofLine: index).map { " " + block.text($0) } ?? ""
      add(1, "translation" + tag, Part.content(block, line: index))
    case .comment, .todo:
      let text = block.ranges(of: .commentText, inLine: index).first.map { " " + quoted(block.text($0)) }
      add(1, (kind == .todo ? "todo" : "comment") + (text ?? ""))
    case .allow:
      let rules = block.ranges(of: .ruleName, inLine: index).map(block.text).joined(separator: ", ")
      let reason = block.ranges(of: .commentText, inLine: index).first.map { ": " + quoted(block.text($0)) }
      add(1, "allow" + (rules.isEmpty ? "" : " " + rules) + (reason ?? ""))
    }
  }

  private mutating func describeDirective(_ block: Block) {
    let own = block.lines.indices.prefix { [.directive, .continuation].contains(block.lines[$0].kind) }
    if let code = block.speakerCode { add(1, "code " + block.text(code)) }
    switch block.directive {
    case .title, .speaker: describeParts("part", Part.split(block, lines: Array(own)))
    case .term:
      describeEntries(block)
      describeParts("definition", Part.split(block, lines: Array(own.dropFirst())))
    case .meta:
      let values = own.flatMap { block.ranges(of: .value, inLine: $0) }.map { quoted(block.text($0)) }
      let hasKey = !block.ranges(of: .value, inLine: 0).isEmpty
      for (index, value) in values.enumerated() { add(1, (index == 0 && hasKey ? "key " : "value ") + value) }
    case .languages, .allow, .date, .media, .source, .use, .diglot, nil:
      for line in own {
        for token in block.tokens(ofLine: line) {
          let text = block.text(block.range(ofToken: token))
          switch block.tokens[token].kind {
          case .languageTag: add(1, "tag " + text)
          case .ruleName: add(1, "rule " + text)
          case .value: add(1, "value " + quoted(text))
          default: break
          }
        }
      }
    }
  }

  /// The forms and renderings of a term.
  private mutating func describeEntries(_ block: Block) {
    var column = 0
    var isDeprecated = false
    var entry: [Inline] = []
    let inlines = block.inlines(ofLine: 0)
    func flush(_ printer: inout ReadableTree) {
      guard !entry.isEmpty || isDeprecated else { return }
      let name = column == 0 ? "form" : isDeprecated ? "deprecated \(column)" : "rendering \(column)"
      printer.add(1, name, Part(entry, in: block))
      entry = []
      isDeprecated = false
    }
    for inline in inlines {
      switch inline {
      case .pipe:
        flush(&self)
        column += 1
      case .comma: flush(&self)
      case .deprecatedMark: isDeprecated = true
      default: entry.append(inline)
      }
    }
    flush(&self)
  }

  private mutating func describeParts(_ name: String, _ parts: [Part]) {
    for part in parts { add(1, name, part) }
  }

  private mutating func add(_ level: Int, _ name: String, _ part: Part) {
    if part.pieces.isEmpty { return add(level, name) }
    if part.pieces.count == 1, case .text(let text) = part.pieces[0] {
      return add(level, name + " " + quoted(text))
    }
    add(level, name)
    for piece in part.pieces {
      switch piece {
      case .text(let text): add(level + 1, "text " + quoted(text))
      case .markup(let markup): add(level + 1, markup)
      }
    }
  }
}

/// A stretch of inline markup, as it is shown.
private struct Part {
  enum Piece {
    case text(String)
    case markup(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ inlines: [Inline] = [], in block: Block) {
    for inline in inlines { append(inline, in: block) }
  }

  static func content(_ block: Block, line: Int) -> Part { Part(block.inlines(ofLine: line), in: block) }

  /// The parts of a value that may go on over several lines. Empty ones at the end do not count.
  static func split(_ block: Block, lines: [Int]) -> [Part] {
    var parts: [Part] = []
    for line in lines {
      var next = split(block.inlines(ofLine: line), in: block)
      if let last = parts.popLast() { next[0] = last.joined(with: next[0]) }
      parts += next
    }
    while parts.last?.pieces.isEmpty == true { parts.removeLast() }
    return parts
  }

  private static func split(_ inlines: [Inline], in block: Block) -> [Part] {
    var parts = [Part(in: block)]
    for inline in inlines {
      if case .pipe = inline {
        parts.append(Part(in: block))
      } else {
        parts[parts.count - 1].append(inline, in: block)
      }
    }
    return parts
  }

  private func joined(with next: Part) -> Part {
    guard !pieces.isEmpty, !next.pieces.isEmpty else { return pieces.isEmpty ? next : self }
    var result = self
    if case .text(let left)? = pieces.last, case .text(let right) = next.pieces[0] {
      let separator = Joining.separator(after: left.unicodeScalars.last, before: right.unicodeScalars.first)
      result.pieces[pieces.count - 1] = .text(left + separator + right)
      result.pieces += next.pieces.dropFirst()
    } else {
      result.pieces += next.pieces
    }
    return result
  }

  private mutating func append(_ inline: Inline, in block: Block) {
    switch inline {
    case .text(let range): pieces.append(.text(block.text(range)))
    case .escape(let range):
      pieces.append(.markup("escape " + quoted(block.text(range.lowerBound + 1..<range.upperBound))))
    case .hardBreak: pieces.append(.markup("break"))
    case .code(_, let content): pieces.append(.markup("code " + quoted(block.text(content))))
    case .url(let range): pieces.append(.markup("url " + quoted(block.text(range))))
    case .link(_, let shown, let destination):
      let (shown, destination) = (block.unescaped(shown), block.text(destination))
      pieces.append(.markup("link " + quoted(shown) + " -> " + quoted(destination)))
    case .noteReference(_, let label): pieces.append(.markup("note-reference " + quoted(block.text(label))))
    case .event(_, let content): pieces.append(.markup("event " + quoted(block.unescaped(content))))
    case .timeMark(_, let time):
      pieces.append(.markup("time-mark " + (Timestamp(block.text(time))?.description ?? "")))
    case .correction(_, let heard, let meant):
      let (heard, meant) = (block.unescaped(heard), block.unescaped(meant))
      pieces.append(.markup("correction " + quoted(heard) + " -> " + quoted(meant)))
    case .unsure(_, let words):
      pieces.append(.markup(words.isEmpty ? "unintelligible" : "unsure " + quoted(block.unescaped(words))))
    case .pipe, .comma, .deprecatedMark: break
    }
  }
}

/// A string in quotes, with everything spelt out that a reader could not see.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\t": result += "\\t"
    case " ": result += " "
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned, .privateUse:
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
