/// Which of the two languages of a text is the source: the one that was named first, or else the one
/// that stands above, but for Chinese.
///
/// Chinese above another language is most often the translation: so its subtitlers have it.
struct LanguageChoice {
  let source: Language
  let target: Language
  /// Whether the target stands above the source.
  let isReversed: Bool
  let notes: [String]

  /// - Parameters:
  ///   - upper: lines of the text that stands above; asked for only where nothing was named.
  ///   - lower: lines of the other.
  init(
    scripts: ScriptPair, named: [Language], upper: () -> [ArraySlice<UInt8>], lower: () -> [ArraySlice<UInt8>]
  ) {
    if let first = named.first, let second = named.last, named.count == 2 {
      (source, target) = (first, second)
      isReversed = first.script != second.script && scripts.upper == second.script
      notes = []
      return
    }
    let above = Language.guess(scripts.upper, from: upper())
    let below = Language.guess(scripts.lower, from: lower())
    isReversed = above.script == .han
    (source, target) = isReversed ? (below, above) : (above, below)
    let taken = "taken for \(source.tag) with a translation to \(target.tag)"
    let otherwise = "`--languages \(target.tag),\(source.tag)`"
    notes = [
      isReversed
        ? "\(taken), though that stands above; if it is the other way round, say \(otherwise)"
        : "\(taken); if it is not, name the languages, source first, as in \(otherwise)"
    ]
  }
}
