/// What alignment goes by besides the length of sentences.
public struct Evidence: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Numbers, by value.
  public static let numbers = Self(rawValue: 1 << 0)
  /// Declared terms and speakers' names.
  public static let names = Self(rawValue: 1 << 1)
  /// Words that both languages write in the same letters.
  public static let words = Self(rawValue: 1 << 2)
  /// Links, notes, events, code and addresses.
  public static let markup = Self(rawValue: 1 << 3)
  /// Whether a sentence asks or exclaims.
  public static let mood = Self(rawValue: 1 << 4)
  /// Which words translate which, as the file itself shows.
  public static let lexicon = Self(rawValue: 1 << 5)

  public static let all: Self = [.numbers, .names, .words, .markup, .mood, .lexicon]

  /// What a text and its translation tell by themselves, without the rest of the file.
  static let ofOne: Self = [.numbers, .words, .markup, .mood]

  /// By the names that a person calls them.
  public static let named: [(name: String, evidence: Self)] = [
    ("numbers", .numbers), ("names", .names), ("words", .words), ("markup", .markup), ("mood", .mood),
    ("lexicon", .lexicon),
  ]
}
