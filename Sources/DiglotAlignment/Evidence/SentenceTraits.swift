/// What is known of a sentence when its translation is looked for.
struct SentenceTraits: Sendable {
  /// In Unicode scalars.
  var length = 0
  /// Its words, or characters and pairs of them, by their keys.
  var words: [UInt64] = []
  /// What its translation is likely to hold as well.
  var anchors: [Anchor] = []
  var asks = false
  var exclaims = false
  /// Whether it says something about the translation, and translates nothing.
  var isAside = false
}

/// Something that a sentence and its translation have in common, whatever the languages: a number, a name.
struct Anchor: Sendable, Hashable {
  /// The same for the same thing, in both languages.
  let key: UInt64
  let grade: Grade

  /// How much it says.
  enum Grade: Int, Sendable, CaseIterable {
    case light, ordinary, strong

    /// In natural logarithms of odds.
    var weight: Double {
      switch self {
      case .light: 0.75
      case .ordinary: 1.5
      case .strong: 3
      }
    }
  }
}
