import Foundation
import Glibc
import JSONRPC
import TestSupport
import Testing

/// Folders, the files in them, and what others do to them.
struct WorkspaceTests {
  private func uri(_ folder: TemporaryFolder, _ name: String) -> String { "file://\(folder.path)/\(name)" }

  /// Where the first speaker of an open file is referred to, in other files too.
  private func references(_ client: LanguageClient, _ uri: String) throws -> Set<String> {
    let params: JSON = [
      "textDocument": ["uri": .string(uri)], "position": ["line": 0, "character": 10],
      "context": ["includeDeclaration": false],
    ]
    let places = try client.request("textDocument/references", params).array ?? []
    return Set(places.compactMap { $0["uri"]?.string?.split(separator: "/").last.map(String.init) })
  }

  /// What happens in the background is waited for, though not for ever.
  private func eventually(_ what: String, _ isSo: () throws -> Bool) throws {
    for _ in 0..<1_000 {
      if try isSo() { return }
      usleep(10_000)
    }
    Issue.record("\(what) did not come about")
  }

  // MARK: Folders

  @Test func `folders are opened and closed while the session lasts`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    try first.write("cast.diglot", "@speaker HO Host\n")
    try second.write("far.diglot", "@use \(first.path)/cast.diglot\n\nHO: Hello.\n")
    let client = try LanguageClient.started(folder: first.path)
    let cast = uri(first, "cast.diglot")
    client.open(cast, "@speaker HO Host\n")
    #expect(try references(client, cast).isEmpty)
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [LanguageClient.folder(second.path)], "removed": []]])
    try eventually("finding what the second folder has") { try references(client, cast) == ["far.diglot"] }
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [], "removed": [LanguageClient.folder(second.path)]]])
    #expect(try references(client, cast).isEmpty)
  }

  @Test func `a client that does not say its folders is asked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("other.diglot", "@use cast.diglot\n\nHO: Hello.\n")
    let client = try LanguageClient.started(["workspace": ["workspaceFolders": true]])
    try client.answer("workspace/workspaceFolders", with: [LanguageClient.folder(folder.path)])
    let cast = uri(folder, "cast.diglot")
    client.open(cast, "@speaker HO Host\n")
    try eventually("finding what the folder has") { try references(client, cast) == ["other.diglot"] }
  }

  @Test func `what git ignores is left out`() throws {
    let folder = try TemporaryFolder()
    try folder.write(".gitignore", "build/\n/drafts\n*.old.diglot\n!kept.old.diglot\n[[:digit:]]*.diglot\n")
    let text = "@use \(folder.path)/cast.diglot\n\nHO: Hello.\n"
    for name in ["build/a", "drafts/b", "in/drafts/c", "d.old", "kept.old", "7x", ".git/e", "in/build/f"] {
      try folder.write("\(name).diglot", text)
    }
    let client = try LanguageClient.started(folder: folder.path)
    let cast = uri(folder, "cast.diglot")
    client.open(cast, "@speaker HO Host\n")
    try eventually("finding what is not ignored") {
      try references(client, cast) == ["c.diglot", "kept.old.diglot"]
    }
  }

  // MARK: Progress

  private static let showsProgress: JSON = ["window": ["workDoneProgress": true]]

  /// Enough to be busy for a while.
  private func busyFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = String(repeating: "HO: Hello there, and *hello* again.\n> 你好，又见面了。\n\n", count: 1_000)
    for number in 0..<60 { try folder.write("\(number).diglot", text) }
    return folder
  }

  @Test func `reading for long is shown, from beginning to end`() throws {
    let folder = try busyFolder()
    let client = try LanguageClient.started(Self.showsProgress, folder: folder.path)
    let token = try client.answer("window/workDoneProgress/create")["token"]
    func next(_ kind: String) throws -> JSON {
      try client.notification("$/progress") { $0["token"] == token && $0["value"]?["kind"]?.string == kind }
    }
    #expect(try next("begin")["value"]?["title"]?.string == "Reading transcripts")
    #expect(try next("end")["value"]?["message"]?.string == "60 of 60 files")
  }

  @Test func `reading can be stopped`() throws {
    let folder = try busyFolder()
    let client = try LanguageClient.started(Self.showsProgress, folder: folder.path)
    let token = try client.answer("window/workDoneProgress/create")["token"] ?? .null
    client.notify("window/workDoneProgress/cancel", ["token": token])
    let end = try client.notification("$/progress") { $0["value"]?["kind"]?.string == "end" }
    #expect(end["value"]?["message"]?.string?.hasPrefix("stopped after ") == true)
  }

  @Test func `a client that refuses progress is told none`() throws {
    let folder = try busyFolder()
    let client = try LanguageClient.started(Self.showsProgress, folder: folder.path)
    let id = try client.wait(for: "progress") { message in
      if case .request(let id, "window/workDoneProgress/create", _) = message { id } else { nil }
    }
    client.write(MessageDecoder.frame(OutgoingMessage.failure(ResponseError(.requestFailed, "no"), for: id)))
    #expect(try client.request("shutdown") == .null)
    client.notify("exit")
    let rest = try client.rest()
    let methods = rest.compactMap { if case .notification(let method, _) = $0 { method } else { nil } }
    #expect(!methods.contains("$/progress"))
  }

  // MARK: Files that change

  private static let watches: JSON = [
    "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true, "relativePatternSupport": true]]
  ]

  @Test func `the client is asked to tell of files in each folder`() throws {
    let folder = try TemporaryFolder()
    let client = try LanguageClient.started(Self.watches, folder: folder.path)
    let first = try client.answer("client/registerCapability")
    let registration = first["registrations"]?.array?.first
    let watchers = registration?["registerOptions"]?["watchers"]?.array ?? []
    #expect(
      watchers.compactMap { $0["globPattern"]?["pattern"]?.string } == ["**/*.diglot", "**/.diglot.json"])
    #expect(watchers.first?["globPattern"]?["baseUri"]?.string == "file://\(folder.path)")
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [LanguageClient.folder("/nowhere")], "removed": []]])
    let gone = try client.answer("client/unregisterCapability")
    #expect(gone["unregisterations"]?.array?.first?["id"] == registration?["id"])
    let second = try client.answer("client/registerCapability")["registrations"]?.array?.first
    #expect(second?["registerOptions"]?["watchers"]?.array?.count == 4)
  }

  @Test func `a file that changes on disk counts at once, and one that goes is missed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("cast.diglot", "@speaker HO Host\n")
    let client = try LanguageClient.started(Self.watches, folder: folder.path)
    let talk = uri(folder, "talk.diglot")
    client.open(talk, "@use cast.diglot\n\nGU: Hello.\n")
    #expect(try client.diagnostics(talk).contains { $0.hasSuffix("unknown-speaker") })
    func tell(_ type: Int) {
      client.notify(
        "workspace/didChangeWatchedFiles",
        ["changes": [["uri": .string(uri(folder, "cast.diglot")), "type": .integer(type)]]])
    }
    try folder.write("cast.diglot", "@speaker GU Guest\n")
    tell(2)
    #expect(try client.diagnostics(talk) == [])
    try FileManager.default.removeItem(atPath: folder.path + "/cast.diglot")
    tell(3)
    #expect(try client.diagnostics(talk).contains { $0.hasSuffix("unresolved-use") })
  }

  @Test func `a folder that moves takes its files along`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old/other.diglot", "@use \(folder.path)/cast.diglot\n\nHO: Hello.\n")
    let client = try LanguageClient.started(Self.watches, folder: folder.path)
    let cast = uri(folder, "cast.diglot")
    client.open(cast, "@speaker HO Host\n")
    try eventually("finding the file") { try references(client, cast) == ["other.diglot"] }
    try FileManager.default.moveItem(atPath: folder.path + "/old", toPath: folder.path + "/new")
    client.notify(
      "workspace/didRenameFiles",
      ["files": [["oldUri": .string(uri(folder, "old")), "newUri": .string(uri(folder, "new"))]]])
    let params: JSON = [
      "textDocument": ["uri": .string(cast)], "position": ["line": 0, "character": 10],
      "context": ["includeDeclaration": false],
    ]
    try eventually("finding the file where it went") {
      let places = try client.request("textDocument/references", params).array ?? []
      return places.compactMap { $0["uri"]?.string } == [uri(folder, "new/other.diglot")]
    }
  }

  @Test func `where the client does not watch, the server does`() throws {
    let folder = try TemporaryFolder()
    try folder.write("cast.diglot", "@speaker HO Host\n")
    let client = try LanguageClient.started(folder: folder.path)
    let talk = uri(folder, "talk.diglot")
    client.open(talk, "@use cast.diglot\n\nGU: Hello.\n")
    #expect(try !client.diagnostics(talk).isEmpty)
    // Written with another size, so that it is seen whatever the clock says.
    try folder.write("cast.diglot", "@speaker GU Guest of the day\n")
    #expect(try client.diagnostics(talk) == [])
  }

  @Test func `a file that is not UTF-8 is told of`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.diglot", [0x41, 0xFF, 0x0A])
    let client = try LanguageClient.started(folder: folder.path)
    let message = try client.notification("window/logMessage")
    #expect(message["type"]?.integer == 2)
    #expect(message["message"]?.string?.contains("bad.diglot: not UTF-8") == true)
  }

  @Test func `a file whose name is not UTF-8 is told of`() throws {
    let folder = try TemporaryFolder()
    let odd = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, 0x72, CChar(bitPattern: 0xFF)]
    let file = creat(odd + Array(".diglot".utf8CString), 0o600)
    guard file >= 0 else { return }
    close(file)
    let client = try LanguageClient.started(folder: folder.path)
    let message = try client.notification("window/logMessage")
    #expect(message["type"]?.integer == 2)
    #expect(message["message"]?.string?.contains("r\u{FFFD}.diglot: its path is not UTF-8") == true)
  }

  @Test func `links to folders do not lead out of the folder`() throws {
    let (folder, outside) = (try TemporaryFolder(), try TemporaryFolder())
    let text = "@use \(folder.path)/cast.diglot\n\nHO: Hello.\n"
    try outside.write("far.diglot", text)
    try folder.write("near.diglot", text)
    try folder.link("a", to: outside.path)
    let client = try LanguageClient.started(folder: folder.path)
    let cast = uri(folder, "cast.diglot")
    client.open(cast, "@speaker HO Host\n")
    try eventually("finding what the folder has") { try references(client, cast) == ["near.diglot"] }
  }

  // MARK: Settings and trace

  @Test func `settings are asked for, for each folder, and again when they change`() throws {
    let folder = try TemporaryFolder()
    let client = try LanguageClient.started(["workspace": ["configuration": true]], folder: folder.path)
    let items = try client.answer("workspace/configuration", with: [.null, .null])["items"]?.array ?? []
    #expect(items.map { $0["scopeUri"]?.string } == [nil, "file://\(folder.path)"])
    #expect(items.map { $0["section"]?.string } == ["diglot", "diglot"])
    client.notify("workspace/didChangeConfiguration", ["settings": .null])
    try client.answer("workspace/configuration", with: [.null, .null])
  }

  @Test func `a trace says what is heeded, once it is asked for`() throws {
    let client = try LanguageClient.started()
    client.notify("$/setTrace", ["value": "verbose"])
    _ = try client.failure("no/such/method", ["a": 1])
    let trace = try client.notification("$/logTrace")
    #expect(trace["message"]?.string?.hasSuffix("no/such/method") == true)
    #expect(trace["verbose"]?.string == #"{"a":1}"#)
    client.notify("$/setTrace", ["value": "off"])
    _ = try client.failure("no/such/method")
    #expect(try client.request("shutdown") == .null)
    client.notify("exit")
    let methods = try client.rest().compactMap { message in
      if case .notification("$/logTrace", let params) = message { params["message"]?.string } else { nil }
    }
    #expect(methods == ["notification: $/setTrace"])
  }
}
