/// A time in a recording.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let milliseconds: Int

  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Reads `m:ss`, `h:mm:ss`, each perhaps with a point or comma and one to three digits.
  /// Nil for anything else. Hours beyond what a number can hold are cut off.
  public init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  /// Reads the same from UTF-8.
  public init?(utf8 text: ArraySlice<UInt8>) {
    var reader = Reader()
    for byte in text {
      guard reader.take(byte) else { return nil }
    }
    guard let milliseconds = reader.milliseconds else { return nil }
    self.milliseconds = milliseconds
  }

  /// Reads a time digit by digit.
  private struct Reader {
    /// The number at hand, and how many digits it has so far.
    private var value = 0
    private var digits = 0
    /// What stands before the number at hand, in its unit.
    private var total = 0
    private var colons = 0
    private var isFraction = false

    /// More hours than any recording has; keeps the arithmetic far from overflow.
    private static let limit = 1_000_000_000

    /// Gives whether what was read can still become a time.
    mutating func take(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39:
        value = min(Self.limit, value * 10 + Int(byte - 0x30))
        digits += 1
        return true
      case 0x3A:
        guard colons < 2, !isFraction, colons == 0 ? digits > 0 : isSixty else { return false }
        colons += 1
        finish(base: 60)
        return true
      case 0x2C, 0x2E:
        guard colons > 0, !isFraction, isSixty else { return false }
        isFraction = true
        finish(base: 1000)
        return true
      default: return false
      }
    }

    private var isSixty: Bool { digits == 2 && value < 60 }

    /// Puts the number at hand to what stands before it, in the next smaller unit.
    private mutating func finish(base: Int) {
      total = (total + value) * base
      value = 0
      digits = 0
    }

    /// Nil where what was read is no time.
    var milliseconds: Int? {
      if isFraction { return (1...3).contains(digits) ? total + value * [100, 10, 1][digits - 1] : nil }
      return colons > 0 && isSixty ? (total + value) * 1000 : nil
    }
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.milliseconds < right.milliseconds }

  /// `HH:MM:SS.mmm`, with more digits for the hours where they need them.
  public var description: String {
    func padded(_ value: Int, to width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let seconds = milliseconds / 1000
    return padded(seconds / 3600, to: 2) + ":" + padded(seconds / 60 % 60, to: 2) + ":"
      + padded(seconds % 60, to: 2) + "." + padded(milliseconds % 1000, to: 3)
  }
}
