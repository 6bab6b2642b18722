import ChildProcesses
import DiglotSyntax
import Foundation
import JSONRPC
import TestSupport
import Testing

/// What an editor shows of a folder of transcripts is what the command line prints of it: with
/// configurations, overrides, allowances, glossaries and whatever else there is.
struct AgreementTests {
  private let folder: TemporaryFolder
  /// The files of the corpus, by their paths in the folder.
  private let files: [String: [UInt8]]

  private static let settled: [String: String] = [
    ".diglot.json": """
    {
      // Held by all.
      "rules": { "typography": "warning", "unused-term": "off", "names": "hint", "unknown-speaker": "error" },
      "options": { "hanLatinSpacing": "always", "quotes": "consistent", "ignoredNumbers": ["24/7"] },
      "overrides": [
        { "files": ["drafts/**"], "rules": { "missing-translation": "off", "open-todo": "error" } },
        { "files": "*.raw.diglot", "rules": { "half-width-punctuation": false, "text": "information" } },
      ]
    }
    """,
    "subtitles/.diglot.json": #"{ "profile": "subtitle", "options": { "readingSpeeds": { "en": 12 } } }"#,
    "strict/.diglot.json": #"{ "profile": "strict", "rules": { "nonsense": "off" } }"#,
  ]

  private static let written: [String: String] = [
    "glossary.diglot": """
    @languages en zh-Hans
    @speaker GU  Guest | 嘉宾
    @term agent, agents | 智能体, !代理
    @term bridge | 桥

    """,
    "talk.diglot": """
    @languages en zh-Hans
    @use glossary.diglot
    @allow missing-translation

    # [00:00:04] Bridges | 桥
    %allow number-missing: the interpreter rounded

    [00:00:05 --> 00:00:09] GU: The agents 😀 built  24 bridges [laughs].
    > 代理们建了24座桥.

    HO: “And we opened the the bridge,” she said [then](#later).
    >他说"开了",真的。
    %allow doubled-word: as she spoke
    %todo listen again

    GU: It cost 2.25 billion.
    > 花了2.25亿。

    [00:00:02] GU: Nothing.

    """,
    "drafts/first.raw.diglot": "@languages en zh-Hans\n\nXX: Hello,  𠮷野家.\n\nYes.\n> 是的,对.\n%todo ask\n",
    "drafts/second.diglot": "@languages en zh-Hans\r\n\r\nXX: Hello 24/7.\r\n> 你好.\r\n%allow nonsense\r\n",
    "subtitles/one.diglot":
      "@languages en zh-Hans\n\n[00:00:01 --> 00:00:01.300] It is far too much to be read.\n> 太多了,读不完.\n",
    "strict/two.diglot": "@languages en zh-Hans\n\nHe said \"no\" -- twice...\n> 他说“不”——两次……\n\n[x\n",
    "alone.diglot": "[^a]: b\n\n{unclosed\n> 没有\n\n>ja 迷子\n",
  ]

  init() throws {
    folder = try TemporaryFolder()
    var files = Self.written.mapValues { Array($0.utf8) }
    var random = SplitMix64(seed: 0xA6EE)
    for number in 0..<12 {
      let place = ["", "drafts/", "subtitles/", "strict/"][number % 4]
      files["\(place)random-\(number).diglot"] = Array(RandomText.make(120, using: &random).utf8)
    }
    files["bytes.diglot"] = Array("Hello \u{FFFD}.\n> 你".utf8) + [0xC0, 0x41, 0x0A]
    self.files = files
    for (name, text) in Self.settled { try folder.write(name, text) }
    for (name, bytes) in files { try folder.write(name, bytes) }
  }

  /// `path range severity rule: message`, of each finding, sorted.
  private func line(_ path: String, _ range: String, _ severity: Int, _ rule: String, _ message: String)
    -> String
  {
    "\(path) \(range) \(severity) \(rule): \(message)"
  }

  private func printed() throws -> [String] {
    let process = try ChildProcess(
      [BuiltProduct.path("diglot"), "lint", "--format", "json", "--fail-on", "never"], folder: folder.path)
    process.closeInput()
    var output: [UInt8] = []
    while let bytes = process.read(within: 20), !bytes.isEmpty { output += bytes }
    // One of the configurations says something that means nothing.
    #expect(process.exitCode(within: 20) == 2)
    let severities = ["error": 1, "warning": 2, "information": 3, "hint": 4]
    return try output.split(separator: 0x0A).map { bytes in
      let finding = try JSONReader.read(Array(bytes))
      let path = finding["path"]?.string ?? ""
      let text = SyntaxTree(utf8: DecodedText(files[path] ?? []).utf8)
      let start = finding["offset"]?.integer ?? 0
      let range = [start, start + (finding["length"]?.integer ?? 0)].map { offset in
        let place = text.position(of: offset, in: .utf16)
        return "\(place.line):\(place.column)"
      }.joined(separator: "-")
      return line(
        path, range, severities[finding["severity"]?.string ?? ""] ?? 0, finding["rule"]?.string ?? "",
        finding["message"]?.string ?? "")
    }.sorted()
  }

  private func lines(_ path: String, _ diagnostics: JSON?) -> [String] {
    (diagnostics?.array ?? []).map {
      line(
        path, LanguageClient.describe(range: $0["range"]), $0["severity"]?.integer ?? 0,
        $0["code"]?.string ?? "", $0["message"]?.string ?? "")
    }
  }

  @Test func `the editor says of files that are not open what the command line says`() throws {
    let client = try LanguageClient.started(["textDocument": ["diagnostic": [:]]], folder: folder.path)
    var items: [JSON] = []
    for _ in 0..<1_000 where items.count < files.count {
      let all = try client.request("workspace/diagnostic", ["previousResultIds": []])["items"]?.array ?? []
      // What is wrong with a configuration the command line says in other words, and elsewhere.
      items = all.filter { $0["uri"]?.string?.hasSuffix(".diglot.json") == false }
      if items.count < files.count { usleep(10_000) }
    }
    let shown = items.flatMap { item in
      lines(String((item["uri"]?.string ?? "").dropFirst("file://\(folder.path)/".count)), item["items"])
    }
    #expect(shown.sorted() == (try printed()))
  }

  @Test func `the editor says of open files what the command line says`() throws {
    let printed = try printed()
    let client = try LanguageClient.started(folder: folder.path)
    // What is no UTF-8 can't be opened.
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path != "bytes.diglot" {
      let uri = "file://\(folder.path)/\(path)"
      client.open(uri, String(decoding: bytes, as: UTF8.self))
      let params = try client.notification("textDocument/publishDiagnostics") { $0["uri"]?.string == uri }
      let expected = printed.filter { $0.hasPrefix(path + " ") }
      #expect(lines(path, params["diagnostics"]).sorted() == expected, "\(path)")
      client.close(uri)
    }
  }

  @Test func `the corpus has something to say of everything that is settled`() throws {
    let printed = try printed()
    func isFound(_ path: String, _ rule: String, _ severity: Int) -> Bool {
      printed.contains { $0.hasPrefix(path + " ") && $0.contains(" \(severity) \(rule): ") }
    }
    #expect(isFound("talk.diglot", "unknown-speaker", 1))
    #expect(isFound("talk.diglot", "half-width-punctuation", 2))
    #expect(isFound("talk.diglot", "number-magnitude", 1))
    #expect(isFound("talk.diglot", "term-deprecated", 2))
    #expect(!printed.contains { $0.hasPrefix("talk.diglot ") && $0.contains("doubled-word") })
    #expect(!printed.contains { $0.hasPrefix("talk.diglot ") && $0.contains("missing-translation") })
    #expect(isFound("drafts/first.raw.diglot", "open-todo", 1))
    #expect(!printed.contains { $0.hasPrefix("drafts/first") && $0.contains("half-width-punctuation") })
    #expect(isFound("drafts/second.diglot", "half-width-punctuation", 2))
    #expect(
      isFound("subtitles/one.diglot", "reading-speed", 2)
        || isFound("subtitles/one.diglot", "cue-duration", 3))
    #expect(isFound("bytes.diglot", "invalid-utf8", 1))
    #expect(Set(printed.compactMap { $0.split(separator: " ").dropFirst(3).first }).count > 15)
  }
}
