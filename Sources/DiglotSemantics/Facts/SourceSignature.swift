/// Which source texts may stand in a run of blocks: a bit for each text, so that whoever looks for one can
/// pass over most runs.
public struct SourceSignature: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  public static let none = SourceSignature()

  private init() {}

  /// - Parameter digest: of a text.
  init(_ digest: UInt64) {
    // The upper bits are the better mixed ones.
    let place = digest >> 57
    if place < 64 { low = 1 << place } else { high = 1 << (place - 64) }
  }

  func mayHold(_ other: SourceSignature) -> Bool { low & other.low != 0 || high & other.high != 0 }

  static func + (left: SourceSignature, right: SourceSignature) -> SourceSignature {
    var sum = left
    sum.low |= right.low
    sum.high |= right.high
    return sum
  }
}
