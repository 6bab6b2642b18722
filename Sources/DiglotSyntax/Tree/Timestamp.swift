/// A time in a recording.
public struct Timestamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let milliseconds: Int

  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Reads `m:ss`, `h:mm:ss`, each perhaps with a point or comma and one to three digits.
  /// Nil for anything else. Hours beyond what a number can hold are cut off.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    let seconds = last.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
    guard (1...2).contains(seconds.count), let whole = seconds.first, let first = parts.first,
      !first.isEmpty, let hours = Self.number(first), let units = Self.sixty(whole)
    else { return nil }
    var minutes = hours
    if parts.count == 3 {
      guard let middle = Self.sixty(parts[1]) else { return nil }
      minutes = hours * 60 + middle
    }
    var fraction = 0
    if seconds.count == 2 {
      let digits = seconds[1]
      guard (1...3).contains(digits.count), let value = Self.number(digits) else { return nil }
      fraction = value * [100, 10, 1][digits.count - 1]
    }
    milliseconds = (minutes * 60 + units) * 1000 + fraction
  }

  /// More hours than any recording has; keeps the arithmetic far from overflow.
  private static let limit = 1_000_000_000

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard CharacterClasses.isDigit(digit) else { return nil }
      value = min(limit, value * 10 + Int(digit - 0x30))
    }
    return value
  }

  private static func sixty(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count == 2, let value = number(digits), value < 60 else { return nil }
    return value
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
