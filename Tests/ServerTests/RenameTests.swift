import Foundation
import JSONRPC
import TestSupport
import Testing

/// Renaming over the wire: edits of the right places in the right files, in every encoding.
struct RenameTests {
  private let uri = "file:///talks/one.diglot"
  private let text = "@speaker HO Host\n\n[0:01 #𠮷a] HO: 𠮷 [x](#𠮷a) HO\n"

  private func capabilities(_ encoding: String, versions: Bool = true) -> JSON {
    [
      "general": ["positionEncodings": [.string(encoding)]],
      "workspace": ["workspaceEdit": ["documentChanges": .bool(versions)]],
      "textDocument": ["rename": ["prepareSupport": true]],
    ]
  }

  private func rename(_ uri: String, _ line: Int, _ character: Int, _ name: String) -> JSON {
    let place = LanguageClient.place(uri, line, character)
    return [
      "textDocument": place["textDocument"] ?? .null, "position": place["position"] ?? .null,
      "newName": .string(name),
    ]
  }

  private func edits(_ edits: JSON?) -> [String] {
    (edits?.array ?? []).map {
      "\(LanguageClient.describe(range: $0["range"])) \($0["newText"]?.string ?? "")"
    }
  }

  @Test(arguments: [
    ("utf-8", 28, "2:7-2:12", "2:28-2:33"), ("utf-16", 24, "2:7-2:10", "2:24-2:27"),
    ("utf-32", 22, "2:7-2:9", "2:22-2:24"),
  ])
  func `a name is offered and changed`(encoding: String, column: Int, first: String, second: String) throws {
    let client = try LanguageClient.started(capabilities(encoding))
    client.open(uri, text, version: 7)
    let offered = try client.request("textDocument/prepareRename", LanguageClient.place(uri, 2, column))
    #expect(offered["placeholder"] == "𠮷a")
    #expect(LanguageClient.describe(range: offered["range"]) == second)
    let answer = try client.request("textDocument/rename", rename(uri, 2, column, "b"))
    let change = answer["documentChanges"]?.array?.first
    #expect(change?[path: ["textDocument", "version"]] == 7)
    #expect(edits(change?["edits"]) == ["\(first) b", "\(second) b"])
  }

  @Test func `a client that knows no versions gets plain changes`() throws {
    let client = try LanguageClient.started(capabilities("utf-16", versions: false))
    client.open(uri, text)
    let answer = try client.request("textDocument/rename", rename(uri, 0, 10, "GU"))
    #expect(edits(answer[path: ["changes", uri]]) == ["0:9-0:11 GU", "2:12-2:14 GU"])
  }

  @Test func `what can't be done is refused with a reason`() throws {
    let client = try LanguageClient.started(capabilities("utf-16"))
    client.open(uri, text)
    let nothing = try client.failure("textDocument/prepareRename", LanguageClient.place(uri, 1, 0))
    #expect(nothing?.code == .requestFailed)
    #expect(nothing?.message == "there is no name here")
    let bad = try client.failure("textDocument/rename", rename(uri, 0, 10, "Guest"))
    #expect(bad?.message.hasPrefix("“Guest” can't be a speaker's code") == true)
    #expect(try client.failure("textDocument/rename", rename(uri, 99, 99, "GU"))?.code == .requestFailed)
  }

  @Test func `a speaker of many files comes back whole`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 {
      try folder.write("\(number).diglot", "@use cast.diglot\n\nHO: Hello.\n> 你好。\n")
    }
    let cast = "file://\(folder.path)/cast.diglot"
    try folder.write("cast.diglot", "@speaker HO Host\n")
    let client = try LanguageClient.started(capabilities("utf-16"), folder: folder.path)
    client.open(cast, "@speaker HO Host\n")
    // Asked before the files are read, and answered when they are.
    let answer = try client.request("textDocument/rename", rename(cast, 0, 10, "GU"))
    let changes = answer["documentChanges"]?.array ?? []
    #expect(changes.count == 201)
    let others = changes.filter { $0[path: ["textDocument", "uri"]]?.string != cast }
    #expect(others.count == 200)
    #expect(others.allSatisfy { edits($0["edits"]) == ["2:0-2:2 GU"] })
    #expect(others.allSatisfy { $0[path: ["textDocument", "version"]] == .null })
  }

  @Test func `moving files and folders mends what leads to them`() throws {
    let folder = try TemporaryFolder()
    try folder.write("talks/one.diglot", "@use ../cast.diglot\n\nHO: 𠮷 [x](two.diglot#x)\n")
    try folder.write("talks/two.diglot", "[#x] Hi. [y](one.diglot)\n")
    try folder.write("cast.diglot", "@speaker HO Host\n")
    let client = try LanguageClient.started(capabilities("utf-16"), folder: folder.path)
    let root = "file://\(folder.path)"
    func move(_ old: String, _ new: String) throws -> [String: [String]] {
      let file: JSON = ["oldUri": .string("\(root)/\(old)"), "newUri": .string("\(root)/\(new)")]
      let answer = try client.request("workspace/willRenameFiles", ["files": [file]])
      let changes = (answer["documentChanges"]?.array ?? []).map { change in
        (
          String((change[path: ["textDocument", "uri"]]?.string ?? "").dropFirst(root.count + 1)),
          edits(change["edits"])
        )
      }
      return Dictionary(changes) { $0 + $1 }
    }
    #expect(
      try move("talks/two.diglot", "two.diglot") == [
        "talks/one.diglot": ["2:11-2:21 ../two.diglot"], "talks/two.diglot": ["0:13-0:23 talks/one.diglot"],
      ])
    #expect(try move("talks", "in/talks") == ["talks/one.diglot": ["0:5-0:19 ../../cast.diglot"]])
    #expect(try move("none.diglot", "other.diglot").isEmpty)
  }
}
