import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// What is at a UTF-8 offset. The end of a name still counts as on it; where something else begins
  /// right there, that comes first. Nil where there is nothing, and outside of the text.
  public func spot(at offset: Int) -> Spot? {
    guard (0...document.tree.count).contains(offset), let block = document.facts(at: offset) else {
      return nil
    }
    let finder = SpotFinder(
      analysis: analysis, block: block, line: block.block.line(at: offset - block.place.start))
    return finder.spot(at: offset - block.place.start)
  }
}

/// Looks through one line of a block.
private struct SpotFinder {
  let analysis: Analysis
  let placed: Document.PlacedFacts
  let line: Int

  /// A symbol and its range in the block.
  typealias Found = (symbol: Symbol, range: Range<Int>)

  init(analysis: Analysis, block: Document.PlacedFacts, line: Int) {
    self.analysis = analysis
    self.placed = block
    self.line = line
  }

  private var block: Block { placed.block }

  func spot(at offset: Int) -> Spot? {
    let content = block.contentRange(ofLine: line)
    guard content.lowerBound <= offset, offset <= content.upperBound else { return nil }
    let found = nearestName(to: offset, in: content) ?? text(at: offset)
    return found.map { Spot(symbol: $0.symbol, range: placed.absolute($0.range), block: placed) }
  }

  /// The name that the offset is in, or right behind: the one that begins there, else the one that ends
  /// there, else the one around it.
  private func nearestName(to offset: Int, in content: Range<Int>) -> Found? {
    let here = name(at: offset)
    guard offset > content.lowerBound, here?.range.lowerBound != offset, let before = name(at: offset - 1)
    else { return here }
    return before.range.upperBound == offset ? before : here ?? before
  }

  /// The name or mark that holds the character at an offset.
  private func name(at offset: Int) -> Found? {
    guard offset < block.contentRange(ofLine: line).upperBound else { return nil }
    return word(at: offset) ?? reference(at: offset) ?? mention(at: offset) ?? mark(at: offset)
  }

  // MARK: Words that are tokens of their own

  private func word(at offset: Int) -> Found? {
    let token = block.token(at: offset)
    let range = block.range(ofToken: token)
    let text = { block.text(range) }
    switch block.tokens[token].kind {
    case .directiveName: return block.directive.map { (.directive($0), range) }
    case .speakerCode: return (.speaker(text()), range)
    case .languageTag: return (.language(text()), range)
    case .ruleName: return (.rule(text()), range)
    case .commentMarker: return (.comment(block.lines[line].kind), range)
    case .label: return (.note(text()), range)
    case .noteOpen, .noteClose: return block.noteLabel.map { (.note(block.text($0)), $0) }
    case .identifier where range.count > 1:
      let name = range.lowerBound + 1..<range.upperBound
      return (.identifier(block.text(name), in: nil), name)
    case .value where block.directive == .use:
      guard let path = analysis.path, case .use(let word)? = placed.facts.declaration else { return nil }
      return (.file(path.resolving(word.text)), range)
    default: return cue(at: offset)
    }
  }

  private func cue(at offset: Int) -> Found? {
    guard line == 0, let cue = placed.facts.cue, cue.range.contains(offset) else { return nil }
    return (.cue, cue.range)
  }

  // MARK: Inline markup

  private func reference(at offset: Int) -> Found? {
    switch inline(at: offset) {
    case .noteReference(_, let label) where !label.isEmpty: (.note(block.text(label)), label)
    case .link(let whole, _, let destination): link(whole, destination, at: offset)
    default: nil
    }
  }

  /// On the id of a link the id, on its path the file, anywhere else what the link is to.
  private func link(_ whole: Range<Int>, _ destination: Range<Int>, at offset: Int) -> Found? {
    switch Destination(block.text(destination)) {
    case .external: return nil
    case .here(let id):
      let name = min(destination.lowerBound + 1, destination.upperBound)..<destination.upperBound
      return id.isEmpty ? nil : (.identifier(id, in: nil), name.contains(offset) ? name : whole)
    case .file:
      guard let path = analysis.path,
        let link = placed.facts.links.first(where: { $0.range == destination })
      else { return nil }
      let file = path.resolving(link.path)
      if let id = link.id, let name = link.idRange, !link.pathRange.contains(offset) {
        return (.identifier(id, in: file == path ? nil : file), name.contains(offset) ? name : whole)
      }
      return (.file(file), link.pathRange.contains(offset) ? link.pathRange : whole)
    }
  }

  private func mark(at offset: Int) -> Found? {
    switch inline(at: offset) {
    case .timeMark(let whole, _): (.timeMark, whole)
    case .event(let whole, let content): (.event(block.unescaped(content)), whole)
    case .correction(let whole, let heard, let meant):
      (.correction(heard: block.unescaped(heard), meant: block.unescaped(meant)), whole)
    case .unsure(let whole, let words): (.unsure(block.unescaped(words)), whole)
    default: nil
    }
  }

  private func inline(at offset: Int) -> Inline? {
    block.inlines(ofLine: line).first { $0.range.contains(offset) }
  }

  // MARK: Terms

  private func mention(at offset: Int) -> Found? {
    if case .term(let term)? = placed.facts.declaration {
      let entries = term.forms.map(\.range) + term.columns.joined().map(\.range)
      let range = entries.first { $0.contains(offset) }
      return range.flatMap { range in ownTerm.map { (.term($0), range) } }
    }
    let mention = analysis.mentions.mentions(inBlock: placed.place.index).first { $0.range.contains(offset) }
    return mention.map { (.term($0.term), $0.range) }
  }

  /// The index of the term that the block declares.
  private var ownTerm: Int? {
    analysis.scope.glossary.terms.firstIndex { $0.path == nil && $0.block == placed.id }
  }

  // MARK: Text

  /// What is said around an offset: the neighbouring lines of the same language, or the part between
  /// pipes.
  private func text(at offset: Int) -> Found? {
    switch block.lines[line].kind {
    case .source: return (.text(.part(0)), neighbours { block.lines[$0].kind == .source })
    case .translation:
      let tag = tag(ofLine: line)
      let range = neighbours { block.lines[$0].kind == .translation && self.tag(ofLine: $0) == tag }
      return (.text(.lines(tag: tag)), range)
    case .heading, .note: return part(at: offset)
    case .directive, .continuation: return directiveText(at: offset)
    case .blank, .comment, .todo, .allow: return nil
    }
  }

  private func directiveText(at offset: Int) -> Found? {
    switch placed.facts.declaration {
    case .title: part(at: offset)
    case .speaker(let code, let names):
      names.first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }.map {
        (.speaker(code.text), $0.range)
      }
    case .term(let term):
      term.definition.first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }.flatMap {
        part in
        ownTerm.map { (.term($0), part.range) }
      }
    default: nil
    }
  }

  private func tag(ofLine line: Int) -> String? { block.languageTag(ofLine: line).map(block.text) }

  private func neighbours(_ isSame: (Int) -> Bool) -> Range<Int> {
    var first = line
    var last = line
    while first > 0, isSame(first - 1) { first -= 1 }
    while last + 1 < block.lines.count, isSame(last + 1) { last += 1 }
    // Cue and speaker stand before the text, and are no part of it.
    let text = block.inlines(ofLine: first).first?.range ?? block.contentRange(ofLine: first)
    let end = block.contentRange(ofLine: last).upperBound
    return min(text.lowerBound, end)..<end
  }

  private func part(at offset: Int) -> Found? {
    for (part, pieces) in block.parts(ofLines: block.ownLines).enumerated() {
      var tokens: [Int] = []
      for token in pieces.joined() {
        switch block.tokens[token].kind {
        case .byteOrderMark, .whiteSpace, .lineEnd: continue
        case .headingMarker, .cueClose, .noteClose, .directiveName: tokens = []
        default: tokens.append(token)
        }
      }
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range = block.range(ofToken: first).lowerBound..<block.range(ofToken: last).upperBound
      if range.lowerBound <= offset, offset <= range.upperBound { return (.text(.part(part)), range) }
    }
    return nil
  }
}
