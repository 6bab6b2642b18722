/// Cuts a stream of bytes into messages: `Content-Length` headers, a blank line, a body.
///
/// Takes chunks of any size. After something that is no header it goes on at the next line that is
/// one, so that a stray byte costs a message and not the session.
public struct MessageDecoder: Sendable {
  public enum Event: Sendable, Hashable {
    /// The body of a message.
    case body([UInt8])
    /// Something that is no header, or a length that cannot be; it was passed over.
    case malformedHeader(String)
  }

  /// No message is longer, whatever its header says.
  public static let lengthLimit = 1 << 30

  /// In bytes: a buffer that small is kept for the next message, …
  private static let roomToKeep = 1 << 18
  /// … and for a body, room is made for so much before it has come.
  private static let roomToReserve = 1 << 26

  private var buffer: [UInt8] = []
  /// What has been given out of the buffer already.
  private var consumed = 0
  /// How far the line at hand has been looked through for its end.
  private var scanned = 0
  private var length: Int?
  /// The length of the body that comes next; nil while headers are read.
  private var pending: Int?
  /// As much of that body as has come. It is given away as it is: a document is not copied on its way.
  private var body: [UInt8] = []
  /// Whether what cannot be read has been reported, up to the next good header.
  private var isLost = false

  public init() {}

  /// Takes bytes, and gives the messages that they complete.
  public mutating func feed(_ bytes: some Collection<UInt8>) -> [Event] {
    buffer.append(contentsOf: bytes)
    var events: [Event] = []
    while let event = next() { events.append(event) }
    if consumed == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= Self.roomToKeep)
      (scanned, consumed) = (0, 0)
    } else if consumed > Self.roomToKeep {
      buffer.removeFirst(consumed)
      scanned -= consumed
      consumed = 0
    }
    return events
  }

  private mutating func next() -> Event? {
    while true {
      if let pending {
        let come = buffer[consumed...].prefix(pending - body.count)
        body.append(contentsOf: come)
        consumed += come.count
        scanned = consumed
        guard body.count == pending else { return nil }
        self.pending = nil
        defer { body = [] }
        return .body(body)
      }
      guard let line = nextLine() else { return nil }
      if let event = take(line) { return event }
    }
  }

  /// The next whole line, without its end.
  private mutating func nextLine() -> ArraySlice<UInt8>? {
    guard let end = buffer[max(scanned, consumed)...].firstIndex(of: 0x0A) else {
      scanned = buffer.count
      return nil
    }
    var line = buffer[consumed..<end]
    if line.last == 0x0D { line = line.dropLast() }
    consumed = end + 1
    scanned = consumed
    return line
  }

  /// Reads a line of the header. Gives an event where it is bad and that has not been said yet.
  private mutating func take(_ line: ArraySlice<UInt8>) -> Event? {
    if line.isEmpty {
      if let length {
        pending = length
        body.reserveCapacity(min(length, Self.roomToReserve))
        self.length = nil
        isLost = false
        return nil
      }
      return lose("a message has no Content-Length")
    }
    guard let (name, value) = header(in: line) else { return lose("this is no header: \(excerpt(line))") }
    guard name == "content-length" else { return nil }
    guard let number = Int(value), (0...Self.lengthLimit).contains(number), !value.hasPrefix("+") else {
      length = nil
      return lose("this is no length: \(value.prefix(40))")
    }
    length = number
    return nil
  }

  /// The name in small letters, and the value; headers that mean nothing here are headers too. After garbage, what is behind it on the line counts:
  /// a body that was longer than it said ends where the next header begins.
  private func header(in line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    let text = String(decoding: line.suffix(200), as: UTF8.self)
    if let colon = text.lastIndex(of: ":") {
      let name = trimmed(text[..<colon]).lowercased()
      let value = trimmed(text[text.index(after: colon)...])
      if name.hasSuffix("content-length") { return ("content-length", String(value)) }
    }
    let start = String(decoding: line.prefix(200), as: UTF8.self)
    guard let colon = start.firstIndex(of: ":") else { return nil }
    let name = trimmed(start[..<colon])
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else { return nil }
    return (name.lowercased(), String(trimmed(start[start.index(after: colon)...])))
  }

  /// Without the white space that headers may have around their values.
  private func trimmed(_ text: Substring) -> Substring {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    guard let first = text.utf8.firstIndex(where: { !isSpace($0) }),
      let last = text.utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return text[first...last]
  }

  /// What the names of headers are made of, in practice: letters, digits and hyphens.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }

  private mutating func lose(_ message: String) -> Event? {
    defer { isLost = true }
    return isLost ? nil : .malformedHeader(message)
  }

  private func excerpt(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.prefix(40), as: UTF8.self)
  }

  /// The bytes that carry a body.
  public static func frame(_ body: [UInt8]) -> [UInt8] { header(of: body) + body }

  /// What stands before a body.
  static func header(of body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) }
}
