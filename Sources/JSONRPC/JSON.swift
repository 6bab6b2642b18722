/// A JSON value.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number without fraction or exponent that fits.
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  /// In the order written. Of members with the same key the last one counts.
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSON

    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a member; nil where there is none, or where this is no object.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The value at a path of keys.
  public subscript(path path: [String]) -> JSON? {
    path.reduce(Optional(self)) { value, key in value?[key] }
  }

  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  public var string: String? { if case .string(let value) = self { value } else { nil } }

  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  public var isNull: Bool { self == .null }

  /// A whole number, also where it was written as `1.0`.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// Any number as a whole one: cut to what `range` holds, and to the whole part.
  public func integer(clampedTo range: ClosedRange<Int>) -> Int? {
    switch self {
    case .integer(let value): return min(max(value, range.lowerBound), range.upperBound)
    case .number(let value) where value.isNaN: return nil
    case .number(let value):
      if value <= Double(range.lowerBound) { return range.lowerBound }
      if value >= Double(range.upperBound) { return range.upperBound }
      return Int(exactly: value.rounded(.towardZero))
    default: return nil
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0, $1) })
  }
  public init(nilLiteral: ()) { self = .null }
}
