import Foundation
import JSONRPC
import TestSupport
import Testing

/// The translation memory of a workspace, over the wire.
struct MemoryTests {
  private static let capabilities: JSON = [
    "textDocument": [
      "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]]
    ]
  ]

  private static let languages = "@languages en zh-Hans\n\n"

  private func completions(_ client: LanguageClient, _ uri: String, _ line: Int) throws -> [String] {
    let answer = try client.request("textDocument/completion", LanguageClient.place(uri, line, 2))
    return (answer["items"]?.array ?? []).map {
      "\($0[path: ["textEdit", "newText"]]?.string ?? "") (\($0["detail"]?.string ?? ""))"
    }
  }

  /// Asks until the answer is what is expected: the memory is kept in the background.
  private func expect(
    _ expected: [String], _ client: LanguageClient, _ uri: String, line: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = Date(timeIntervalSinceNow: 15)
    var found = try completions(client, uri, line)
    while found != expected, Date() < deadline {
      usleep(50_000)
      found = try completions(client, uri, line)
    }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func `what was translated in other files is offered, as they change`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "old.diglot", Self.languages + "The lamp is lit in the house.\n> 屋里的灯亮着。\n\nIt is late.\n> 天晚了。\n")
    let client = try LanguageClient.started(Self.capabilities, folder: folder.path)
    let uri = "file://\(folder.path)/new.diglot"
    client.open(uri, Self.languages + "It is late. The lamp is lit in the barn.\n> \n")
    try expect(["天晚了。屋里的灯亮着。 (85 %, put together of 2)"], client, uri, line: 3)

    let actions = try client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(uri)],
        "range": ["start": ["line": 2, "character": 3], "end": ["line": 2, "character": 3]],
        "context": ["diagnostics": [], "triggerKind": 1],
      ])
    let action = (actions.array ?? []).first { $0["title"] == "Translate from memory to zh-Hans (85 %)" }
    let edit = action?[path: ["edit", "changes"]]?[uri]?.array?.first
    #expect(LanguageClient.describe(range: edit?["range"]) == "3:0-3:2")
    #expect(edit?["newText"] == "> 天晚了。屋里的灯亮着。")

    // What is written is remembered too, and is newer.
    let other = "file://\(folder.path)/other.diglot"
    client.open(other, Self.languages + "It is late.\n> 很晚了。\n")
    try expect(["很晚了。屋里的灯亮着。 (85 %, put together of 2)"], client, uri, line: 3)
    client.close(other)
    try expect(["天晚了。屋里的灯亮着。 (85 %, put together of 2)"], client, uri, line: 3)

    try folder.write("old.diglot", Self.languages + "It is late.\n> 不早了。\n")
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string("file://\(folder.path)/old.diglot"), "type": 2]]])
    try expect(["不早了。 (100 %, segment 1 of old.diglot)"], client, uri, line: 3)
    try client.end()
  }
}
