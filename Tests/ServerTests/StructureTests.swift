import Foundation
import JSONRPC
import TestSupport
import Testing

/// Tokens, folds, selections, links and symbols over the wire, in each unit that columns are counted in.
struct StructureTests {
  private let uri = "file:///talks/one.diglot"
  private let text = """
    @speaker HO Host | 主持人
    @media https://youtu.be/x

    # One | 一

    [00:04 #start] HO: 𠮷 Good evening `x`.
    > 𠮷晚上好。

    """

  /// UTF-8, UTF-16 and UTF-32, with the columns of 𠮷's end on the source and translation line.
  static let encodings: [(String, source: Int, translation: Int)] = [
    ("utf-8", 23, 6), ("utf-16", 21, 4), ("utf-32", 20, 3),
  ]

  private func client(_ encoding: String, _ more: JSON = .object([])) throws -> LanguageClient {
    let client = try LanguageClient.started([
      "general": ["positionEncodings": [.string(encoding)]], "textDocument": more,
      "workspace": [
        "textDocumentContent": ["dynamicRegistration": false],
        "symbol": ["resolveSupport": ["properties": ["location.range"]]],
      ],
    ])
    client.open(uri, text)
    return client
  }

  private var document: JSON { ["textDocument": ["uri": .string(uri)]] }

  private func params(_ members: (String, JSON)...) -> JSON {
    .object([JSON.Member("textDocument", ["uri": .string(uri)])] + members.map { JSON.Member($0.0, $0.1) })
  }

  @Test(arguments: encodings)
  func `semantic tokens, their changes and those of a part`(encoding: (String, source: Int, translation: Int))
    throws
  {
    let client = try client(encoding.0)
    let full = try client.request("textDocument/semanticTokens/full", document)
    let data = full["data"]?.array?.compactMap(\.integer) ?? []
    // `x` is the last but for the translation's marker; it is code, a string.
    let code = data.dropLast(5).suffix(5)
    #expect(Array(code.suffix(3)) == [3, 9, 0])
    let place: JSON = ["line": 5, "character": 0]
    let part = try client.request(
      "textDocument/semanticTokens/range", params(("range", ["start": place, "end": place])))
    let own = part["data"]?.array?.compactMap(\.integer) ?? []
    #expect(own.first == 5 && own.suffix(5) == data.suffix(5))
    // The sum of the columns of the line is that of the code.
    let line = stride(from: 0, to: own.count - 5, by: 5).map { own[$0 + 1] }.reduce(0, +)
    #expect(line == encoding.source + " Good evening ".utf8.count)

    client.change(uri, version: 2, LanguageClient.edit((0, 0), (0, 0), "% hi\n"))
    let delta = try client.request(
      "textDocument/semanticTokens/full/delta", params(("previousResultId", full["resultId"] ?? .null)))
    var numbers = data
    for edit in delta["edits"]?.array ?? [] {
      let start = edit["start"]?.integer ?? 0
      let end = start + (edit["deleteCount"]?.integer ?? 0)
      numbers.replaceSubrange(start..<end, with: edit["data"]?.array?.compactMap(\.integer) ?? [])
    }
    let after = try client.request("textDocument/semanticTokens/full", document)
    #expect(delta["edits"] != nil && numbers == after["data"]?.array?.compactMap(\.integer))
    let unknown = try client.request(
      "textDocument/semanticTokens/full/delta", params(("previousResultId", "nothing")))
    #expect(unknown["data"] == after["data"] && unknown["edits"] == nil)
  }

  @Test func `folds`() throws {
    let plain = try client("utf-8").request("textDocument/foldingRange", document).array ?? []
    #expect(plain.map { $0["startLine"]?.integer } == [0, 3, 5])
    #expect(plain.map { $0["endLine"]?.integer } == [1, 6, 6])
    #expect(plain.allSatisfy { $0["collapsedText"] == nil })
    let rich = try client(
      "utf-8",
      ["foldingRange": ["rangeLimit": 1, "lineFoldingOnly": true, "foldingRange": ["collapsedText": true]]])
    let few = try rich.request("textDocument/foldingRange", document).array ?? []
    #expect(few.count == 1 && few.first?["collapsedText"] == "1 segment" && few.first?["kind"] == "region")
  }

  @Test(arguments: encodings)
  func `selections at several places`(encoding: (String, source: Int, translation: Int)) throws {
    let client = try client(encoding.0)
    let places: JSON = [
      ["line": 5, "character": .integer(encoding.source + 2)],
      ["line": 6, "character": .integer(encoding.translation)],
      ["line": 99, "character": 99],
    ]
    let answer = try client.request("textDocument/selectionRange", params(("positions", places))).array ?? []
    #expect(answer.count == 3)
    let start = encoding.source + 1
    #expect(LanguageClient.describe(range: answer.first?["range"]) == "5:\(start)-5:\(start + 4)")
    var last: JSON? = answer.last
    while let parent = last?["parent"] { last = parent }
    #expect(LanguageClient.describe(range: last?["range"]) == "0:0-7:0")
  }

  @Test func `links lead to the recording at the time of a cue`() throws {
    let client = try client("utf-16", ["documentLink": ["tooltipSupport": true]])
    let links = try client.request("textDocument/documentLink", document).array ?? []
    #expect(links.map { LanguageClient.describe(range: $0["range"]) } == ["1:7-1:25", "5:1-5:6"])
    #expect(links.first?["target"] == "https://youtu.be/x")
    let cue = try #require(links.last)
    #expect(cue["target"] == nil && cue["tooltip"]?.string?.contains("00:00:04") == true)
    #expect(try client.request("documentLink/resolve", cue)["target"] == "https://youtu.be/x?t=4")
    let foreign: JSON = ["range": cue["range"] ?? .null]
    #expect(try client.failure("documentLink/resolve", foreign) != nil)
    let plain = try self.client("utf-16").request("textDocument/documentLink", document).array ?? []
    #expect(plain.allSatisfy { $0["tooltip"] == nil })
  }

  @Test(arguments: encodings)
  func `symbols of the workspace, found and resolved`(encoding: (String, source: Int, translation: Int))
    throws
  {
    let client = try client(encoding.0)
    let found = try client.request("workspace/symbol", ["query": "主持"]).array ?? []
    let symbol = try #require(found.first)
    #expect(found.count == 1 && symbol["name"] == "HO · Host · 主持人")
    #expect(symbol[path: ["location", "uri"]]?.string == uri && symbol[path: ["location", "range"]] == nil)
    let resolved = try client.request("workspaceSymbol/resolve", symbol)
    #expect(LanguageClient.describe(range: resolved[path: ["location", "range"]]) == "0:9-0:11")
    let simple = try LanguageClient.started(.object([]))
    simple.open(uri, text)
    let whole = try simple.request("workspace/symbol", ["query": "start"]).array ?? []
    #expect(LanguageClient.describe(range: whole.first?[path: ["location", "range"]]) == "5:8-5:13")
  }

  @Test func `many symbols come in parts where the client wants them so`() throws {
    let client = try LanguageClient.started(.object([]))
    client.open(uri, (0..<100).map { "# [#id\($0)] Chapter\n" }.joined())
    let rest = try client.request("workspace/symbol", ["query": "id", "partialResultToken": "t"])
    #expect(rest.array?.isEmpty == true)
    var count = 0
    for _ in 0..<2 {
      count += try client.notification("$/progress") { $0["token"] == "t" }["value"]?.array?.count ?? 0
    }
    #expect(count == 100)
  }

  @Test(arguments: encodings)
  func `a text leads to its translation and to its speaker`(encoding: (String, source: Int, translation: Int))
    throws
  {
    let client = try client(encoding.0)
    let place = LanguageClient.place(uri, 5, encoding.source + 2)
    let translation = try client.request("textDocument/implementation", place).array?.first
    #expect(
      LanguageClient.describe(range: translation?["range"])
        == "6:2-6:\(encoding.0 == "utf-8" ? 18 : encoding.translation + 4)")
    let speaker = try client.request("textDocument/typeDefinition", place).array?.first
    #expect(LanguageClient.describe(range: speaker?["range"]) == "0:9-0:11")
    let back = try client.request(
      "textDocument/implementation", LanguageClient.place(uri, 6, encoding.translation))
    #expect(back.array?.first?[path: ["range", "start", "line"]] == 5)
  }

  @Test func `pages of rules are documents of their own`() throws {
    let client = try client("utf-8")
    let page = try client.request("workspace/textDocumentContent", ["uri": "diglot-rule:unused-note"])
    #expect(page["text"]?.string?.contains("unused-note") == true)
    #expect(try client.failure("workspace/textDocumentContent", ["uri": "diglot-rule:nothing"]) != nil)
  }
}
