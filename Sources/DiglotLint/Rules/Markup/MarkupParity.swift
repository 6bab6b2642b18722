import DiglotSemantics
import DiglotSyntax

/// Compares the marks of a passage with those of its translation.
enum MarkupParity {
  /// A mark: what makes it the same as another, and where it stands in the block.
  struct Mark {
    let key: String
    let range: Range<Int>
  }

  /// A finding for each mark that one side has and the other has not, or has less often. A translation
  /// without words is none, and not compared.
  /// - Parameter message: given a mark, and whether it stands in the translation.
  static func findings(
    _ rule: RuleInfo, in pair: Pair, _ message: (Mark, _ isInTranslation: Bool) -> String,
    _ mark: (Inline) -> Mark?
  ) -> [LocalFinding] {
    guard !pair.translation.bytes.isEmpty else { return [] }
    let source = pair.source.lines.joined().compactMap(mark)
    let translation = pair.translation.lines.joined().compactMap(mark)
    guard !source.isEmpty || !translation.isEmpty else { return [] }
    return surplus(source, over: translation).map { LocalFinding(rule, $0.range, message($0, false)) }
      + surplus(translation, over: source).map { LocalFinding(rule, $0.range, message($0, true)) }
  }

  /// The marks without a partner among others: the last ones of those that are the same.
  private static func surplus(_ marks: [Mark], over others: [Mark]) -> [Mark] {
    var counts = Dictionary(others.map { ($0.key, 1) }, uniquingKeysWith: +)
    return marks.filter { mark in
      let count = counts[mark.key] ?? 0
      counts[mark.key] = count - 1
      return count <= 0
    }
  }
}
