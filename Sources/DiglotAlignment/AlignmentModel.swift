import DiglotSemantics

/// What is known of how one language is translated to another.
struct AlignmentModel: Sendable {
  var lengths: LengthModel
  /// Nil where nothing has been learned.
  var lexicon: Lexicon?
}

extension AlignmentModel {
  /// Knows how long translations are.
  /// - Parameter sizes: of texts and their translations, in Unicode scalars; none for what is usual.
  init(_ pair: LanguagePair, _ sizes: [(source: Int, target: Int)] = []) {
    let usual = LengthModel.usual(pair.source, pair.target)
    lengths = sizes.isEmpty ? usual : usual.calibrated(over: sizes)
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
