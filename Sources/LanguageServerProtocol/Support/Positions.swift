public import JSONRPC

/// A line and a column, both from 0, the column in units of the negotiated encoding.
public struct Position: Sendable, Hashable, JSONReadable, JSONWritable {
  public let line: Int
  public let character: Int

  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Takes any number: what cannot be a position is moved to what is nearest to it.
  public init(json: JSON) throws(JSONTypeError) {
    guard case .object = json else { throw JSONTypeError(expected: "a position") }
    line = try Self.count(json, "line")
    character = try Self.count(json, "character")
  }

  private static func count(_ json: JSON, _ key: String) throws(JSONTypeError) -> Int {
    guard let number = json[key]?.integer(clampedTo: 0...Int(Int32.max)) else {
      throw JSONTypeError(path: [key], expected: "a number")
    }
    return number
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("line", line)
      $0.member("character", character)
    }
  }
}

/// Two positions; what is between them. A client may send them the wrong way round.
public struct PositionRange: Sendable, Hashable, JSONReadable, JSONWritable {
  public let start: Position
  public let end: Position

  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  public init(json: JSON) throws(JSONTypeError) {
    start = try json.required("start")
    end = try json.required("end")
  }

  public func write(to writer: inout JSONWriter) {
    writer.fragment(#"{"start":{"line":"#)
    writer.integer(start.line)
    writer.fragment(#","character":"#)
    writer.integer(start.character)
    writer.fragment(#"},"end":{"line":"#)
    writer.integer(end.line)
    writer.fragment(#","character":"#)
    writer.integer(end.character)
    writer.fragment("}}")
  }
}

/// A place in a document.
public struct Location: Sendable, Hashable, JSONWritable {
  public let uri: DocumentURI
  public let range: PositionRange

  public init(uri: DocumentURI, range: PositionRange) {
    self.uri = uri
    self.range = range
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("range", range)
    }
  }
}

/// A place to go to, and the place that it was gone from.
public struct LocationLink: Sendable, Hashable, JSONWritable {
  public let originSelectionRange: PositionRange
  public let targetURI: DocumentURI
  /// All of the target.
  public let targetRange: PositionRange
  /// The part of it to put the cursor on.
  public let targetSelectionRange: PositionRange

  public init(
    originSelectionRange: PositionRange, targetURI: DocumentURI, targetRange: PositionRange,
    targetSelectionRange: PositionRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetURI = targetURI
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("originSelectionRange", originSelectionRange)
      $0.member("targetUri", targetURI)
      $0.member("targetRange", targetRange)
      $0.member("targetSelectionRange", targetSelectionRange)
    }
  }
}
