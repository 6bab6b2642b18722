/// Puts paired paragraphs and what stands around them into a transcript.
struct ParagraphAssembly {
  let text: InputText
  let paragraphs: [Paragraph]
  let page: PageLines
  let places: [Pairing.Place]
  /// Which paragraphs belong to the page for certain.
  let isApart: [Bool]
  /// Whether the translation stands above the source.
  let isReversed: Bool

  private(set) var writer = TranscriptWriter()
  private(set) var untranslated = 0
  /// Whether nine in ten of the paired paragraphs end as sentences do.
  private let isPunctuated: Bool

  init(
    text: InputText, paragraphs: [Paragraph], page: PageLines, places: [Pairing.Place], isApart: [Bool],
    isReversed: Bool
  ) {
    self.text = text
    self.paragraphs = paragraphs
    self.page = page
    self.places = places
    self.isApart = isApart
    self.isReversed = isReversed
    let paired = places.flatMap(\.pairedParagraphs)
    let ending = paired.count { text.endsSentence(paragraphs[$0].lines.upperBound - 1) }
    isPunctuated = !paired.isEmpty && ending * 10 >= paired.count * 9
  }

  var notes: [String] {
    untranslated * 2 > writer.segments
      ? ["most paragraphs found no translation next to them: do source and translation alternate?"] : []
  }

  mutating func write(languages: LanguageChoice) {
    let front = frontMatter
    if front.source != nil || front.target != nil {
      writer.add("title", parts: [front.source.map(line), front.target.map(line)])
    }
    writer.add("languages", "\(languages.source.tag) \(languages.target.tag)")
    if let date = front.date { writer.add("date", date.date) }
    if isReversed { writer.add("meta", "order \(languages.target.tag) \(languages.source.tag)") }
    let body = bodyRange(without: front.taken)
    let gap = widestGap(in: body)
    for (position, place) in places.enumerated() where !front.taken.contains(position) {
      switch place {
      case .pair(let upper, let lower):
        let (source, target) = isReversed ? (lower, upper) : (upper, lower)
        addSegment(source: source, target: target)
      case .upper(let index), .lower(let index):
        let isSource = (place == .upper(index)) != isReversed
        let isInside = body.contains(position) && !isApart[index]
        let isSpoken =
          isInside
          || canBeSpoken(index) && paragraphs[index].blanksBefore <= gap
        if isSource, isSpoken {
          addSegment(source: index, target: nil)
        } else {
          addComments(index)
        }
      }
    }
  }

  /// Writes a text in one language: all of it is spoken, but for what a date sets off at its head.
  mutating func write(language: Language) {
    let dated = paragraphs.indices.prefix(6).first { datedLine($0) != nil }
    let title = dated.flatMap { $0 > 0 && canBeTitle($0 - 1) ? $0 - 1 : nil }
    if let title { writer.add("title", parts: [line(title)]) }
    writer.add("languages", language.tag)
    if let dated, let date = datedLine(dated) { writer.add("date", date.date) }
    for index in paragraphs.indices where index != title {
      let isAlone = index == dated && datedLine(index)?.isAlone == true
      if isAlone { continue }
      let isHead = dated.map { index <= $0 } ?? false
      if isHead { addComments(index) } else { addSegment(source: index, target: nil, isMonolingual: true) }
    }
  }

  private mutating func addSegment(source: Int, target: Int?, isMonolingual: Bool = false) {
    if target == nil, !isMonolingual { untranslated += 1 }
    writer.addSegment(source: lines(source), translation: target.map(lines) ?? [])
  }

  private mutating func addComments(_ index: Int) {
    for line in paragraphs[index].lines { writer.addComment(text.bytes[text.lines[line].written]) }
  }

  private func lines(_ index: Int) -> [TranscriptWriter.TextLine] {
    paragraphs[index].lines.map { TranscriptWriter.TextLine(text: text.content($0)) }
  }

  private func line(_ index: Int) -> ArraySlice<UInt8> { text.content(paragraphs[index].lines.lowerBound) }

  // MARK: What stands before the text

  /// The title, the date, and the places that need not be written again.
  private struct FrontMatter {
    var source: Int?
    var target: Int?
    var date: (date: String, isAlone: Bool)?
    var taken: Set<Int> = []
  }

  /// The positions from the first pair to the last, a title not among them.
  private func bodyRange(without taken: Set<Int>) -> Range<Int> {
    let pairs = places.indices.filter { places[$0].isPair && !taken.contains($0) }
    guard let first = pairs.first, let last = pairs.last else { return 0..<places.count }
    return first..<last + 1
  }

  private var frontMatter: FrontMatter {
    var front = FrontMatter()
    let first = places.firstIndex(where: \.isPair) ?? places.count
    let dated = places.indices.prefix(first + 6).first { position in
      places[position].single.flatMap(datedLine) != nil
    }
    if let dated, let index = places[dated].single, let date = datedLine(index) {
      front.date = date
      if date.isAlone { front.taken.insert(dated) }
    }
    takeTitle(into: &front, before: first, dated: dated)
    if front.source == nil, front.target == nil { takePairedTitle(into: &front, at: first, dated: dated) }
    return front
  }

  /// A title that stands by itself, above the text; one in each language, at most.
  private func takeTitle(into front: inout FrontMatter, before first: Int, dated: Int?) {
    for position in 0..<min(first, 12) where position != dated {
      guard let index = places[position].single, canBeTitle(index) else { continue }
      let isAboveDate = dated.map { position < $0 } ?? false
      if text.endsSentence(paragraphs[index].lines.lowerBound), !isAboveDate { continue }
      // Where sentences don't end in a mark, a line without one may be the first of them.
      if !isPunctuated, !isAboveDate, dated == nil { continue }
      let isSource = (places[position] == .upper(index)) != isReversed
      if isSource, front.source == nil {
        front.source = index
      } else if !isSource, front.target == nil {
        front.target = index
      } else {
        continue
      }
      front.taken.insert(position)
    }
  }

  /// A title that stands above the text as a pair: a date follows it, or it is the only one of the
  /// pairs that does not end in a mark.
  private func takePairedTitle(into front: inout FrontMatter, at first: Int, dated: Int?) {
    guard places.indices.contains(first), case .pair(let upper, let lower) = places[first],
      canBeTitle(upper), canBeTitle(lower)
    else { return }
    let isAboveDate = dated == first + 1
    let isMarked = [upper, lower].contains { text.endsSentence(paragraphs[$0].lines.upperBound - 1) }
    let others = places.dropFirst(first + 1).filter(\.isPair)
    guard isAboveDate || !isMarked && others.count >= 4 && isPunctuated else { return }
    (front.source, front.target) = isReversed ? (lower, upper) : (upper, lower)
    front.taken.insert(first)
  }

  private func canBeTitle(_ index: Int) -> Bool {
    paragraphs[index].lines.count == 1 && page.canBeTitle(paragraphs[index].lines.lowerBound)
  }

  private func datedLine(_ index: Int) -> (date: String, isAlone: Bool)? {
    let line = paragraphs[index].lines.lowerBound
    guard paragraphs[index].lines.count == 1, !text.endsSentence(line) else { return nil }
    return page.date(line)
  }

  // MARK: What stands after it

  /// Whether a paragraph that stands outside of all pairs can be part of the text.
  private func canBeSpoken(_ index: Int) -> Bool {
    let lines = paragraphs[index].lines
    return lines.allSatisfy(page.canBeSpoken) && (!isPunctuated || text.endsSentence(lines.upperBound - 1))
  }

  /// The most blank lines that come before a pair other than the first.
  private func widestGap(in body: Range<Int>) -> Int {
    places[body].dropFirst().reduce(1) { widest, place in
      guard case .pair(let upper, _) = place else { return widest }
      return max(widest, paragraphs[upper].blanksBefore)
    }
  }
}

extension Pairing.Place {
  var isPair: Bool { if case .pair = self { true } else { false } }

  var pairedParagraphs: [Int] { if case .pair(let upper, let lower) = self { [upper, lower] } else { [] } }

  /// The paragraph that stands here alone; nil for a pair.
  var single: Int? {
    switch self {
    case .pair: nil
    case .upper(let index), .lower(let index): index
    }
  }
}
