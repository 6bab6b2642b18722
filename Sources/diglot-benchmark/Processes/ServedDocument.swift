import JSONRPC

/// A document that is open in a session.
struct ServedDocument {
  let session: ServerSession
  private let uri: JSON
  private let text: [UInt8]
  /// Where the lines begin, as long as no letter has been typed.
  private let lineStarts: [Int]
  private var version = 1

  /// Makes the session's first requests.
  /// - Parameter path: of the file, which has this text.
  init(_ text: [UInt8], at path: String, in session: ServerSession) {
    self.session = session
    self.text = text
    uri = .string(Self.uri(of: path))
    lineStarts = [0] + text.indices.filter { text[$0] == 0x0A }.map { $0 + 1 }
  }

  private static func uri(of path: String) -> String {
    "file://"
      + path.utf8.map { byte in
        let isPlain =
          "/-._~".utf8.contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
        let digits = String(byte, radix: 16, uppercase: true)
        return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
      }.joined()
  }

  /// Seconds to the diagnostics, and how many there are.
  func open() throws(Failure) -> (seconds: Double, count: Int) {
    let sent = try session.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": uri, "languageId": "diglot", "version": 1,
          "text": .string(String(decoding: text, as: UTF8.self)),
        ]
      ])
    let (received, count) = try session.diagnostics(ofVersion: version)
    return ((received - sent).inSeconds, count)
  }

  /// Types a letter, or takes it out again. Gives the time just before.
  mutating func edit(at offset: Int, deletes: Bool) throws(Failure) -> ServerSession.Instant {
    version += 1
    let start = position(offset)
    let end = deletes ? position(offset, after: 1) : start
    return try session.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": uri, "version": .integer(version)],
        "contentChanges": [["range": ["start": start, "end": end], "text": deletes ? "" : "x"]],
      ])
  }

  /// When the diagnostics of the latest version had come.
  func diagnosed() throws(Failure) -> ServerSession.Instant {
    try session.diagnostics(ofVersion: version).received
  }

  /// Asks something about the document. Gives the result, and when it was sent and had come.
  func ask(
    _ method: String, _ members: [JSON.Member] = []
  ) throws(Failure) -> (result: JSON, sent: ServerSession.Instant, received: ServerSession.Instant) {
    let document = JSON.Member("textDocument", ["uri": uri])
    return try session.request("textDocument/" + method, .object([document] + members))
  }

  func position(_ offset: Int, after letters: Int = 0) -> JSON {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    // Columns are bytes: that was asked for when the session began.
    return ["line": .integer(low), "character": .integer(offset - lineStarts[low] + letters)]
  }

  /// So many lines from a place on as a window shows.
  func view(at offset: Int) -> JSON {
    let start = position(offset)
    let last = (start["line"]?.integer ?? 0) + 50
    return ["start": start, "end": ["line": .integer(min(lineStarts.count - 1, last)), "character": 0]]
  }
}
