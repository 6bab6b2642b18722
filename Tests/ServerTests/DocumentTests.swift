import Foundation
import JSONRPC
import TestSupport
import Testing

/// Documents: their text as the editor changes it, and the diagnostics of each version.
struct DocumentTests {
  private let uri = "file:///talks/one.diglot"

  @Test func `diagnostics come with each version`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "[x\n> 甲\n", version: 4)
    #expect(try client.diagnostics(uri, version: 4) == ["0:0-0:1 2 unclosed-bracket"])
    client.change(uri, version: 9, LanguageClient.edit((0, 2), (0, 2), "]"))
    #expect(try client.diagnostics(uri, version: 9) == [])
    client.change(uri, version: 10, LanguageClient.edit((0, 0), (0, 0), "𠮷 ["))
    #expect(
      try client.diagnostics(uri, version: 10)
        == ["0:3-0:4 2 unclosed-bracket", "0:4-0:7 3 event-mismatch"])
    client.close(uri)
    #expect(try client.diagnostics(uri) == [])
  }

  @Test(arguments: [("utf-8", 7), ("utf-16", 5), ("utf-32", 4)])
  func `columns are counted in the encoding agreed on`(encoding: String, column: Int) throws {
    let client = try LanguageClient.started(["general": ["positionEncodings": [.string(encoding)]]])
    client.open(uri, "𠮷 [^a]\n")
    #expect(try client.diagnostics(uri) == ["0:\(column)-0:\(column + 1) 1 unresolved-note"])
  }

  @Test func `several edits in one message follow each other`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "abc\r\ndef\r\n")
    client.change(
      uri, version: 2, LanguageClient.edit((1, 0), (1, 3), "[^n]"),
      LanguageClient.edit((0, 1), (0, 2), "\n[^m]\n"))
    #expect(
      try client.diagnostics(uri, version: 2) == ["1:2-1:3 1 unresolved-note", "3:2-3:3 1 unresolved-note"])
  }

  @Test func `a full text replaces all, and ranges that can't be are moved to where they can`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "[")
    client.change(uri, version: 2, ["text": "one\ntwo"])
    #expect(try client.diagnostics(uri, version: 2) == [])
    client.change(uri, version: 3, LanguageClient.edit((99, 99), (5, 5), " [^a]"))
    #expect(try client.diagnostics(uri, version: 3) == ["1:6-1:7 1 unresolved-note"])
    client.change(uri, version: 4, LanguageClient.edit((1, 3), (0, -7), ""))
    #expect(try client.diagnostics(uri, version: 4) == ["0:3-0:4 1 unresolved-note"])
  }

  @Test func `a place in another file is told again when it moves`() throws {
    let client = try LanguageClient.started([
      "textDocument": ["publishDiagnostics": ["relatedInformation": true]]
    ])
    let (cast, talk) = ("file:///talks/cast.diglot", "file:///talks/talk.diglot")
    client.open(cast, "@languages en zh-Hans\n@speaker HO Host | 主持人\n")
    client.open(
      talk, "@languages en zh-Hans\n@use cast.diglot\n@speaker HO Host | 主持人\n\nHO: Yes.\n> 是。\n")
    func relatedLine(_ diagnostics: JSON?) -> Int? {
      diagnostics?.array?.first { $0["code"] == "duplicate-speaker" }?["relatedInformation"]?.array?.first?[
        path: ["location", "range", "start", "line"]]?.integer
    }
    func waits(forLine line: Int) throws -> Bool {
      let told = try client.notification("textDocument/publishDiagnostics") {
        $0["uri"] == .string(talk) && relatedLine($0["diagnostics"]) == line
      }
      return told["uri"] == .string(talk)
    }
    #expect(try waits(forLine: 1))
    client.change(cast, version: 2, LanguageClient.edit((0, 0), (0, 0), "\n\n"))
    #expect(try waits(forLine: 3))
  }

  @Test func `random edits leave the text that they should`() throws {
    let client = try LanguageClient.started()
    var generator = SplitMix64(seed: 77)
    var text = Array("HO: One.\n> 一。\n\n".utf16)
    client.open(uri, String(decoding: text, as: UTF16.self))
    for version in 2..<200 {
      let length = text.count
      let start = Int.random(in: 0...length, using: &generator)
      let end = min(length, start + Int.random(in: 0...6, using: &generator))
      let isWhole = { (index: Int) in
        index == 0 || index == length
          || !(0xDC00..<0xE000).contains(text[index])
            && !(text[index] == 0x0A && text[index - 1] == 0x0D)
      }
      guard isWhole(start), isWhole(end) else { continue }
      let insertion = RandomText.make(Int.random(in: 0...3, using: &generator), using: &generator)
      client.change(
        uri, version: version,
        LanguageClient.edit(Self.place(start, in: text), Self.place(end, in: text), insertion))
      text.replaceSubrange(start..<end, with: insertion.utf16)
    }
    client.open("file:///talks/two.diglot", String(decoding: text, as: UTF16.self), version: 1)
    let fresh = try client.notification("textDocument/publishDiagnostics") {
      $0["uri"] == "file:///talks/two.diglot"
    }
    client.change(uri, version: 500, LanguageClient.edit((0, 0), (0, 0), ""))
    let edited = try client.notification("textDocument/publishDiagnostics") { $0["version"] == 500 }
    #expect(LanguageClient.describe(edited["diagnostics"]) == LanguageClient.describe(fresh["diagnostics"]))
    #expect(edited["diagnostics"]?.array?.isEmpty == false)
  }

  /// The line and column of an offset in UTF-16 units.
  private static func place(_ offset: Int, in text: [UInt16]) -> (Int, Int) {
    var line = 0
    var start = 0
    for index in 0..<offset {
      let isEnd =
        text[index] == 0x0A || (text[index] == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A))
      if isEnd {
        line += 1
        start = index + 1
      }
    }
    return (line, offset - start)
  }

  @Test func `diagnostics are asked for by clients that ask`() throws {
    let client = try LanguageClient.started(["textDocument": ["diagnostic": .object([])]])
    client.open(uri, "[x\n> 甲\n")
    let params: JSON = ["textDocument": ["uri": .string(uri)]]
    let first = try client.request("textDocument/diagnostic", params)
    #expect(first["kind"] == "full")
    #expect(LanguageClient.describe(first["items"]) == ["0:0-0:1 2 unclosed-bracket"])
    let id = first["resultId"] ?? .null
    let again = try client.request(
      "textDocument/diagnostic", ["textDocument": ["uri": .string(uri)], "previousResultId": id])
    #expect(again == ["kind": "unchanged", "resultId": id])
    client.change(uri, version: 2, LanguageClient.edit((0, 0), (0, 1), ""))
    let last = try client.request(
      "textDocument/diagnostic", ["textDocument": ["uri": .string(uri)], "previousResultId": id])
    #expect(last["kind"] == "full" && last["items"] == [])
    client.notify("exit")
    let pushed = try client.rest().contains { message in
      if case .notification("textDocument/publishDiagnostics", _) = message { true } else { false }
    }
    #expect(!pushed)
  }

  @Test func `a diagnostic says where else to look and where to read more`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "[#a] x\n\n[#a] y\n")
    let params = try client.notification("textDocument/publishDiagnostics")
    let diagnostic = params["diagnostics"]?.array?.first
    #expect(diagnostic?["source"] == "diglot")
    let related = diagnostic?["relatedInformation"]?.array?.first
    #expect(related?[path: ["location", "uri"]]?.string == uri)
    #expect(LanguageClient.describe(range: related?[path: ["location", "range"]]) == "0:2-0:3")
    let page = diagnostic?[path: ["codeDescription", "href"]]?.string ?? ""
    let text = try String(contentsOf: #require(URL(string: page)), encoding: .utf8)
    #expect(text.hasPrefix("# duplicate-id\n"))
  }

  @Test func `a client is told only what it can show`() throws {
    let client = try LanguageClient.started(.object([]))
    client.open(uri, "[#a] x\n\n[#a] y\n\n[^n]: z\n")
    let params = try client.notification("textDocument/publishDiagnostics")
    for diagnostic in params["diagnostics"]?.array ?? [] {
      for member in ["relatedInformation", "codeDescription", "tags"] { #expect(diagnostic[member] == nil) }
    }
  }

  @Test func `what another open file says counts at once`() throws {
    let client = try LanguageClient.started()
    let cast = "file:///talks/cast.diglot"
    client.open(cast, "@speaker HO Host\n")
    _ = try client.diagnostics(cast)
    client.open(uri, "@use cast.diglot\n\nHO: Hello.\n\nGU: Hi.\n")
    #expect(try client.diagnostics(uri) == ["4:0-4:2 2 unknown-speaker"])
    client.change(cast, version: 2, LanguageClient.edit((1, 0), (1, 0), "@speaker GU Guest\n"))
    #expect(try client.diagnostics(uri) == [])
  }

  @Test func `a client that asks is told to ask again when another file changed`() throws {
    let client = try LanguageClient.started([
      "textDocument": ["diagnostic": .object([])], "workspace": ["diagnostics": ["refreshSupport": true]],
    ])
    let cast = "file:///talks/cast.diglot"
    client.open(cast, "@speaker HO Host\n")
    client.open(uri, "@use cast.diglot\n\nGU: Hi.\n")
    func diagnostics() throws -> [String] {
      let answer = try client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
      return LanguageClient.describe(answer["items"])
    }
    #expect(try diagnostics() == ["2:0-2:2 2 unknown-speaker"])
    client.change(cast, version: 2, LanguageClient.edit((0, 9), (0, 11), "GU"))
    #expect(try client.serverRequest("workspace/diagnostic/refresh").isNull)
    #expect(try diagnostics() == [])
  }

  @Test func `clients that can are asked to tell of files`() throws {
    let client = try LanguageClient.started([
      "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]
    ])
    let registration = try client.serverRequest("client/registerCapability")["registrations"]?.array?.first
    #expect(registration?["method"] == "workspace/didChangeWatchedFiles")
    #expect(
      registration?[path: ["registerOptions", "watchers"]] == [
        ["globPattern": "**/*.diglot"], ["globPattern": "**/.diglot.json"],
      ])
  }

  @Test func `files on disk are read, and read again when they change`() throws {
    let folder = try TemporaryFolder()
    try folder.write("cast.diglot", "@speaker HO Host\n")
    let own = "file://\(folder.path)/one.diglot"
    let client = try LanguageClient.started()
    client.open(own, "@use cast.diglot\n\nGU: Hi.\n")
    #expect(try client.diagnostics(own) == ["2:0-2:2 2 unknown-speaker"])
    try folder.write("cast.diglot", "@speaker GU Guest\n")
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string("file://\(folder.path)/cast.diglot"), "type": 2]]])
    #expect(try client.diagnostics(own) == [])
  }

  @Test func `a folder's configuration holds, and what is wrong with it is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write(".diglot.json", #"{ "rules": { "unclosed-bracket": "error" } }"#)
    let own = "file://\(folder.path)/deep/one.diglot"
    let configuration = "file://\(folder.path)/.diglot.json"
    let client = try LanguageClient.started()
    client.open(own, "[x\n")
    #expect(try client.diagnostics(own) == ["0:0-0:1 1 unclosed-bracket"])
    try folder.write(
      ".diglot.json", "{\n  \"rules\": { \"unclosed-bracket\": \"off\", \"unused-terms\": \"off\" }\n}")
    let change: JSON = ["changes": [["uri": .string(configuration), "type": 2]]]
    client.notify("workspace/didChangeWatchedFiles", change)
    #expect(try client.diagnostics(own) == [])
    #expect(try client.diagnostics(configuration) == ["1:40-1:54 1 configuration"])
    try folder.write(".diglot.json", "{}")
    client.notify("workspace/didChangeWatchedFiles", change)
    #expect(try client.diagnostics(configuration) == [])
    #expect(try client.diagnostics(own) == ["0:0-0:1 2 unclosed-bracket"])
  }

  /// The names in the outline.
  private func outline(_ client: LanguageClient) throws -> [String] {
    let symbols = try client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
    return (symbols.array ?? []).compactMap { $0["name"]?.string }
  }

  @Test func `after a change that can't be read the text stays until all of it comes`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "# One\n")
    let bad: JSON = ["range": 5, "text": "# Broken\n"]
    client.change(uri, version: 2, ["text": "# Two\n"], bad, ["text": "# Three\n"])
    #expect(try outline(client) == ["One"])
    let message = try client.notification("window/logMessage")
    #expect(message["type"]?.integer == 2)
    #expect(
      message["message"]?.string?.hasPrefix("a change of \(uri) can't be read: contentChanges.1") == true)
    client.change(uri, version: 3, LanguageClient.edit((0, 2), (0, 5), "Lost"))
    #expect(try outline(client) == ["One"])
    client.change(uri, version: 4, bad)
    client.change(
      uri, version: 5, LanguageClient.edit((0, 0), (0, 1), "Lost"), ["text": "# Four\n"],
      LanguageClient.edit((0, 2), (0, 6), "Five"))
    #expect(try outline(client) == ["Five"])
    client.change(uri, version: 6, LanguageClient.edit((0, 2), (0, 6), "Six"))
    #expect(try outline(client) == ["Six"])
    #expect(try client.request("shutdown").isNull)
    client.notify("exit")
    #expect(try logged(client).isEmpty)
  }

  @Test func `of a change of what is not open the client is told once`() throws {
    let client = try LanguageClient.started()
    for version in 2..<5 { client.change(uri, version: version, ["text": "x\n"]) }
    client.change("file:///other.diglot", version: 2, ["text": "x\n"])
    #expect(try client.request("shutdown").isNull)
    client.notify("exit")
    #expect(
      try logged(client)
        == [uri, "file:///other.diglot"].map {
          "\($0) was changed but is not open; the change was passed over"
        })
  }

  /// What the client's log has, up to the end.
  private func logged(_ client: LanguageClient) throws -> [String] {
    try client.rest().compactMap { message in
      if case .notification("window/logMessage", let params) = message {
        params["message"]?.string
      } else {
        nil
      }
    }
  }

  @Test func `what is wrong with a folder's configurations is told though no transcript is open`() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/.diglot.json", #"{ "profil": "strict" }"#)
    let client = try LanguageClient.started(folder: folder.path)
    let configuration = "file://\(folder.path)/deep/.diglot.json"
    #expect(try client.diagnostics(configuration) == ["0:2-0:10 1 configuration"])
    // Open or not, it is no transcript.
    client.open(configuration, "[x")
    client.close(configuration)
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [], "removed": [LanguageClient.folder(folder.path)]]])
    #expect(try client.diagnostics(configuration) == [])
  }

  @Test func `spellings of a file name are one file`() throws {
    let client = try LanguageClient.started()
    client.open("file:///c%3A/a%20b.diglot", "[x\n")
    #expect(try client.diagnostics("file:///c%3A/a%20b.diglot") == ["0:0-0:1 2 unclosed-bracket"])
    client.change("file:///c:/a b.diglot", version: 2, ["text": "x\n"])
    #expect(try client.diagnostics("file:///c%3A/a%20b.diglot", version: 2) == [])
  }

  @Test func `unsaved documents work like others`() throws {
    let client = try LanguageClient.started()
    client.open("untitled:Untitled-1", "@use cast.diglot\n\n[x\n")
    #expect(try client.diagnostics("untitled:Untitled-1") == ["2:0-2:1 2 unclosed-bracket"])
  }

  @Test func `opening twice replaces, and what is not open is not changed`() throws {
    let client = try LanguageClient.started()
    client.open(uri, "[x\n")
    #expect(try client.diagnostics(uri) == ["0:0-0:1 2 unclosed-bracket"])
    client.open(uri, "x\n", version: 1)
    #expect(try client.diagnostics(uri) == [])
    client.change("file:///other.diglot", version: 2, ["text": "[\n"])
    client.close("file:///other.diglot")
    #expect(try client.request("shutdown").isNull)
  }
}
