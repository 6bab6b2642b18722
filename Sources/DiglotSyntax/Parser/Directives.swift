/// The directives of the language. The raw value is the name as written after `@`.
public enum DirectiveName: String, Sendable, CaseIterable {
  case diglot, title, languages, date, media, source, speaker, term, use, meta, allow
}

/// How the value of a directive is read, on its own line and on those that continue it.
enum DirectiveValue {
  /// Verbatim, to the end of the line.
  case raw
  case date
  case version
  /// Inline markup in parts.
  case parts
  case languages
  case rules

  init(of name: DirectiveName?) {
    switch name {
    case .title, .speaker, .term: self = .parts
    case .languages: self = .languages
    case .allow: self = .rules
    case .date: self = .date
    case .diglot: self = .version
    case .media, .source, .use, .meta, nil: self = .raw
    }
  }
}

extension Parser {
  mutating func readDirective(nameEnd: Int) {
    let marker = position..<nameEnd
    let name = DirectiveName(rawValue: String(decoding: bytes[position + 1..<nameEnd], as: UTF8.self))
    emit(.directiveName, at: position)
    position = nameEnd
    readWhiteSpace()
    directiveValue = DirectiveValue(of: name)
    switch name {
    case .term:
      readInline(.entries)
      return
    case .speaker: readSpeaker(marker)
    case .meta:
      let key = readWord()
      if key.isEmpty {
        report(.malformedDirective, marker, fault: .missingValue)
      } else {
        emit(.value, at: key.lowerBound)
      }
    case nil: report(.unknownDirective, marker)
    default: break
    }
    readValue()
  }

  /// A line that goes on with the directive above it.
  mutating func readContinuation() {
    readWhiteSpace()
    readValue()
  }

  private mutating func readValue() {
    switch directiveValue {
    case .raw: readRest(as: .value)
    case .date:
      let date = readRest(as: .value)
      if !date.isEmpty, !isDate(date) { report(.malformedDirective, date, fault: .notADate) }
    case .version:
      let version = readRest(as: .value)
      if !version.isEmpty, !bytes[version].elementsEqual("1".utf8) {
        report(.malformedDirective, version, fault: .unknownVersion)
      }
    case .parts: readInline(.parts)
    case .languages: readLanguages()
    case .rules: readRules(hasReason: false)
    }
  }

  /// Reports a directive of which nothing but the name was given.
  mutating func reportMissingValue(_ tokens: [Token]) {
    guard let index = tokens.firstIndex(where: { $0.kind == .directiveName }) else { return }
    let name = tokens[index]
    let value = tokens[(index + 1)...].prefix { $0.kind != .translationMarker && $0.kind != .commentMarker }
    guard value.allSatisfy({ $0.kind == .whiteSpace || $0.kind == .lineEnd }) else { return }
    let start = blockOffset(of: name)
    let end = directiveNameEnd(from: start + 1)
    let isKnown = DirectiveName(rawValue: String(decoding: bytes[start + 1..<end], as: UTF8.self)) != nil
    let isReported = reportsDirective(startingAt: Int(name.start))
    if isKnown, !isReported { report(.malformedDirective, start..<end, fault: .missingValue) }
  }

  private mutating func readSpeaker(_ marker: Range<Int>) {
    let code = readWord()
    if code.isEmpty {
      report(.malformedDirective, marker, fault: .missingValue)
    } else if CharacterClasses.isSpeakerCode(String(decoding: bytes[code], as: UTF8.self)) {
      emit(.speakerCode, at: code.lowerBound)
    } else {
      emit(.value, at: code.lowerBound)
      report(.malformedDirective, code, fault: .notASpeakerCode)
    }
    readWhiteSpace()
  }

  /// Moves past the run of characters at `position` that are not white space. Gives its range.
  private mutating func readWord() -> Range<Int> {
    let start = position
    while !isWhiteSpaceOrLineEnd(position) { position += 1 }
    return start..<position
  }

  private mutating func readLanguages() {
    while !isLineEnd(position) {
      readWhiteSpace()
      let start = position
      while !isWhiteSpaceOrLineEnd(position), byte(position) != 0x2C { position += 1 }
      if position > start {
        let isTag = CharacterClasses.isLanguageTag(String(decoding: bytes[start..<position], as: UTF8.self))
        emit(isTag ? .languageTag : .value, at: start)
        if !isTag { report(.malformedDirective, start..<position, fault: .notALanguageTag) }
      }
      if byte(position) == 0x2C {
        emit(.comma, at: position)
        position += 1
      }
    }
  }

  private func isDate(_ range: Range<Int>) -> Bool {
    let date = bytes[range]
    let start = date.startIndex
    guard date.count == 10, date[start + 4] == 0x2D, date[start + 7] == 0x2D,
      let year = number(date.prefix(4)), let month = number(date.dropFirst(5).prefix(2)),
      let day = number(date.suffix(2)), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy(CharacterClasses.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Reports `@title:` and the like, which read as text because of the colon, full-width or not.
  mutating func reportMisspeltDirective() {
    guard byte(position) == 0x40 else { return }
    let end = directiveNameEnd(from: position + 1)
    let name = DirectiveName(rawValue: String(decoding: bytes[position + 1..<end], as: UTF8.self))
    guard name != nil, let (colon, length) = bytes.scalar(at: end), colon == ":" || colon == "：" else {
      return
    }
    report(.misspeltDirective, position..<end + length)
  }
}
