import Foundation
import JSONRPC
import TestSupport
import Testing

/// What an editor asks of a document, over the wire. What the answers hold is tested where they are
/// made; here, that they arrive as the protocol has them and at the right places.
struct FeatureTests {
  private let uri = "file:///talks/one.diglot"
  private let text = """
    @speaker HO Host | 主持人

    # One | 一

    [00:04 #start] HO: 𠮷 Good evening[^a].
    > 晚上好[^a]。

    As I [said](#start).
    > 正如我[所说](#start)。

    [^a]: A greeting. | 问候语。

    """

  private func client(_ capabilities: JSON = LanguageClient.capabilities) throws -> LanguageClient {
    let client = try LanguageClient.started(capabilities)
    client.open(uri, text)
    return client
  }

  @Test func `hover gives the translation, in the form that the client reads`() throws {
    let rich = try client().request("textDocument/hover", LanguageClient.place(uri, 4, 22))
    #expect(rich[path: ["contents", "kind"]] == "markdown")
    #expect(rich[path: ["contents", "value"]]?.string?.contains("晚上好") == true)
    let plain = try client(.object([])).request("textDocument/hover", LanguageClient.place(uri, 4, 22))
    #expect(plain[path: ["contents", "kind"]] == "plaintext")
    #expect(plain[path: ["contents", "value"]]?.string?.contains("晚上好") == true)
    #expect(try client().request("textDocument/hover", LanguageClient.place(uri, 1, 0)).isNull)
  }

  @Test func `the outline is a tree, or flat for clients without one`() throws {
    let params: JSON = ["textDocument": ["uri": .string(uri)]]
    let tree = try client().request("textDocument/documentSymbol", params).array ?? []
    let chapter = tree.first { $0["name"]?.string?.contains("One") == true }
    #expect(LanguageClient.describe(range: chapter?["selectionRange"]) == "2:0-2:9")
    #expect(chapter?["children"]?.array?.count == 3)
    let flat = try client(.object([])).request("textDocument/documentSymbol", params).array ?? []
    let segment = flat.first { $0["name"]?.string?.contains("Good evening") == true }
    #expect(segment?[path: ["location", "uri"]]?.string == uri)
    #expect(segment?["containerName"] == chapter?["name"])
  }

  @Test func `definition leads to the segment, as a link or a place`() throws {
    let place = LanguageClient.place(uri, 7, 13)
    let links = try client().request("textDocument/definition", place)
    let link = links.array?.first
    #expect(LanguageClient.describe(range: link?["originSelectionRange"]) == "7:13-7:18")
    #expect(link?["targetUri"]?.string == uri)
    #expect(LanguageClient.describe(range: link?["targetSelectionRange"]) == "4:8-4:13")
    let places = try client(.object([])).request("textDocument/definition", place)
    #expect(LanguageClient.describe(range: places.array?.first?["range"]) == "4:8-4:13")
    let declaration = try client().request("textDocument/declaration", LanguageClient.place(uri, 4, 16))
    #expect(LanguageClient.describe(range: declaration.array?.first?["targetSelectionRange"]) == "0:9-0:11")
    #expect(try client().request("textDocument/definition", LanguageClient.place(uri, 1, 0)).isNull)
  }

  @Test func `references are found with and without the declaration`() throws {
    func references(_ includes: Bool) throws -> [String] {
      let place = LanguageClient.place(uri, 4, 10)
      let context: JSON = ["includeDeclaration": .bool(includes)]
      let answer = try client().request(
        "textDocument/references",
        [
          "textDocument": place["textDocument"] ?? .null, "position": place["position"] ?? .null,
          "context": context,
        ])
      return (answer.array ?? []).map { LanguageClient.describe(range: $0["range"]) }
    }
    #expect(try references(false) == ["7:13-7:18", "8:11-8:16"])
    #expect(try references(true) == ["4:8-4:13", "7:13-7:18", "8:11-8:16"])
  }

  @Test func `highlights tell the declaration from what refers to it`() throws {
    let answer = try client().request("textDocument/documentHighlight", LanguageClient.place(uri, 10, 2))
    let found = (answer.array ?? []).map {
      "\(LanguageClient.describe(range: $0["range"])) \($0["kind"]?.integer ?? 0)"
    }
    // Behind 𠮷, which is two units of UTF-16.
    #expect(found == ["4:36-4:37 2", "5:7-5:8 2", "10:2-10:3 3"])
  }

  @Test func `names are found in files that nobody opened`() throws {
    let folder = try TemporaryFolder()
    try folder.write("cast.diglot", "@speaker HO Host\n")
    try folder.write("deep/other.diglot", "@use ../cast.diglot\n\nHO: Hello.\n")
    let client = try LanguageClient.started(folder: folder.path)
    let own = "file://\(folder.path)/cast.diglot"
    client.open(own, "@speaker HO Host\n")
    let params: JSON = [
      "textDocument": ["uri": .string(own)], "position": ["line": 0, "character": 10],
      "context": ["includeDeclaration": false],
    ]
    // The workspace is read in the background.
    for _ in 0..<500 {
      let found = try client.request("textDocument/references", params).array ?? []
      if let place = found.first {
        #expect(place["uri"]?.string == "file://\(folder.path)/deep/other.diglot")
        #expect(LanguageClient.describe(range: place["range"]) == "2:0-2:2")
        return
      }
      usleep(10_000)
    }
    Issue.record("it was not found")
  }
}
