import DiglotSemantics
import DiglotSyntax

/// What a block shows a person in one language: the source lines of a segment, translation lines of one tag, or
/// a part between pipes of a heading, a note or a title.
struct ShownPassage {
  let side: Side
  /// Nil where the document does not say.
  let language: String?
  let reading: Reading

  var isSource: Bool { side == .part(0) }
}

/// Where in a block a passage stands.
public enum Side: Sendable, Hashable {
  /// Counted from 0, which is the source. A segment's source lines are part 0.
  case part(Int)
  /// Translation lines, by their tag as written; nil for the first target language.
  case lines(tag: String?)
}

extension Document {
  /// All that a block says, the source first. What has no text is left out.
  func passages(of facts: BlockFacts) -> [ShownPassage] {
    let block = facts.block
    let languages = languages
    var passages: [ShownPassage] = []
    func add(_ side: Side, _ language: String?, _ lines: [Range<Int>]) {
      let reading = Reading(block, lines)
      if !reading.isEmpty { passages.append(ShownPassage(side: side, language: language, reading: reading)) }
    }
    if block.kind == .segment {
      add(.part(0), languages.spoken(in: facts), block.ownLines.map(block.tokens(ofLine:)))
    } else {
      for (part, lines) in block.parts(ofLines: block.ownLines).enumerated() {
        add(.part(part), languages.declared.indices.contains(part) ? languages.declared[part] : nil, lines)
      }
    }
    var tags: [String?] = []
    var lines: [String?: [Range<Int>]] = [:]
    for translation in facts.translations {
      if lines[translation.tag] == nil { tags.append(translation.tag) }
      lines[translation.tag, default: []].append(block.tokens(ofLine: translation.line))
    }
    for tag in tags { add(.lines(tag: tag), languages.language(ofTag: tag), lines[tag] ?? []) }
    return passages
  }
}

extension Block {
  /// The lines that hold what the block itself says, translation lines and comments apart.
  var ownLines: [Int] {
    switch kind {
    case .preamble: []
    case .segment: lines.indices.filter { lines[$0].kind == .source }
    case .heading, .note: [0]
    case .directive: Array(lines.indices.prefix { [.directive, .continuation].contains(lines[$0].kind) })
    }
  }

  /// The tokens of each part between the pipes of some lines; a part may go on over line ends.
  func parts(ofLines lines: [Int]) -> [[Range<Int>]] {
    var parts: [[Range<Int>]] = [[]]
    for line in lines {
      let all = tokens(ofLine: line)
      var start = all.lowerBound
      for index in all where tokens[index].kind == .pipe {
        parts[parts.count - 1].append(start..<index)
        parts.append([])
        start = index + 1
      }
      parts[parts.count - 1].append(start..<all.upperBound)
    }
    return parts
  }

  /// The block without the blank lines and the line end at its end.
  var contentRange: Range<Int> {
    let last = lines.indices.last { lines[$0].kind != .blank } ?? 0
    return 0..<contentRange(ofLine: last).upperBound
  }
}
