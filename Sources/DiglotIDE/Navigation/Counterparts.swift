import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// From a text to its translations, and from a translation to its text: a translation carries out what
  /// the source says. Nil where there is none.
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
    let targets = wanted.compactMap(\.range).map { range in
      let place = placed.absolute(range)
      return Target(location: Location(path: nil, range: place), selection: place)
    }
    guard !targets.isEmpty else { return nil }
    let range = own.compactMap(\.range).first.map(placed.absolute) ?? offset..<offset
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

extension Passage {
  /// Whether an offset in the block is on it; its end too.
  fileprivate func holds(_ offset: Int) -> Bool {
    lines.contains { line in
      guard let first = line.first, let last = line.last else { return false }
      return first.range.lowerBound <= offset && offset <= last.range.upperBound
    }
  }
}
