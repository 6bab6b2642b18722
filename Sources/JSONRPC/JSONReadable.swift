/// Why a value is not what was expected, and where.
public struct JSONTypeError: Error, Hashable, CustomStringConvertible {
  /// The keys that lead to the value, outermost first.
  public let path: [String]
  public let expected: String

  public init(path: [String] = [], expected: String) {
    self.path = path
    self.expected = expected
  }

  public var description: String {
    (path.isEmpty ? "" : path.joined(separator: ".") + ": ") + "expected \(expected)"
  }

  func under(_ key: String) -> JSONTypeError { JSONTypeError(path: [key] + path, expected: expected) }
}

/// What can be read from JSON. Members that are not known are passed over.
public protocol JSONReadable: Sendable {
  init(json: JSON) throws(JSONTypeError)
}

extension JSON {
  /// A member that must be there.
  public func required<Value: JSONReadable>(_ key: String) throws(JSONTypeError) -> Value {
    guard case .object = self else { throw JSONTypeError(expected: "an object") }
    guard let value = self[key] else { throw JSONTypeError(path: [key], expected: "a value") }
    do { return try Value(json: value) } catch { throw error.under(key) }
  }

  /// A member that may be missing or null.
  public func optional<Value: JSONReadable>(_ key: String) throws(JSONTypeError) -> Value? {
    guard case .object = self else { throw JSONTypeError(expected: "an object") }
    guard let value = self[key], !value.isNull else { return nil }
    do { return try Value(json: value) } catch { throw error.under(key) }
  }
}

extension JSON: JSONReadable {
  public init(json: JSON) { self = json }
}

extension Bool: JSONReadable {
  public init(json: JSON) throws(JSONTypeError) {
    guard let value = json.bool else { throw JSONTypeError(expected: "true or false") }
    self = value
  }
}

extension Int: JSONReadable {
  public init(json: JSON) throws(JSONTypeError) {
    guard let value = json.integer else { throw JSONTypeError(expected: "a whole number") }
    self = value
  }
}

extension Double: JSONReadable {
  public init(json: JSON) throws(JSONTypeError) {
    switch json {
    case .integer(let value): self = Double(value)
    case .number(let value): self = value
    default: throw JSONTypeError(expected: "a number")
    }
  }
}

extension String: JSONReadable {
  public init(json: JSON) throws(JSONTypeError) {
    guard let value = json.string else { throw JSONTypeError(expected: "a string") }
    self = value
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  public init(json: JSON) throws(JSONTypeError) {
    guard let values = json.array else { throw JSONTypeError(expected: "an array") }
    var result: [Element] = []
    for (index, value) in values.enumerated() {
      do { result.append(try Element(json: value)) } catch { throw error.under(String(index)) }
    }
    self = result
  }
}
