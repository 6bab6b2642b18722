import DiglotAlignment
import DiglotSemantics

/// A sentence that seems to have been left out of a translation. How long the file's translations are on the
/// whole decides later whether it was.
struct PairOmission: Sendable {
  let pair: PairDigest
  let omission: Omission
  /// Of translation to source, what is usual between the languages.
  let known: Float
  /// Of the translation, for what is usual.
  let length: Float

  /// Only in a translation that is so short for what is usual, a sentence is looked for: to look for one takes
  /// much longer than all else that is done with a pair.
  private static let short: Float = 0.7

  /// Nil where nothing seems to be missing, or where it is not known how long translations are.
  init?(of digest: PairDigest, _ pair: Pair) {
    guard let length = digest.length, let known = length.known, length.ratio <= known * Self.short,
      length.size == .middling || length.size == .long,
      let omission = Omission.find(in: pair.source, pair.translation, of: pair.facts.block)
    else { return nil }
    self.pair = digest
    self.omission = omission
    self.known = known
    self.length = length.ratio / known
  }
}
