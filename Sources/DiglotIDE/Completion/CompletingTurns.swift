import DiglotSemantics
import DiglotSyntax

/// What a segment begins with.
extension Snapshot {
  /// Who speaks, at the start of a line or behind a cue, and a whole segment on an empty line. Nil where
  /// nothing of the kind can stand.
  func completeTurn(at place: TypingPlace) -> CompletionList? {
    guard [.blank, .source].contains(place.kind), let start = codeStart(at: place) else { return nil }
    let typed = place.text(from: start)
    let isLineStart = start == place.head.startIndex
    let ranked = SpeakerRanking(before: place, in: document)
    var items = completeSpeaker(ranked, typed, from: start, at: place)
    if isLineStart, place.kind == .blank || place.head.elementsEqual("[".utf8), place.tail.isEmpty {
      items += segmentFrames(ranked, at: place)
    }
    if typed == "[", !items.isEmpty {
      return CompletionList(items + completeMarkup(at: place).items, isIncomplete: true)
    }
    return items.isEmpty && !typed.isEmpty ? nil : CompletionList(items)
  }

  /// Where a speaker's code would begin; nil where none can stand.
  private func codeStart(at place: TypingPlace) -> Int? {
    var start = place.head.startIndex
    if place.line == 0, let cue = place.block?.facts.cue, place.block?.block.kind == .segment,
      cue.range.upperBound <= place.head.endIndex
    {
      start = cue.range.upperBound
      while start < place.head.endIndex, isSpace(place.head[start]) { start += 1 }
    }
    let typed = place.head[start...]
    if typed.elementsEqual("[".utf8), start == place.head.startIndex { return start }
    let isWord = typed.allSatisfy {
      CharacterClasses.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80
    }
    return isWord && typed.count <= 64 ? start : nil
  }

  private func completeSpeaker(
    _ ranked: SpeakerRanking, _ typed: String, from start: Int, at place: TypingPlace
  ) -> [Completion] {
    guard typed != "[" else { return [] }
    let isInCode: (UInt8) -> Bool = {
      CharacterClasses.isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80
    }
    let rest = place.tail.drop(while: isInCode)
    // Where a code stands already, it is that which is replaced; else the name of one who speaks.
    let hasColon = rest.first == 0x3A
    let span = place.span(from: start) { hasColon && isInCode($0) }
    let known = ranked.codes + analysis.scope.speakers.keys.filter { !ranked.codes.contains($0) }.sorted()
    return known.prefix(CompletionList.limit).compactMap { code in
      let names = names(ofSpeaker: code, in: analysis.scope)
      guard
        begins(code, with: typed)
          || names.split(whereSeparator: { " ·".contains($0) }).contains(where: {
            begins(String($0), with: typed)
          })
      else { return nil }
      return Completion(
        .speaker, code, detail: names == code ? nil : names,
        insertion: Insertion(hasColon ? code : code + ": "),
        filter: begins(code, with: typed) ? code : typed, at: span, subject: .speaker(code))
    }
  }

  private func begins(_ name: String, with typed: String) -> Bool {
    name.lowercased().hasPrefix(typed.lowercased())
  }

  /// A segment to fill in: by whoever is likely to speak next, from where the one before ends.
  private func segmentFrames(_ ranked: SpeakerRanking, at place: TypingPlace) -> [Completion] {
    var pieces: [Insertion.Piece] = []
    if let time = ranked.time { pieces += [.text("["), .gap(time), .text("] ")] }
    let speaker = ranked.codes.first ?? analysis.scope.speakers.keys.min()
    if let speaker { pieces.append(.text(speaker + ": ")) }
    pieces.append(.gap(""))
    let targets = document.languages.targets
    let lines = targets.isEmpty ? (document.languages.isBilingual ? [""] : []) : [""] + targets.dropFirst()
    for tag in lines { pieces += [.text("\n>\(tag) "), .gap("")] }
    guard pieces.count > 1 else { return [] }
    let head = [ranked.time.map { "[\($0)]" }, speaker.map { "\($0):" }].compactMap { $0 }
    let label = (head + ["…"]).joined(separator: " ")
    let span = place.span(from: place.head.startIndex) { _ in false }
    return [
      Completion(
        .segment, label, detail: "a new segment", insertion: Insertion(pieces),
        filter: place.head.isEmpty ? label : "[" + label, at: span)
    ]
  }
}

/// Who is likely to speak next, from who spoke before.
struct SpeakerRanking {
  /// The likeliest first. Who spoke last comes last: they go on without being named.
  let codes: [String]
  /// When the next segment is likely to begin, as times are written here.
  let time: String?

  /// How many blocks above are looked at.
  private static let reach = 256

  init(before place: TypingPlace, in document: Document) {
    // On a line that begins a segment, it is the one that is being written.
    let isAbove = place.line == 0 && place.head.isEmpty == false || place.line == 0 && !place.tail.isEmpty
    let end = (place.block?.place.index ?? -1) + (isAbove ? 0 : 1)
    let blocks = document.facts.elements(in: max(0, end - Self.reach)..<max(0, end))
    var turns: [String] = []
    var time: String?
    for element in blocks {
      if let speaker = element.facts.speaker, turns.last != speaker { turns.append(speaker) }
      if element.facts.block.kind == .segment, let cue = element.facts.cue,
        let range = cue.endRange ?? cue.startRange
      {
        time = element.facts.block.text(range)
      }
    }
    self.time = time
    var scores: [String: (followed: Int, last: Int)] = [:]
    for (index, speaker) in turns.enumerated() {
      let follows = index > 0 && turns[index - 1] == turns.last
      scores[speaker, default: (0, 0)].followed += follows ? 1 : 0
      scores[speaker]?.last = index
    }
    let others = scores.filter { $0.key != turns.last }.sorted {
      ($0.value.followed, $0.value.last) > ($1.value.followed, $1.value.last)
    }
    codes = others.map(\.key) + (turns.last.map { [$0] } ?? [])
  }
}
