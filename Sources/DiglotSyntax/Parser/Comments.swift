extension Parser {
  mutating func readComment(_ kind: LineKind, markerEnd: Int) {
    let marker = position..<markerEnd
    emit(.commentMarker, at: position)
    position = markerEnd
    if byte(position) == 0x3A {
      emit(.reasonColon, at: position)
      position += 1
    }
    guard kind == .allow else {
      readRest(as: .commentText)
      return
    }
    if blockKind == .preamble {
      report(.orphanAllow, marker)
    } else if isParted {
      report(.detachedAllow, marker)
    }
    if !readRules(hasReason: true) { report(.malformedAllow, marker) }
  }

  /// Reads the names of rules up to the end of the line, or up to a colon and the reason behind it.
  /// Gives whether there was any.
  @discardableResult
  mutating func readRules(hasReason: Bool) -> Bool {
    var found = false
    while !isLineEnd(position) {
      readWhiteSpace()
      let start = position
      while !isLineEnd(position), byte(position) != 0x2C, !hasReason || byte(position) != 0x3A {
        position += 1
      }
      let end = trimmedEnd(start..<position)
      if end > start {
        found = true
        emit(.ruleName, at: start)
        if end < position { emit(.whiteSpace, at: end) }
        if !CharacterClasses.isRuleName(String(decoding: bytes[start..<end], as: UTF8.self)) {
          report(.malformedAllow, start..<end)
        }
      }
      if isLineEnd(position) { break }
      emit(byte(position) == 0x2C ? .comma : .reasonColon, at: position)
      position += 1
      if byte(position - 1) == 0x3A {
        readRest(as: .commentText)
        break
      }
    }
    return found
  }
}
