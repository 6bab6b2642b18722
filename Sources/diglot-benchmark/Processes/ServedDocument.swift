import DiglotSyntax
import JSONRPC

/// A document that is open in a session.
struct ServedDocument {
  let session: ServerSession
  private let uri: JSON
  private let text: [UInt8]
  /// Knows places, as long as no letter has been typed.
  private let tree: SyntaxTree
  private var version = 1

  /// - Parameter path: of the file, which has this text.
  init(_ text: [UInt8], at path: String, in session: ServerSession) {
    self.session = session
    self.text = text
    tree = SyntaxTree(utf8: text)
    uri = .string(Folder.uri(of: path))
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
    // Columns are bytes: that was asked for when the session began.
    let position = tree.position(of: offset, in: .utf8)
    return ["line": .integer(position.line), "character": .integer(position.column + letters)]
  }

  /// So many lines from a place on as a window shows.
  func view(at offset: Int) -> JSON {
    let start = tree.position(of: offset, in: .utf8)
    let last = min(start.line + 50, tree.blocks.summary.text.lineEnds)
    return ["start": position(offset), "end": ["line": .integer(last), "character": 0]]
  }
}
