import DiglotLinguistics
import DiglotSemantics

/// What the number rules say: both spans, and both values.
enum NumberFinding {
  /// Two numbers that stand for each other and differ. The finding is at the translation's; the source's is related.
  static func differing(_ rule: RuleInfo, _ source: Quantity, _ target: Quantity, in pair: Pair)
    -> LocalFinding?
  {
    guard let sourceRange = pair.source.plain.origin(of: source.range),
      let targetRange = pair.translation.plain.origin(of: target.range)
    else { return nil }
    let (said, heard) = (quoted(source, in: pair.source), quoted(target, in: pair.translation))
    let message =
      said.isPlain && heard.isPlain
      ? "the source has \(said.text), but the translation has \(heard.text)"
      : "\(said.text) is \(source), but \(heard.text) is \(target)"
    return LocalFinding(
      rule, targetRange, message,
      related: [LocalFinding.Related(range: sourceRange, message: "\(said.text) in the source")])
  }

  /// A number that only one of the two passages has.
  /// - Parameter related: the counterpart of the sentence that holds it.
  static func lonely(
    _ rule: RuleInfo, _ quantity: Quantity, in passage: Passage, severity: Severity? = nil, _ words: String,
    related: (Range<Int>) -> [LocalFinding.Related] = { _ in [] }
  ) -> LocalFinding? {
    guard let range = passage.plain.origin(of: quantity.range) else { return nil }
    let quoted = quoted(quantity, in: passage)
    return LocalFinding(
      rule, range,
      quoted.isPlain ? "\(quoted.text) \(words)" : "\(quoted.text), which is \(quantity), \(words)",
      severity: severity, related: related(range))
  }

  /// The words of a quantity, and whether they are its value as anybody writes it.
  private static func quoted(_ quantity: Quantity, in passage: Passage) -> (text: String, isPlain: Bool) {
    let range = quantity.range.clamped(to: 0..<passage.bytes.count)
    let text = String(decoding: passage.bytes[range], as: UTF8.self)
    let isPlain =
      quantity.kind == .identifier || text.filter { $0 != "," } == quantity.description.filter { $0 != "," }
    return ("“\(text)”", isPlain)
  }
}
