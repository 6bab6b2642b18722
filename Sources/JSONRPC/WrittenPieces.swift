/// Elements of an array, written as they come.
public struct JSONElements: Sendable, Hashable, JSONWritable {
  private var writer = JSONWriter()
  public private(set) var count = 0

  public init() {}

  public var isEmpty: Bool { count == 0 }

  /// Makes room for so many more bytes.
  public mutating func reserve(_ count: Int) { writer.reserve(count) }

  public mutating func append(_ value: some JSONWritable) {
    writer.element(value)
    count += 1
  }

  public func write(to writer: inout JSONWriter) {
    writer.reserve(self.writer.bytes.count)
    writer.array { $0.append(self.writer.bytes) }
  }

  public static func == (left: JSONElements, right: JSONElements) -> Bool {
    left.writer.bytes == right.writer.bytes
  }

  public func hash(into hasher: inout Hasher) {
    writer.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

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
