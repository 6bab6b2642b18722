import Foundation
import JSONRPC
import TestSupport
import Testing

/// What there is to say of all files of the workspace.
struct WorkspaceDiagnosticTests {
  private static let pulls: JSON = ["textDocument": ["diagnostic": [:]]]

  private struct Report: Equatable {
    let kind: String
    let diagnostics: [String]
    let resultID: String
  }

  private func reports(_ answer: JSON) -> [String: Report] {
    let pairs = (answer["items"]?.array ?? []).map { item in
      (
        item["uri"]?.string?.split(separator: "/").last.map(String.init) ?? "",
        Report(
          kind: item["kind"]?.string ?? "", diagnostics: LanguageClient.describe(item["items"]),
          resultID: item["resultId"]?.string ?? "")
      )
    }
    return Dictionary(pairs) { $1 }
  }

  private func ids(_ folder: TemporaryFolder, _ reports: [String: Report]) -> JSON {
    .array(
      reports.map { name, report in
        ["uri": .string("file://\(folder.path)/\(name)"), "value": .string(report.resultID)]
      })
  }

  /// A folder of which all files have been read.
  private func started(_ files: [String: String]) throws -> (
    LanguageClient, TemporaryFolder, [String: Report]
  ) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let client = try LanguageClient.started(Self.pulls, folder: folder.path)
    for _ in 0..<1_000 {
      let all = reports(try client.request("workspace/diagnostic", ["previousResultIds": []]))
      if all.count == files.count { return (client, folder, all) }
      usleep(10_000)
    }
    throw LanguageClient.TimedOut(waitingFor: "all files to be read")
  }

  @Test func `files that nobody has open are looked at too`() throws {
    let (_, _, all) = try started([
      "a.diglot": "HO: Hello.\n", "b.diglot": "@speaker HO Host\n\nHO: Hello.\n",
    ])
    #expect(all["a.diglot"]?.diagnostics.contains { $0.hasSuffix("unknown-speaker") } == true)
    #expect(all["b.diglot"]?.diagnostics == [])
    #expect(all.values.allSatisfy { $0.kind == "full" && !$0.resultID.isEmpty })
  }

  @Test func `what the client has already is not sent again`() throws {
    let (client, folder, all) = try started(["a.diglot": "HO: Hello.\n", "b.diglot": "Hello.\n"])
    let again = reports(
      try client.request("workspace/diagnostic", ["previousResultIds": ids(folder, all)]))
    #expect(again.mapValues(\.kind) == ["a.diglot": "unchanged", "b.diglot": "unchanged"])
    #expect(again.mapValues(\.resultID) == all.mapValues(\.resultID))
  }

  @Test func `an edit of one file changes what is said of those that use it`() throws {
    let (client, folder, all) = try started([
      "cast.diglot": "@speaker HO Host\n", "talk.diglot": "@use cast.diglot\n\nHO: Hello.\n",
      "other.diglot": "Hello.\n",
    ])
    let cast = "file://\(folder.path)/cast.diglot"
    client.open(cast, "@speaker HO Host\n")
    client.change(cast, version: 2, ["text": "@speaker GU Guest\n"])
    let now = reports(try client.request("workspace/diagnostic", ["previousResultIds": ids(folder, all)]))
    #expect(now["other.diglot"]?.kind == "unchanged")
    #expect(now["talk.diglot"]?.diagnostics.contains { $0.hasSuffix("unknown-speaker") } == true)
  }

  @Test func `of files that are gone there is nothing to say`() throws {
    let (client, folder, _) = try started(["a.diglot": "Hello.\n"])
    let previous: JSON = [["uri": .string("file://\(folder.path)/gone.diglot"), "value": "x"]]
    let now = reports(try client.request("workspace/diagnostic", ["previousResultIds": previous]))
    #expect(now["gone.diglot"] == Report(kind: "full", diagnostics: [], resultID: ""))
  }

  @Test func `a file that was just closed is looked at as it is on disk, if it is one of the workspace`()
    throws
  {
    let (client, folder, _) = try started(["a.diglot": "HO: Hello.\n"])
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("b.diglot", "HO: Hello.\n")
    for (file, expected) in [
      ("file://\(folder.path)/a.diglot", ["0:0-0:2 2 unknown-speaker"]),
      ("file://\(elsewhere.path)/b.diglot", []), ("untitled:Untitled-1", []),
      ("file://\(folder.path)/none.diglot", []),
    ] {
      client.open(file, "Hello [there.\n")
      client.notify("textDocument/didClose", ["textDocument": ["uri": .string(file)]])
      let answer = try client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(file)]])
      #expect(answer["kind"]?.string == "full")
      #expect(LanguageClient.describe(answer["items"]) == expected, "\(file)")
    }
  }

  @Test func `an answer may come in parts, and a question waits until there is something new`() throws {
    let (client, folder, all) = try started(["a.diglot": "HO: Hello.\n", "b.diglot": "Hello.\n"])
    let first = client.begin("workspace/diagnostic", ["previousResultIds": [], "partialResultToken": "p"])
    let part = try client.notification("$/progress") { $0["token"]?.string == "p" }
    #expect(reports(part["value"] ?? .null).count == 2)
    #expect(try client.answer(to: first).get()["items"]?.array == [])
    let second = client.begin(
      "workspace/diagnostic", ["previousResultIds": ids(folder, all), "partialResultToken": 7])
    client.open("file://\(folder.path)/a.diglot", "Hello.\n")
    let news = try client.notification("$/progress") { $0["token"]?.integer == 7 }
    #expect(reports(news["value"] ?? .null).keys.sorted() == ["a.diglot"])
    #expect(try client.answer(to: second).get()["items"]?.array == [])
  }

  @Test func `a question that waits ends with the session, or when it is taken back`() throws {
    let (client, folder, all) = try started(["a.diglot": "Hello.\n"])
    let params: JSON = ["previousResultIds": ids(folder, all), "partialResultToken": "p"]
    let cancelled = client.begin("workspace/diagnostic", params)
    client.notify("$/cancelRequest", ["id": .integer(cancelled)])
    guard case .failure(let error) = try client.answer(to: cancelled) else {
      Issue.record("it was answered")
      return
    }
    #expect(error.code == .requestCancelled)
    let waiting = client.begin("workspace/diagnostic", params)
    #expect(try client.request("shutdown") == .null)
    guard case .failure = try client.answer(to: waiting) else {
      Issue.record("it was answered")
      return
    }
  }

  @Test func `what is wrong with configurations is answered, and never told unasked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.diglot", "Hello.\n")
    try folder.write(".diglot.json", #"{ "profil": "strict" }"#)
    try folder.write("fine/.diglot.json", "{}")
    let client = try LanguageClient.started(Self.pulls, folder: folder.path)
    let file = "file://\(folder.path)/.diglot.json"
    let own: JSON = ["textDocument": ["uri": .string(file)]]
    client.open("file://\(folder.path)/a.diglot", "Hello.\n")
    var all: [String: Report] = [:]
    for _ in 0..<1_000 where all[".diglot.json"] == nil {
      all = reports(try client.request("workspace/diagnostic", ["previousResultIds": []]))
      usleep(10_000)
    }
    #expect(all.count == 2)
    #expect(all[".diglot.json"]?.diagnostics == ["0:2-0:10 1 configuration"])
    let single = try client.request("textDocument/diagnostic", own)
    #expect(LanguageClient.describe(single["items"]) == ["0:2-0:10 1 configuration"])
    let again = reports(try client.request("workspace/diagnostic", ["previousResultIds": ids(folder, all)]))
    #expect(again.mapValues(\.kind) == ["a.diglot": "unchanged", ".diglot.json": "unchanged"])
    // In an editor it is what it is there.
    client.open(file, "{}")
    #expect(try client.request("textDocument/diagnostic", own)["items"] == [])
    client.close(file)
    try folder.write(".diglot.json", "{}\n")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(file), "type": 2]]])
    let mended = reports(try client.request("workspace/diagnostic", ["previousResultIds": ids(folder, all)]))
    #expect(mended[".diglot.json"]?.kind == "full")
    #expect(mended[".diglot.json"]?.diagnostics == [])
    #expect(try client.request("shutdown").isNull)
    client.notify("exit")
    #expect(
      try !client.rest().contains {
        if case .notification("textDocument/publishDiagnostics", _) = $0 { true } else { false }
      })
  }

  @Test func `bytes that are not UTF-8 are found in files that nobody has open`() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.diglot", [0x41, 0xFF, 0x0A])
    let client = try LanguageClient.started(Self.pulls, folder: folder.path)
    for _ in 0..<1_000 {
      let all = reports(try client.request("workspace/diagnostic", ["previousResultIds": []]))
      if let report = all["bad.diglot"] {
        #expect(report.diagnostics.contains { $0.hasSuffix("invalid-utf8") })
        return
      }
      usleep(10_000)
    }
    Issue.record("it was not read")
  }
}
