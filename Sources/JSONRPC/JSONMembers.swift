/// Members of an object, written once to be sent many times.
public struct JSONMembers: Sendable, Hashable {
  let bytes: [UInt8]

  public init(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    body(&writer)
    // Copied, so that no room is kept for more.
    bytes = writer.bytes.withUnsafeBufferPointer(Array.init)
  }

  /// How many bytes it takes.
  public var count: Int { bytes.count }
}

extension JSONWriter {
  /// Members of the object at hand that are written already.
  public mutating func members(_ members: JSONMembers) {
    guard !members.bytes.isEmpty else { return }
    separate()
    append(members.bytes)
    needsComma = true
  }
}
