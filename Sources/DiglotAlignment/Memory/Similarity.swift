/// How alike two sentences are: the share of the longer one's words that need not be changed to make it the
/// other.
public struct Similarity: Sendable, Comparable {
  /// How many words differ.
  let distance: Int
  /// Words of the longer sentence.
  let length: Int

  /// Of the same.
  static let whole = Similarity(distance: 0, length: 1)

  public var isWhole: Bool { distance == 0 }

  /// From 0 to 100; 100 only for the same.
  public var percent: Int { (length - distance) * 100 / max(1, length) }

  /// What is less alike says something else more often than not.
  public static let leastPercent = 70

  /// How many words may differ in sentences that are alike.
  static func mostDifferences(in length: Int) -> Int { length * (100 - leastPercent) / 100 }

  /// How many may differ for sentences to be more alike than these.
  func mostDifferences(toSurpassIn length: Int) -> Int {
    (distance * length + self.length - 1) / max(1, self.length) - 1
  }

  public static func == (left: Similarity, right: Similarity) -> Bool {
    left.distance * right.length == right.distance * left.length
  }

  public static func < (left: Similarity, right: Similarity) -> Bool {
    left.distance * right.length > right.distance * left.length
  }
}
