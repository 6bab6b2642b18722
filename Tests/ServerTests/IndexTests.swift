import Foundation
import JSONRPC
import TestSupport
import Testing

/// What waits until the workspace is read, and folders that are closed while they are read.
struct IndexTests {
  /// A folder that takes a while to read, with one file of interest, which comes last.
  /// - Parameter passages: in each of its files.
  private func busyFolder(_ passages: Int = 200) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = String(repeating: "Hello there, and *hello* again.\n> 你好，又见面了。\n\n", count: passages)
    for number in 0..<40 { try folder.write("\(number).diglot", text) }
    try folder.write("z.diglot", "@use cast.diglot\n\nHO: Hello.\n")
    return folder
  }

  /// Reading that is over in no time is not shown.
  private static let longEnoughToShow = 700

  private static let capabilities: JSON = [
    "window": ["workDoneProgress": true], "workspace": ["workspaceEdit": ["documentChanges": true]],
  ]

  /// A session that has begun to read, with a file open that names a speaker of the last file.
  private func started(_ folder: TemporaryFolder) throws -> (LanguageClient, cast: String) {
    let client = try LanguageClient.started(Self.capabilities, folder: folder.path)
    let cast = "file://\(folder.path)/cast.diglot"
    client.open(cast, "@speaker HO Host\n")
    return (client, cast)
  }

  private func rename(_ cast: String, column: Int = 10) -> JSON {
    [
      "textDocument": ["uri": .string(cast)], "position": ["line": 0, "character": .integer(column)],
      "newName": "GU",
    ]
  }

  private func names(_ edit: JSON) -> Set<String> {
    let uris = (edit["documentChanges"]?.array ?? []).compactMap {
      $0[path: ["textDocument", "uri"]]?.string
    }
    return Set(uris.compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  private func failure(_ client: LanguageClient, _ id: Int) throws -> ResponseError? {
    if case .failure(let error) = try client.answer(to: id) { error } else { nil }
  }

  private func value(_ client: LanguageClient, _ kind: String, _ token: JSON) throws -> JSON {
    let progress = try client.notification("$/progress") {
      $0["token"] == token && $0["value"]?["kind"]?.string == kind
    }
    return progress["value"] ?? .null
  }

  private func change(_ client: LanguageClient, added: [String] = [], removed: [String] = []) {
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      [
        "event": [
          "added": .array(added.map(LanguageClient.folder)),
          "removed": .array(removed.map(LanguageClient.folder)),
        ]
      ])
  }

  // MARK: Questions about the whole workspace

  @Test func `a rename waits for all files, and edits do not wait for it`() throws {
    let folder = try busyFolder()
    let (client, cast) = try started(folder)
    let id = client.begin("textDocument/rename", rename(cast))
    // The place means what it meant, and the answer is of the text as it is now.
    client.change(cast, version: 2, LanguageClient.edit((1, 0), (1, 0), "\nHO: Hi.\n"))
    let references = try client.request(
      "textDocument/references",
      [
        "textDocument": ["uri": .string(cast)], "position": ["line": 0, "character": 10],
        "context": ["includeDeclaration": true],
      ])
    #expect((references.array ?? []).count >= 2)
    let edit = try client.answer(to: id).get()
    #expect(names(edit) == ["cast.diglot", "z.diglot"])
    let own = (edit["documentChanges"]?.array ?? []).first {
      $0[path: ["textDocument", "uri"]]?.string == cast
    }
    #expect(own?[path: ["textDocument", "version"]] == 2)
    #expect(own?["edits"]?.array?.count == 2)
  }

  @Test func `a rename of what is something else by then is not made`() throws {
    let folder = try busyFolder()
    let (client, cast) = try started(folder)
    let other = client.begin("textDocument/rename", rename(cast))
    client.change(cast, version: 2, ["text": "@speaker AB Host\n"])
    #expect(try failure(client, other)?.code == .contentModified)
    let none = try client.failure("textDocument/rename", rename(cast, column: 0))
    #expect(none?.code == .requestFailed)
  }

  @Test func `moving files waits for all files`() throws {
    let folder = try busyFolder()
    let (client, cast) = try started(folder)
    let move: JSON = ["oldUri": .string(cast), "newUri": .string("file://\(folder.path)/people.diglot")]
    #expect(names(try client.request("workspace/willRenameFiles", ["files": [move]])) == ["z.diglot"])
  }

  @Test func `a rename that waits can be taken back, and ends with the session`() throws {
    let folder = try busyFolder()
    let (client, cast) = try started(folder)
    let cancelled = client.begin("textDocument/rename", rename(cast))
    let waiting = client.begin("textDocument/rename", rename(cast))
    client.notify("$/cancelRequest", ["id": .integer(cancelled)])
    #expect(try failure(client, cancelled)?.code == .requestCancelled)
    #expect(try client.request("shutdown").isNull)
    #expect(try failure(client, waiting)?.code == .requestCancelled)
  }

  @Test func `whoever stops the reading is told that the rename can't be, and may ask for both again`() throws
  {
    let folder = try busyFolder(Self.longEnoughToShow)
    let (client, cast) = try started(folder)
    let token = try client.answer("window/workDoneProgress/create")["token"] ?? .null
    _ = try value(client, "begin", token)
    let id = client.begin("textDocument/rename", rename(cast))
    client.notify("window/workDoneProgress/cancel", ["token": token])
    let error = try failure(client, id)
    #expect(error?.code == .requestFailed)
    #expect(error?.message.hasPrefix("reading the workspace was stopped") == true)
    #expect(try value(client, "end", token)["message"]?.string?.hasPrefix("stopped after ") == true)
    #expect(names(try client.request("textDocument/rename", rename(cast))) == ["cast.diglot", "z.diglot"])
  }

  // MARK: Folders

  /// The ids of the workspace, once all is read.
  private func identifiers(_ client: LanguageClient, _ cast: String) throws -> [String] {
    _ = try client.request("textDocument/rename", rename(cast))
    let symbols = try client.request("workspace/symbol", ["query": "#only"])
    return (symbols.array ?? []).compactMap { $0["name"]?.string }.sorted()
  }

  @Test func `a folder that is opened and closed at once leaves nothing`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    try first.write("a.diglot", "[#only-first] Hello.\n")
    try second.write("b.diglot", "[#only-second] Hello.\n")
    let (client, cast) = try started(first)
    let own = try identifiers(client, cast)
    #expect(own.count == 1)
    for _ in 0..<10 {
      change(client, added: [second.path])
      change(client, removed: [second.path])
    }
    usleep(200_000)
    #expect(try identifiers(client, cast) == own)
    change(client, added: [second.path])
    #expect(try identifiers(client, cast).count == 2)
    change(client, added: [second.path], removed: [second.path])
    #expect(try identifiers(client, cast).count == 2)
    change(client, removed: [second.path])
    #expect(try identifiers(client, cast) == own)
  }

  @Test func `a folder that is closed is not read on, and what was to be read with it is`() throws {
    let (busy, other) = (try busyFolder(Self.longEnoughToShow), try TemporaryFolder())
    try other.write("a.diglot", "[#only-other] Hello.\n")
    let client = try LanguageClient(arguments: ["lsp"])
    _ = try client.request(
      "initialize",
      [
        "capabilities": Self.capabilities,
        "workspaceFolders": [LanguageClient.folder(busy.path), LanguageClient.folder(other.path)],
      ])
    client.notify("initialized")
    let cast = "file://\(busy.path)/cast.diglot"
    client.open(cast, "@speaker HO Host\n")
    let token = try client.answer("window/workDoneProgress/create")["token"] ?? .null
    _ = try value(client, "begin", token)
    change(client, removed: [busy.path])
    #expect(try value(client, "end", token)["message"] == "not needed any more")
    #expect(try identifiers(client, cast).count == 1)
    #expect(names(try client.request("textDocument/rename", rename(cast))) == ["cast.diglot"])
    change(client, added: [busy.path])
    let next = try client.answer("window/workDoneProgress/create")["token"] ?? .null
    #expect(next != token)
    #expect(names(try client.request("textDocument/rename", rename(cast))) == ["cast.diglot", "z.diglot"])
    #expect(try value(client, "end", next)["message"] == "41 of 41 files")
  }
}
