import JSONRPC
import TestSupport
import Testing

/// Completions over the wire.
struct CompletionTests {
  private let uri = "file:///talks/one.diglot"
  private let text = """
    @languages en zh-Hans
    @speaker HO Host | 主持人

    [00:04 #start] HO: 𠮷 See [this](#sta) now.
    > 𠮷 看[这里](#)。

    @sp
    """

  private static func capabilities(_ encoding: String, rich: Bool) -> JSON {
    [
      "general": ["positionEncodings": [.string(encoding)]],
      "textDocument": [
        "completion": [
          "completionItem": [
            "snippetSupport": .bool(rich), "insertReplaceSupport": .bool(rich),
            "documentationFormat": rich ? ["markdown"] : ["plaintext"],
          ]
        ]
      ],
    ]
  }

  /// Behind `𠮷`, which is four units, two or one.
  @Test(arguments: [("utf-8", 36), ("utf-16", 34), ("utf-32", 33)])
  func `an id is put in at the right place`(encoding: String, column: Int) throws {
    let client = try LanguageClient.started(Self.capabilities(encoding, rich: true))
    client.open(uri, text)
    let answer = try client.request("textDocument/completion", LanguageClient.place(uri, 3, column + 2))
    let item = try #require(answer["items"]?.array?.first { $0["label"] == "start" })
    #expect(
      LanguageClient.describe(range: item[path: ["textEdit", "insert"]]) == "3:\(column)-3:\(column + 2)")
    #expect(
      LanguageClient.describe(range: item[path: ["textEdit", "replace"]]) == "3:\(column)-3:\(column + 3)")
    #expect(item[path: ["textEdit", "newText"]] == "start")
    #expect(item["documentation"] == nil)
    let resolved = try client.request("completionItem/resolve", item)
    #expect(resolved[path: ["documentation", "kind"]] == "markdown")
    #expect(resolved[path: ["documentation", "value"]]?.string?.contains("看") == true)
    #expect(resolved["textEdit"] == item["textEdit"])
  }

  @Test func `places to fill in are only for clients that take them`() throws {
    func directive(rich: Bool) throws -> JSON {
      let client = try LanguageClient.started(Self.capabilities("utf-16", rich: rich))
      client.open(uri, text)
      let answer = try client.request("textDocument/completion", LanguageClient.place(uri, 6, 3))
      #expect(answer["isIncomplete"] == false)
      return try #require(answer["items"]?.array?.first { $0["label"] == "@speaker" })
    }
    let rich = try directive(rich: true)
    #expect(rich["insertTextFormat"] == 2)
    #expect(rich[path: ["textEdit", "newText"]] == "@speaker ${1:CODE} ${2:name} | ${3:name}")
    let plain = try directive(rich: false)
    #expect(plain["insertTextFormat"] == nil)
    #expect(plain[path: ["textEdit", "newText"]] == "@speaker ")
    #expect(LanguageClient.describe(range: plain[path: ["textEdit", "range"]]) == "6:0-6:3")
  }

  @Test func `outside of the text there is nothing, and an odd item comes back as it is`() throws {
    let client = try LanguageClient.started(Self.capabilities("utf-16", rich: true))
    client.open(uri, text)
    for (line, column) in [(0, 9999), (9999, 0), (3, 20)] {
      #expect(
        try client.request("textDocument/completion", LanguageClient.place(uri, line, column))["items"] != nil
      )
    }
    let odd: JSON = ["label": "x", "data": ["uri": 3]]
    #expect(try client.request("completionItem/resolve", odd) == odd)
    #expect(try client.failure("completionItem/resolve", []) != nil)
  }
}
