/// Where the pieces of a cue stand. A cue without times may still have an id, and the other way round.
struct CueMatch {
  /// The opening bracket.
  let open: Int
  var start: Range<Int>?
  var arrow: Range<Int>?
  var end: Range<Int>?
  /// What stands for times and is none.
  var malformed: Range<Int>?
  /// `#id`, the sign included.
  var identifier: Range<Int>?
  /// The closing bracket.
  var close: Int
}

extension Parser {
  /// The cue that begins at `open`, where one may stand: well formed, or what was meant for one.
  func matchCue(at open: Int) -> CueMatch? {
    guard byte(open) == 0x5B, let close = bracketEnd(from: open + 1), byte(close + 1) != 0x28 else {
      return nil
    }
    return wellFormedCue(open, close) ?? malformedCue(open, close)
  }

  private func wellFormedCue(_ open: Int, _ close: Int) -> CueMatch? {
    var cue = CueMatch(open: open, close: close)
    var index = skipWhiteSpace(open + 1)
    if let end = matchTime(at: index) {
      cue.start = index..<end
      index = skipWhiteSpace(end)
      if byte(index) == 0x2D, byte(index + 1) == 0x2D, byte(index + 2) == 0x3E {
        cue.arrow = index..<index + 3
        let second = skipWhiteSpace(index + 3)
        guard let secondEnd = matchTime(at: second) else { return nil }
        cue.end = second..<secondEnd
        index = skipWhiteSpace(secondEnd)
      }
      if index == close { return cue }
      guard byte(index) == 0x23, index > (cue.end?.upperBound ?? end) else { return nil }
    }
    guard byte(index) == 0x23 else { return nil }
    let identifier = index..<trimmedEnd(index..<close)
    // Without a time before it, only a single word is an id: what else begins with `#` is an event.
    let name = index + 1..<identifier.upperBound
    guard cue.start != nil || name.isEmpty || isName(name) else { return nil }
    cue.identifier = identifier
    return cue
  }

  private func malformedCue(_ open: Int, _ close: Int) -> CueMatch? {
    let content = skipWhiteSpace(open + 1)..<max(skipWhiteSpace(open + 1), trimmedEnd(open + 1..<close))
    guard let times = malformedTimes(in: content) else { return nil }
    var cue = CueMatch(open: open, close: close)
    cue.malformed = times
    if times.upperBound < content.upperBound {
      cue.identifier = skipWhiteSpace(times.upperBound)..<content.upperBound
    }
    return cue
  }

  /// The part of a bracket's content that was meant for times and is none; nil where it was not.
  ///
  /// It begins with a digit, is made of what times and arrows are made of, and has a colon or an
  /// arrow. An id may follow it.
  func malformedTimes(in content: Range<Int>) -> Range<Int>? {
    guard CharacterClasses.isDigit(byte(content.lowerBound)) else { return nil }
    var index = content.lowerBound
    var looksLikeTime = false
    var hasSpace = false
    scan: while index < content.upperBound, let (scalar, length) = bytes.scalar(at: index) {
      switch scalar {
      case "0"..."9", ".", ",", "-", "–": hasSpace = false
      case ":", "：", "→": (looksLikeTime, hasSpace) = (true, false)
      case ">":
        guard byte(index - 1) == 0x2D || bytes.scalar(before: index)?.scalar == "–" else { return nil }
        (looksLikeTime, hasSpace) = (true, false)
      case _ where CharacterClasses.isWhiteSpace(scalar): hasSpace = true
      case "#" where hasSpace: break scan
      default: return nil
      }
      index += length
    }
    return looksLikeTime ? content.lowerBound..<trimmedEnd(content.lowerBound..<index) : nil
  }

  /// The end of the time at `start`: digits, a colon, two digits, perhaps a colon and two more,
  /// perhaps a point or comma and one to three digits. What follows cannot go on with it.
  func matchTime(at start: Int) -> Int? {
    var index = start
    while CharacterClasses.isDigit(byte(index)) { index += 1 }
    guard index > start, let minutes = matchSixty(at: index) else { return nil }
    index = matchSixty(at: minutes) ?? minutes
    if byte(index) == 0x2E || byte(index) == 0x2C, CharacterClasses.isDigit(byte(index + 1)) {
      let fraction = index + 1
      index = fraction
      while CharacterClasses.isDigit(byte(index)) { index += 1 }
      guard index - fraction <= 3 else { return nil }
    }
    return CharacterClasses.isDigit(byte(index)) || byte(index) == 0x3A ? nil : index
  }

  /// The end of a colon and two digits that make a number below sixty.
  private func matchSixty(at index: Int) -> Int? {
    guard byte(index) == 0x3A, (0x30...0x35).contains(byte(index + 1)),
      CharacterClasses.isDigit(byte(index + 2))
    else { return nil }
    return index + 3
  }

  /// Emits a cue's tokens and moves past it.
  mutating func readCue(_ cue: CueMatch) {
    emit(.cueOpen, at: cue.open)
    position = cue.open + 1
    let pieces: [(TokenKind, Range<Int>?)] = [
      (.time, cue.start), (.cueArrow, cue.arrow), (.time, cue.end), (.malformedTime, cue.malformed),
      (.identifier, cue.identifier),
    ]
    for case (let kind, let range?) in pieces {
      readWhiteSpace()
      emit(kind, at: range.lowerBound)
      position = range.upperBound
    }
    if let malformed = cue.malformed { report(.malformedTime, malformed) }
    if let identifier = cue.identifier {
      let name = identifier.lowerBound + 1..<identifier.upperBound
      if !isName(name) { report(.invalidName, name.isEmpty ? identifier : name) }
    }
    readWhiteSpace()
    emit(.cueClose, at: cue.close)
    position = cue.close + 1
    readWhiteSpace()
  }
}
