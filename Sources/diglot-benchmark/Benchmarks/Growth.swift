import DiglotSyntax

/// Whether reading takes time in proportion to the text, whatever the text.
enum Growth {
  static let benchmark = Benchmark("adversarial") { conditions in
    let grown = AdversarialText.all.map { text in
      (
        text, short: fastest(text, size: size, conditions),
        long: fastest(text, size: size * factor, conditions)
      )
    }
    let growth = grown.map { $0.long / $0.short / Double(factor) }
    let speeds = grown.map { Double(size * factor) / 1e6 / $0.long }
    let worst = grown.max { $0.long / $0.short < $1.long / $1.short }?.0
    let slowest = grown.max { $0.long < $1.long }?.0
    return [
      // One where it is in proportion, as many as the factor where it is in proportion to the square.
      Measurement(
        "adversarial/growth", .times, growth, hasTail: true, remark: worst.map { "most: \($0.shown)" }),
      Measurement(
        "adversarial/parse", .megabytesPerSecond, speeds, remark: slowest.map { "slowest: \($0.shown)" }),
    ]
  }

  private static let size = 500_000
  private static let factor = 4

  private static func fastest(_ text: AdversarialText, size: Int, _ conditions: Conditions) -> Double {
    let bytes = text.make(size: size)
    return (0..<conditions.count(3)).map { _ in seconds { _ = SyntaxTree(utf8: bytes) } }.min() ?? 0
  }
}

extension AdversarialText {
  fileprivate var shown: String { name.debugDescription }
}
