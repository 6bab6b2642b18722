import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// Directives, what they take, and comments.
extension Snapshot {
  func completeDirective(at place: TypingPlace, today: String?) -> CompletionList {
    guard let end = place.head.firstIndex(where: isSpace) else { return completeDirectiveName(at: place) }
    let written = String(decoding: place.head[(place.head.startIndex + 1)..<end], as: UTF8.self)
    guard let name = DirectiveName(rawValue: written) else { return CompletionList() }
    let start = place.head[end...].firstIndex { !isSpace($0) } ?? place.head.endIndex
    return completeValue(of: name, from: start, at: place, today: today)
  }

  /// The names: those left out that a file has once and that this one has.
  private func completeDirectiveName(at place: TypingPlace) -> CompletionList {
    let span = place.span(from: place.head.startIndex, while: CharacterClasses.isLetterOrDigit)
    let hasValue = span.whole.count - span.typed.count < place.tail.count
    var taken: Set<DirectiveName> = []
    document.facts.visit(where: { $0.directives > 0 }) { _, element in
      guard element.id != place.block?.id || place.line != 0, let name = element.facts.block.directive,
        [.diglot, .title, .languages, .date, .media].contains(name)
      else { return }
      taken.insert(name)
    }
    return CompletionList(
      DirectiveName.allCases.filter { !taken.contains($0) }.map { name in
        Completion(
          .directive, "@" + name.rawValue, detail: name.form,
          insertion: hasValue ? Insertion("@" + name.rawValue) : frame(of: name), at: span,
          subject: .directive(name))
      })
  }

  /// A directive with its value to fill in.
  private func frame(of name: DirectiveName) -> Insertion {
    var pieces = [Insertion.Piece.text("@\(name.rawValue) ")]
    func parts(_ first: String, _ other: String) {
      pieces.append(.gap(first))
      for _ in 0..<max(document.languages.declared.count - 1, document.languages.isBilingual ? 1 : 0) {
        pieces += [.text(" | "), .gap(other)]
      }
    }
    switch name {
    case .diglot: pieces = [.text("@diglot 1")]
    case .title: parts("title", "title")
    case .speaker:
      pieces += [.gap("CODE"), .text(" ")]
      parts("name", "name")
    case .term: parts("form", "rendering")
    case .meta: pieces += [.gap("key"), .text(" "), .gap("value")]
    case .languages, .date, .media, .source, .use, .allow: break
    }
    return Insertion(pieces)
  }

  /// - Parameter start: the index of the value's first byte in the head.
  func completeValue(of name: DirectiveName, from start: Int, at place: TypingPlace, today: String?)
    -> CompletionList
  {
    switch name {
    case .languages: completeLanguage(at: place)
    case .speaker: completeUndeclaredSpeaker(from: start, at: place)
    case .date: completeDate(from: start, at: place, today: today)
    case .use: completePath(from: start, at: place, isInLink: false)
    case .allow: completeRule(at: place)
    case .diglot, .title, .media, .source, .term, .meta: CompletionList()
    }
  }

  private func completeLanguage(at place: TypingPlace) -> CompletionList {
    let start = place.wordStart { !isSpace($0) && $0 != 0x2C }
    let span = place.span(from: start) { !isSpace($0) && $0 != 0x2C }
    let word = place.text(from: start)
    let present = Set(document.languages.declared).subtracting([word])
    return CompletionList(
      LanguageNames.tags.filter { !present.contains($0) }.map { tag in
        let name = LanguageNames.name(of: tag) ?? tag
        return Completion(
          .language, tag, detail: name, insertion: Insertion(tag), filter: "\(tag) \(name)", at: span,
          subject: .language(tag))
      })
  }

  /// Codes that segments begin with and that nothing declares.
  private func completeUndeclaredSpeaker(from start: Int, at place: TypingPlace) -> CompletionList {
    guard !place.head[start...].contains(where: isSpace) else { return CompletionList() }
    let span = place.span(from: start) { !isSpace($0) }
    let codes = document.names.unresolved(.speaker).filter { analysis.scope.speakers[$0] == nil }
    return CompletionList(
      codes.sorted().prefix(CompletionList.limit).map { code in
        let count = document.names.referenceCount(code, .speaker)
        return Completion(
          .speaker, code, detail: Wording.count(count, "segment"), insertion: Insertion(code), at: span,
          subject: .speaker(code))
      })
  }

  /// The date in the file's name, and today's.
  private func completeDate(from start: Int, at place: TypingPlace, today: String?) -> CompletionList {
    let span = place.span(from: start) { !isSpace($0) }
    var dates: [(String, String)] = []
    if let named = analysis.path.flatMap({ Self.date(in: $0.name) }) {
      dates.append((named, "in the file's name"))
    }
    if let today, dates.first?.0 != today { dates.append((today, "today")) }
    return CompletionList(
      dates.map { Completion(.date, $0.0, detail: $0.1, insertion: Insertion($0.0), at: span) })
  }

  private static func date(in name: String) -> String? {
    let bytes = Array(name.utf8)
    guard bytes.count >= 10 else { return nil }
    for start in 0...bytes.count - 10 {
      let piece = bytes[start..<start + 10]
      let isDate = piece.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == 0x2D : CharacterClasses.isDigit(byte)
      }
      if isDate { return String(decoding: piece, as: UTF8.self) }
    }
    return nil
  }

  // MARK: Comments

  func completeComment(at place: TypingPlace) -> CompletionList {
    guard let end = place.head.firstIndex(where: isSpace) else {
      let span = place.span(from: place.head.startIndex, while: CharacterClasses.isLetter)
      let markers: [(String, LineKind)] = [("%", .comment), ("%todo", .todo), ("%allow", .allow)]
      return CompletionList(
        markers.map { marker, kind in
          Completion(.comment, marker, insertion: Insertion(marker + " "), at: span, subject: .comment(kind))
        })
    }
    guard place.head[..<end].elementsEqual("%allow".utf8), !place.head[end...].contains(0x3A) else {
      return CompletionList()
    }
    return completeRule(at: place)
  }

  /// Names of rules, those left out that stand on the line.
  private func completeRule(at place: TypingPlace) -> CompletionList {
    let start = place.wordStart { !isSpace($0) && $0 != 0x2C }
    let span = place.span(from: start) { CharacterClasses.isLetterOrDigit($0) || $0 == 0x2D }
    let present = Set(
      (place.head[..<start] + place.tail.dropFirst(span.whole.count - span.typed.count))
        .split { isSpace($0) || $0 == 0x2C }.map { String(decoding: $0, as: UTF8.self) })
    return CompletionList(
      Registry.rules.filter { !present.contains($0.name) }.map { rule in
        Completion(
          .rule, rule.name, detail: rule.summary, insertion: Insertion(rule.name), at: span,
          subject: .rule(rule.name))
      })
  }
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
