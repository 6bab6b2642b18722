import JSONRPC
import TestSupport
import Testing

/// Code actions over the wire, for clients of all kinds.
struct CodeActionTests {
  private let uri = "file:///talks/one.diglot"
  private let text = "[#𠮷] 𠮷 [x](#𠮷) One. Two.\n> 𠮷一。二。\n\n𠮷 The the box.\n\n> 𠮷箱子。\n"

  private static func capabilities(
    encoding: String = "utf-16", literals: Bool = true, resolve: Bool = true, apply: Bool = true
  ) -> JSON {
    let kinds: JSON = ["codeActionKind": ["valueSet": ["quickfix", "refactor", "source"]]]
    var action: [JSON.Member] = []
    if literals { action.append(.init("codeActionLiteralSupport", kinds)) }
    if resolve {
      action.append(.init("dataSupport", true))
      action.append(.init("resolveSupport", ["properties": ["edit"]]))
    }
    return [
      "general": ["positionEncodings": [.string(encoding)]],
      "workspace": ["applyEdit": .bool(apply), "workspaceEdit": ["documentChanges": true]],
      "textDocument": ["codeAction": .object(action)],
    ]
  }

  private func client(_ capabilities: JSON) throws -> LanguageClient {
    let client = try LanguageClient.started(capabilities)
    client.open(uri, text, version: 3)
    return client
  }

  private func params(_ line: Int, _ character: Int, _ context: JSON = ["diagnostics": []]) -> JSON {
    let place: JSON = ["line": .integer(line), "character": .integer(character)]
    return [
      "textDocument": ["uri": .string(uri)], "range": ["start": place, "end": place], "context": context,
    ]
  }

  private func edits(_ edit: JSON?) -> [String] {
    let change = edit?["documentChanges"]?.array?.first
    #expect(change?[path: ["textDocument", "version"]] == 3)
    return (change?["edits"]?.array ?? []).map {
      "\(LanguageClient.describe(range: $0["range"])) \($0["newText"]?.string ?? "")"
    }
  }

  @Test(arguments: [("utf-8", 9, "3:9-3:12"), ("utf-16", 7, "3:7-3:10"), ("utf-32", 6, "3:6-3:9")])
  func `an action is resolved when it is chosen`(encoding: String, column: Int, range: String) throws {
    let client = try client(Self.capabilities(encoding: encoding))
    let start: JSON = ["line": 3, "character": .integer(column)]
    let end: JSON = ["line": 3, "character": .integer(column + 3)]
    let marking: JSON = [
      "textDocument": ["uri": .string(uri)], "range": ["start": start, "end": end],
      "context": ["diagnostics": [], "only": ["refactor.rewrite"]],
    ]
    let marks = try client.request("textDocument/codeAction", marking).array ?? []
    let unsure = try client.request(
      "codeAction/resolve", marks.first { $0["title"] == "Mark as not understood for sure" } ?? .null)
    #expect(edits(unsure["edit"]) == ["\(range) {?the}"])
    let only: JSON = ["diagnostics": [], "only": ["source.fixAll"]]
    let here = try client.request("textDocument/codeAction", params(3, column)).array ?? []
    let doubled = here.first { $0[path: ["title"]]?.string?.hasPrefix("Give this segment the id") == true }
    let given = try client.request("codeAction/resolve", doubled ?? .null)
    #expect(edits(given["edit"]) == ["3:0-3:0 [#the-the-box] "])
    let all = try client.request("textDocument/codeAction", params(3, 0, only)).array ?? []
    #expect(all.compactMap { $0["kind"]?.string } == ["source.fixAll.diglot"])
    #expect(all.first?["edit"] == nil)
    let resolved = try client.request("codeAction/resolve", all.first ?? .null)
    #expect(edits(resolved["edit"]) == ["4:0-5:0 "])
    #expect(resolved["title"] == all.first?["title"])
  }

  @Test func `an action carries its edit for clients that do not resolve`() throws {
    let client = try client(Self.capabilities(resolve: false))
    let all = try client.request("textDocument/codeAction", params(5, 1)).array ?? []
    let fix = all.first { $0["title"] == "Remove the blank line" }
    #expect(fix?["isPreferred"] == true)
    #expect(edits(fix?["edit"]) == ["4:0-5:0 "])
    #expect(fix?["data"] == nil)
    // What takes long is not done before somebody chooses it, or asks for it by its name.
    let whole = all.first { $0["kind"] == "source.fixAll.diglot" }
    #expect(whole?["edit"] == nil)
    #expect(whole?[path: ["command", "command"]] == "diglot.apply")
    let only: JSON = ["diagnostics": [], "only": ["source.fixAll"]]
    let named = try client.request("textDocument/codeAction", params(5, 1, only)).array ?? []
    #expect(edits(named.first?["edit"]) == ["4:0-5:0 "])
    let helpless = try self.client(Self.capabilities(resolve: false, apply: false))
    let few = try helpless.request("textDocument/codeAction", params(5, 1)).array ?? []
    #expect(!few.contains { $0["kind"] == "source.fixAll.diglot" })
  }

  @Test func `the diagnostics that an action mends are given back as they came`() throws {
    let client = try client(Self.capabilities())
    let reported: JSON = [
      "range": ["start": ["line": 5, "character": 0], "end": ["line": 5, "character": 1]],
      "code": "detached-translation", "message": "m", "data": 7,
    ]
    let context: JSON = ["diagnostics": [reported], "triggerKind": 2]
    let all = try client.request("textDocument/codeAction", params(5, 0, context)).array ?? []
    #expect(all.first { $0["title"] == "Remove the blank line" }?["diagnostics"] == [reported])
    #expect(all.allSatisfy { $0["kind"] == "quickfix" })
    let quiet = try client.request(
      "textDocument/codeAction", params(0, 0, ["diagnostics": [], "triggerKind": 2]))
    #expect(quiet == [])
  }

  @Test func `a client that knows commands only has them done`() throws {
    let client = try client(Self.capabilities(literals: false, resolve: false))
    let all = try client.request("textDocument/codeAction", params(5, 1)).array ?? []
    let fix = all.first { $0["title"] == "Remove the blank line" }
    #expect(fix?["command"] == "diglot.apply")
    let call: JSON = ["command": "diglot.apply", "arguments": fix?["arguments"] ?? []]
    #expect(try client.request("workspace/executeCommand", call).isNull)
    let asked = try client.answer("workspace/applyEdit", with: ["applied": false, "failureReason": "locked"])
    #expect(edits(asked["edit"]) == ["4:0-5:0 "])
    #expect(asked["label"] == "Remove the blank line")
    let told = try client.notification("window/showMessage")
    #expect(told["message"] == "the edit was not made: locked")
    // Who can't do either is offered nothing that would do nothing.
    let other = try self.client(Self.capabilities(literals: false, resolve: false, apply: false))
    let few = try other.request("textDocument/codeAction", params(5, 1)).array ?? []
    #expect(few.allSatisfy { $0["command"] == "diglot.link" })
  }

  @Test func `an action on a text that has changed is refused`() throws {
    let client = try client(Self.capabilities())
    let all = try client.request("textDocument/codeAction", params(5, 1)).array ?? []
    client.change(uri, version: 4, LanguageClient.edit((0, 0), (0, 0), "x"))
    #expect(try client.failure("codeAction/resolve", all.first ?? .null)?.code == .contentModified)
    #expect(try client.failure("codeAction/resolve", ["title": "x"])?.code == .invalidParams)
    #expect(try client.failure("codeAction/resolve", ["title": "x", "data": 1])?.code == .invalidParams)
    #expect(try client.failure("workspace/executeCommand", ["command": "x"])?.code == .invalidParams)
    #expect(
      try client.failure("workspace/executeCommand", ["command": "diglot.apply"])?.code == .invalidParams)
    #expect(
      try client.failure("workspace/executeCommand", ["command": "diglot.link"])?.code == .invalidParams)
  }

  @Test func `a link to a segment is given`() throws {
    let client = try client(Self.capabilities())
    let all = try client.request("textDocument/codeAction", params(0, 1)).array ?? []
    let link = all.first { $0["title"] == "Get a link to this place" }
    let call: JSON = ["command": "diglot.link", "arguments": link?[path: ["command", "arguments"]] ?? []]
    #expect(try client.request("workspace/executeCommand", call) == "one.diglot#𠮷")
    #expect(try client.notification("window/showMessage")["message"] == "one.diglot#𠮷")
  }

  @Test(arguments: [
    ("utf-8", "0:2-0:6 0:18-0:22"), ("utf-16", "0:2-0:4 0:14-0:16"), ("utf-32", "0:2-0:3 0:12-0:13"),
  ])
  func `names are edited together`(encoding: String, ranges: String) throws {
    let client = try client(Self.capabilities(encoding: encoding))
    let answer = try client.request("textDocument/linkedEditingRange", LanguageClient.place(uri, 0, 2))
    let found = (answer["ranges"]?.array ?? []).map { LanguageClient.describe(range: $0) }
    #expect(found.joined(separator: " ") == ranges)
    #expect(try client.request("textDocument/linkedEditingRange", LanguageClient.place(uri, 3, 4)).isNull)
  }

  @Test func `places outside of the text are answered`() throws {
    let client = try client(Self.capabilities())
    for (line, character) in [(99, 99), (-1, -1), (0, 5000), (2, 7)] {
      #expect(try client.request("textDocument/codeAction", params(line, character)).array != nil)
    }
    #expect(
      try client.failure("textDocument/codeAction", ["textDocument": ["uri": .string(uri)]])?.code
        == .invalidParams)
  }
}
