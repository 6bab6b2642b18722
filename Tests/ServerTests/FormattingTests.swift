import JSONRPC
import TestSupport
import Testing

/// Formatting over the wire.
struct FormattingTests {
  private let uri = "file:///talks/one.diglot"
  private let text = "@languages en zh\n\nHO:  𠮷 [a](#b)  \n>  𠮷\n\n\nGU:   Hi.\n"

  private func client(_ encoding: String = "utf-16") throws -> LanguageClient {
    let client = try LanguageClient.started(["general": ["positionEncodings": [.string(encoding)]]])
    client.open(uri, text)
    return client
  }

  private func edits(_ answer: JSON) -> [String] {
    (answer.array ?? []).map {
      "\(LanguageClient.describe(range: $0["range"])) \($0["newText"]?.string?.debugDescription ?? "")"
    }
  }

  private func range(_ start: (Int, Int), _ end: (Int, Int)) -> JSON {
    LanguageClient.edit(start, end, "")["range"] ?? .null
  }

  /// The white space at the end of the line stands behind `𠮷`, which is four units, two or one.
  @Test(arguments: [("utf-8", 17), ("utf-16", 15), ("utf-32", 14)])
  func `the document is brought to form by small edits`(encoding: String, end: Int) throws {
    let answer = try client(encoding).request(
      "textDocument/formatting",
      ["textDocument": ["uri": .string(uri)], "options": ["tabSize": 4, "insertSpaces": true]])
    #expect(
      edits(answer) == [
        "2:3-2:5 \" \"", "2:\(end)-2:\(end + 2) \"\"", "3:1-3:3 \" \"", "5:0-6:0 \"\"", "6:3-6:6 \" \"",
      ])
  }

  @Test func `parts are formatted alone`() throws {
    let client = try client()
    let one = try client.request(
      "textDocument/rangeFormatting",
      ["textDocument": ["uri": .string(uri)], "range": range((6, 0), (6, 2)), "options": [:]])
    #expect(edits(one) == ["6:3-6:6 \" \""])
    let several = try client.request(
      "textDocument/rangesFormatting",
      [
        "textDocument": ["uri": .string(uri)],
        "ranges": [range((6, 4), (6, 2)), range((0, 0), (0, 1)), range((6, 0), (6, 1))], "options": [:],
      ])
    #expect(edits(several) == ["6:3-6:6 \" \""])
  }

  @Test func `Enter offers the translation`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "@languages en zh\n\nHO: 𠮷\n\n")
    let place = LanguageClient.place(uri, 3, 0)
    let answer = try client.request(
      "textDocument/onTypeFormatting",
      [
        "textDocument": place["textDocument"] ?? .null, "position": place["position"] ?? .null, "ch": "\n",
        "options": ["tabSize": 4, "insertSpaces": true],
      ])
    #expect(edits(answer) == ["3:0-3:0 \"> \""])
  }
}
