import DiglotSemantics

/// What is known of how one language is translated to another.
struct AlignmentModel: Sendable {
  var lengths: LengthModel
  /// Nil where nothing has been learned.
  var lexicon: Lexicon?

  /// Learns from texts and their translations: first their lengths, then, aligned by these and by what they
  /// have in common, their words.
  static func learned(
    from segments: [(source: [SentenceTraits], target: [SentenceTraits])], _ usual: LengthModel,
    _ evidence: Evidence
  ) -> AlignmentModel {
    let sizes = segments.map { segment in
      (segment.source.reduce(0) { $0 + $1.length }, segment.target.reduce(0) { $0 + $1.length })
    }
    var model = AlignmentModel(lengths: usual.calibrated(over: sizes))
    guard evidence.contains(.lexicon) else { return model }
    var pairings: [LexiconTraining.Pairing] = []
    for segment in segments {
      for bead in Windows.beads(segment.source, segment.target, model, evidence) {
        guard !bead.source.isEmpty, !bead.target.isEmpty else { continue }
        pairings.append(
          (
            segment.source[bead.source].flatMap(\.words), segment.target[bead.target].flatMap(\.words)
          ))
      }
    }
    model.lexicon = LexiconTraining.learn(from: pairings)
    return model
  }
}

/// A language and one that it is translated to; nil for what is not declared.
struct LanguagePair: Sendable, Hashable {
  let source: String?
  let target: String?

  init(source: String?, target: String?) {
    self.source = source
    self.target = target
  }

  /// As they are declared, or else as the scripts tell.
  init(_ source: Passage, _ target: Passage) {
    self.init(
      source: source.language ?? source.writing.language, target: target.language ?? target.writing.language)
  }
}
