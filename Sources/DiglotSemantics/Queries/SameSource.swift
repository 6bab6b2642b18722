import DiglotSyntax

/// Segments that say the same.
extension Document {
  /// Other segments whose source text very likely is that of one; whoever must be sure compares the texts.
  /// Reads the facts of few others.
  public func segments(sayingSameAs facts: BlockFacts, limit: Int) -> [BlockFacts] {
    let sought = SourceSignature(facts.sourceDigest)
    var found: [BlockFacts] = []
    self.facts.visit(where: { found.count < limit && $0.sources.mayHold(sought) }) { _, element in
      guard found.count < limit, element.summary.sources == sought, element.facts !== facts,
        element.facts.sourceDigest == facts.sourceDigest
      else { return }
      found.append(element.facts)
    }
    return found
  }
}
