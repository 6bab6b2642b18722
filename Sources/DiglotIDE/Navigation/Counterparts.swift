import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// From a text to its translations, and from a translation to its text: a translation carries out what
  /// the source says. Within a segment it leads from sentence to sentence. Nil where there is none.
  public func implementation(at offset: Int) -> Navigation? {
    guard (0...document.tree.count).contains(offset), let placed = document.facts(at: offset) else {
      return nil
    }
    let passages = Passages(of: placed.facts, in: document.languages)
    let local = offset - placed.place.start
    let line = placed.block.line(at: local)
    let isTranslation =
      placed.block.lines[line].kind == .translation
      || passages.translations.contains { $0.holds(local) }
    guard isTranslation || passages.source.range != nil else { return nil }
    let wanted = isTranslation ? [passages.source] : passages.translations
    let own = isTranslation ? passages.translations.filter { $0.holds(local) } : [passages.source]
    let matches = sentenceMatches(at: local, in: placed)
    let targets = wanted.compactMap(\.range).map { range in
      let sentence = matches.first { $0.other.passage.range == range }?.other.written
      return Target(
        location: Location(path: nil, range: placed.absolute(range)),
        selection: placed.absolute(sentence ?? range))
    }
    guard !targets.isEmpty else { return nil }
    let sentence = matches.first?.own.written
    let range = (sentence ?? own.compactMap(\.range).first).map(placed.absolute) ?? offset..<offset
    return Navigation(
      origin: min(range.lowerBound, offset)..<max(range.upperBound, offset), targets: targets)
  }

  /// What declares the kind of thing that is here: of a name its declaration, of what is said the
  /// speaker's. Nil where nothing does.
  public func typeDefinition(at offset: Int) -> Navigation? {
    guard let spot = spot(at: offset) else { return nil }
    let symbol: Symbol? =
      switch spot.symbol {
      case .speaker, .term, .note, .identifier, .file, .language: spot.symbol
      case .text, .cue, .event, .correction, .unsure, .timeMark:
        document.speaker(ofBlock: spot.block.place.index).map { .speaker($0) }
      case .directive, .comment, .rule: nil
      }
    guard let target = symbol.flatMap(target) else { return nil }
    return Navigation(origin: spot.range(including: offset), targets: [target])
  }
}
