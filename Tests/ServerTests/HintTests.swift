import JSONRPC
import TestSupport
import Testing

/// What is shown unasked, and while typing, over the wire.
struct HintTests {
  private let uri = "file:///talks/one.diglot"
  private let text = """
    @languages en zh
    @speaker HO Host | 主持人
    @term agent, agents | 智能体

    # [0:00] One | 一

    [0:01] HO: 𠮷 Agents.

    HO: Good night.
    > 晚安。

    HO: Good night.
    > 

    """

  private func client(_ encoding: String = "utf-16", options: JSON = .object([])) throws -> LanguageClient {
    let client = try LanguageClient()
    let capabilities: JSON = [
      "general": ["positionEncodings": [.string(encoding)]],
      "textDocument": [
        "inlayHint": ["resolveSupport": ["properties": ["tooltip"]]],
        "signatureHelp": ["signatureInformation": ["parameterInformation": ["labelOffsetSupport": true]]],
      ],
      "experimental": ["commands": ["commands": ["diglot.showReferences"]]],
    ]
    _ = try client.request("initialize", ["capabilities": capabilities, "initializationOptions": options])
    client.notify("initialized")
    client.open(uri, text)
    return client
  }

  private var document: JSON { ["textDocument": ["uri": .string(uri)]] }

  private var everything: JSON {
    [
      "textDocument": ["uri": .string(uri)],
      "range": ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]],
    ]
  }

  /// Behind `𠮷`, which is four units, two or one.
  @Test(arguments: [("utf-8", 22), ("utf-16", 20), ("utf-32", 19)])
  func `hints stand at the right place, and tell more when asked`(encoding: String, column: Int) throws {
    let client = try client(encoding)
    let hints = try client.request("textDocument/inlayHint", everything).array ?? []
    #expect(hints.map { $0["label"]?.string ?? "" } == ["Host", "智能体"])
    #expect(hints.last?[path: ["position", "character"]]?.integer == column)
    let resolved = try client.request("inlayHint/resolve", try #require(hints.last))
    #expect(resolved[path: ["tooltip", "value"]]?.string?.contains("智能体") == true)
  }

  @Test func `lenses tell of chapters and references`() throws {
    let client = try client()
    let lenses = try client.request("textDocument/codeLens", document).array ?? []
    let chapter = lenses.first { $0["command"] != nil }
    #expect(
      chapter?[path: ["command", "title"]]?.string?.hasPrefix("3 segments · 1 s · 2 untranslated") == true)
    let speaker = try #require(lenses.first { $0[path: ["data", "kind"]] == "speaker" })
    #expect(LanguageClient.describe(range: speaker["range"]) == "1:9-1:11")
    let resolved = try client.request("codeLens/resolve", speaker)
    #expect(resolved[path: ["command", "title"]] == "3 references")
    #expect(resolved[path: ["command", "command"]] == "diglot.showReferences")
    #expect(resolved[path: ["command", "arguments"]]?.array?.count == 3)
  }

  @Test func `settings switch them off`() throws {
    let client = try client(options: ["inlayHints": ["renderings": false], "codeLens": false])
    let hints = try client.request("textDocument/inlayHint", everything).array ?? []
    #expect(hints.map { $0["label"]?.string ?? "" } == ["Host"])
    #expect(try client.request("textDocument/codeLens", document).array == [])
  }

  @Test func `a known translation is suggested`() throws {
    let answer = try client().request("textDocument/inlineCompletion", LanguageClient.place(uri, 12, 2))
    #expect(answer.array?.first?["insertText"] == "晚安。")
    #expect(LanguageClient.describe(range: answer.array?.first?["range"]) == "12:2-12:2")
  }

  @Test func `a directive's parts are told`() throws {
    let answer = try client().request("textDocument/signatureHelp", LanguageClient.place(uri, 1, 14))
    let signature = answer["signatures"]?.array?.first
    #expect(signature?["label"] == "@speaker CODE name (English) | name (Chinese)")
    #expect(answer["activeParameter"] == 1)
    #expect(signature?["parameters"]?.array?.dropFirst().first?["label"] == [14, 28])
    #expect(try client().request("textDocument/signatureHelp", LanguageClient.place(uri, 6, 10)).isNull)
  }
}
