import DiglotSyntax

/// A paragraph of a text that is to be paired: a line, or several where lines were wrapped.
struct Paragraph {
  /// Indices of lines of the text, none of them blank.
  let lines: Range<Int>
  /// How many blank lines come right before it.
  let blanksBefore: Int
  /// UTF-8 code units of text.
  let length: Int
  let profile: ScriptProfile
}

extension InputText {
  /// The paragraphs of the text, each with its scripts.
  func paragraphs() -> [Paragraph] {
    var result: [Paragraph] = []
    var blanks = 0
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        blanks += 1
      } else {
        let profile = ScriptProfile(bytes[line.content])
        result.append(
          Paragraph(
            lines: index..<index + 1, blanksBefore: blanks, length: line.content.count, profile: profile))
        blanks = 0
      }
    }
    return unwrapped(result)
  }

  /// Puts the lines of wrapped paragraphs together: where many lines follow one in the same script
  /// that does not end a sentence.
  private func unwrapped(_ lines: [Paragraph]) -> [Paragraph] {
    var isContinued = [Bool](repeating: false, count: lines.count)
    var open = 0
    for index in lines.indices.dropFirst() {
      let (before, line) = (lines[index - 1], lines[index])
      guard line.blanksBefore == 0, before.profile.main == line.profile.main || line.profile.main == nil
      else {
        continue
      }
      isContinued[index] = true
      if !endsSentence(before.lines.lowerBound) { open += 1 }
    }
    let continued = isContinued.count { $0 }
    let groups = lines.count { $0.blanksBefore > 0 }
    guard groups > 0, continued * 10 >= lines.count * 3, open * 2 > continued else { return lines }
    var result: [Paragraph] = []
    for (index, line) in lines.enumerated() {
      if isContinued[index], let last = result.popLast() {
        result.append(
          Paragraph(
            lines: last.lines.lowerBound..<line.lines.upperBound, blanksBefore: last.blanksBefore,
            length: last.length + line.length, profile: last.profile + line.profile))
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether a line ends as sentences do, quotes and brackets apart.
  func endsSentence(_ line: Int) -> Bool {
    var end = lines[line].content.upperBound
    while end > lines[line].content.lowerBound, let (scalar, length) = bytes.scalar(before: end) {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？", "．", "｡", "؟", "।": return true
      case "\"", "'", "”", "’", "»", "」", "』", "）", ")", "]": end -= length
      default: return false
      }
    }
    return false
  }
}
