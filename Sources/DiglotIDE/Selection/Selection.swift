import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// What a person may want to select around a UTF-8 offset, from the smallest to the whole file:
  /// word, name or mark, sentence, line, passage, segment, chapters. Each holds the one before and is
  /// longer; never empty.
  public func selections(at offset: Int) -> [Range<Int>] {
    let count = document.tree.count
    let offset = min(max(0, offset), count)
    var steps: [Range<Int>] = []
    if let placed = document.facts(at: offset) {
      let local = min(max(0, offset - placed.place.start), placed.block.bytes.count)
      let block = placed.block
      let line = block.line(at: local)
      let content = block.contentRange(ofLine: line)
      if content.lowerBound <= local, local <= content.upperBound {
        steps += inner(placed, line: line, at: local).map(placed.absolute)
        steps.append(placed.absolute(content))
      }
      if let spot = spot(at: offset) { steps.append(spot.range) }
      let whole = placed.absolute(block.contentRange)
      steps.append(whole)
      steps += chapters(around: placed)
    }
    steps.append(0..<count)
    return Self.nested(steps, around: offset)
  }

  /// What is within a line: words, marks, sentences.
  private func inner(_ placed: Document.PlacedFacts, line: Int, at offset: Int) -> [Range<Int>] {
    let block = placed.block
    var steps: [Range<Int>] = []
    let mentions = analysis.mentions.mentions(inBlock: placed.place.index)
    steps += mentions.map(\.range).filter { $0.lowerBound <= offset && offset <= $0.upperBound }
    let text = TextSteps(block, line: line)
    steps += [text.word(at: offset), text.clause(at: offset)].compactMap { $0 }
    if let sentence = sentence(at: offset, in: placed) ?? text.sentence(at: offset) { steps.append(sentence) }
    for inline in block.inlines(ofLine: line)
    where inline.range.lowerBound <= offset && offset <= inline.range.upperBound {
      if inline.isMark { steps += inline.parts + [inline.range] }
    }
    if let first = block.inlines(ofLine: line).first?.range.lowerBound {
      steps.append(first..<max(first, block.contentRange(ofLine: line).upperBound))
    }
    return steps
  }

  /// The sentence of a passage that holds an offset; nil where no passage does.
  private func sentence(at offset: Int, in placed: Document.PlacedFacts) -> Range<Int>? {
    let passages = Passages(of: placed.facts, in: document.languages)
    guard let passage = ([passages.source] + passages.translations).first(where: { $0.holds(offset) }) else {
      return nil
    }
    let sentences = Sentences(of: passage)
    return sentences.index(at: offset).map { sentences.written[$0] }
  }

  /// The chapters that a block is in, the innermost first: from their heading to what ends them.
  private func chapters(around placed: Document.PlacedFacts) -> [Range<Int>] {
    var open: [(level: Int, start: Int)] = []
    var headings: [(index: Int, level: Int)] = []
    document.facts.visit(where: { $0.headings > 0 }) { index, element in
      if case .heading(let level) = element.facts.block.kind { headings.append((index, level)) }
    }
    for heading in headings where heading.index <= placed.place.index {
      while let last = open.last, last.level >= heading.level { open.removeLast() }
      open.append((heading.level, document.tree.block(heading.index)?.start ?? 0))
    }
    return open.reversed().map { chapter in
      let next = headings.first { $0.index > placed.place.index && $0.level <= chapter.level }
      let end = next.flatMap { document.tree.block($0.index)?.start } ?? document.tree.count
      return chapter.start..<max(chapter.start, end)
    }
  }

  /// The steps that hold the offset and make a chain.
  private static func nested(_ steps: [Range<Int>], around offset: Int) -> [Range<Int>] {
    let around = steps.filter { $0.lowerBound <= offset && offset <= $0.upperBound }
    var chain: [Range<Int>] = []
    for step in around.sorted(by: { $0.count < $1.count }) where !step.isEmpty || around.allSatisfy(\.isEmpty)
    {
      guard let last = chain.last else {
        chain.append(step)
        continue
      }
      if step.count > last.count, step.clamped(to: last) == last { chain.append(step) }
    }
    return chain
  }
}

extension Inline {
  /// Whether it is more than text.
  fileprivate var isMark: Bool {
    switch self {
    case .text, .escape, .hardBreak, .pipe, .comma, .deprecatedMark: false
    case .code, .url, .link, .noteReference, .event, .timeMark, .correction, .unsure: true
    }
  }

  /// What it holds.
  fileprivate var parts: [Range<Int>] {
    switch self {
    case .code(_, let content), .event(_, let content): [content]
    case .link(_, let shown, let destination): [shown, destination]
    case .noteReference(_, let label): [label]
    case .timeMark(_, let time): [time]
    case .correction(_, let heard, let meant): [heard, meant]
    case .unsure(_, let words): [words]
    case .text, .escape, .hardBreak, .url, .pipe, .comma, .deprecatedMark: []
    }
  }
}
