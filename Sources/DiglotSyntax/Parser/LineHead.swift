/// How a line begins, which is all that decides what it is.
enum LineHead {
  case blank
  /// `@name`, up to `nameEnd`.
  case directive(nameEnd: Int)
  case heading(level: Int)
  case translation
  /// A comment of the given kind; its marker ends at `markerEnd`.
  case comment(LineKind, markerEnd: Int)
  /// A note whose label ends at `labelEnd`, where `]:` stands.
  case note(labelEnd: Int)
  /// Source text that begins a segment by itself: with a cue, a speaker's code, or both. Kept aside,
  /// so that the heads of all other lines are small.
  indirect case turn(CueMatch?, code: Range<Int>?)
  /// Source text, or the continuation of a directive.
  case plain
}

extension Parser {
  /// Reads how the line at `start` begins.
  func lineHead(at start: Int) -> LineHead {
    switch byte(start) {
    case 0x40:  // @
      let end = directiveNameEnd(from: start + 1)
      return end > start + 1 && isWhiteSpaceOrLineEnd(end) ? .directive(nameEnd: end) : .plain
    case 0x23:  // #
      var level = 1
      while level < 7, byte(start + level) == 0x23 { level += 1 }
      return level < 7 && isWhiteSpaceOrLineEnd(start + level) ? .heading(level: level) : .plain
    case 0x3E:  // >
      return byte(start + 1) == 0x3E ? .plain : .translation
    case 0x25:  // %
      return commentHead(at: start)
    case 0x5B:  // [
      if byte(start + 1) == 0x5E, let labelEnd = bracketEnd(from: start + 2), byte(labelEnd + 1) == 0x3A {
        return .note(labelEnd: labelEnd)
      }
      guard let cue = matchCue(at: start) else { return .plain }
      return .turn(cue, code: matchSpeaker(at: skipWhiteSpace(cue.close + 1)))
    default:
      let textStart = skipWhiteSpace(start)
      if isLineEnd(textStart) { return .blank }
      if textStart == start, let code = matchSpeaker(at: start) { return .turn(nil, code: code) }
      return .plain
    }
  }

  private func commentHead(at start: Int) -> LineHead {
    if isWhiteSpaceOrLineEnd(start + 1) { return .comment(.comment, markerEnd: start + 1) }
    for (word, kind) in [("todo", LineKind.todo), ("allow", .allow)] {
      let end = start + 1 + word.utf8.count
      guard end <= bytes.count, bytes[(start + 1)..<end].elementsEqual(word.utf8) else { continue }
      if isWhiteSpaceOrLineEnd(end) || byte(end) == 0x3A { return .comment(kind, markerEnd: end) }
    }
    return .plain
  }

  /// The end of a directive's name: ASCII letters, digits, `-`, `_`, and what is neither white space
  /// nor punctuation in other scripts.
  func directiveNameEnd(from start: Int) -> Int {
    var end = start
    while let (scalar, length) = bytes.scalar(at: end) {
      let isPart =
        scalar.isASCII
        ? CharacterClasses.isLetterOrDigit(UInt8(scalar.value)) || scalar == "-" || scalar == "_"
        : CharacterClasses.isCodeCharacter(scalar)
      guard isPart else { break }
      end += length
    }
    return end
  }

  /// The range of a speaker's code at `start`, if one stands there with its colon.
  func matchSpeaker(at start: Int) -> Range<Int>? {
    var end = start
    var letters = 0
    var isShort = true
    var hasCapital = false
    while let (scalar, length) = bytes.scalar(at: end), scalar != ":" {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        guard (0x41...0x5A).contains(byte) || CharacterClasses.isDigit(byte) || byte == 0x2D || byte == 0x5F
        else { return nil }
        hasCapital = hasCapital || (0x41...0x5A).contains(byte)
        isShort = false
      } else if !CharacterClasses.isHan(scalar), !CharacterClasses.isKana(scalar) {
        guard CharacterClasses.isCodeCharacter(scalar), !scalar.properties.isLowercase else { return nil }
        hasCapital = hasCapital || scalar.properties.isUppercase
        isShort = false
      }
      letters += 1
      end += length
    }
    guard letters > 0, byte(end) == 0x3A, isWhiteSpaceOrLineEnd(end + 1) else { return nil }
    return hasCapital || (isShort && letters <= 4) ? start..<end : nil
  }
}
