/// Neighbouring sentences of a text and those that translate them; either may be none.
public struct Bead: Sendable, Hashable {
  /// Indices of the source's sentences.
  public let source: Range<Int>
  /// Indices of the translation's sentences.
  public let target: Range<Int>
  /// From 0 to 1: how likely just these belong together, as far as can be told.
  public let confidence: Double

  /// Below this it is better to show all that is around.
  public static let trustworthy = 0.4

  public var isTrustworthy: Bool { confidence >= Self.trustworthy }
}

/// How many sentences of either side a bead may hold, and how often it does.
struct BeadShape: Sendable {
  let source: Int
  let target: Int
  /// The natural logarithm of its share of all beads.
  let prior: Double

  /// In all directions, of which a translation joins sentences more often than it parts them.
  static let all: [BeadShape] = [
    (1, 1, 0.80), (2, 1, 0.13), (3, 1, 0.022), (4, 1, 0.005), (1, 2, 0.02), (1, 3, 0.003), (1, 4, 0.0007),
    (2, 2, 0.004), (3, 2, 0.003), (2, 3, 0.001), (3, 3, 0.001), (1, 0, 0.008), (0, 1, 0.004),
  ].map { BeadShape(source: $0, target: $1, prior: Logarithm.natural($2)) }

  static let most = 4
}
