import Foundation
import JSONRPC
import TestSupport
import Testing

/// The editor and the command line say the same of the same files.
struct AgreementTests {
  /// A corpus with a configuration, overrides, another configuration below, allowances and a glossary.
  private static let files = [
    ".diglot.json": """
    { // for all
      "rules": { "unused-speaker": "error", "typography": "warning", "doubled-word": "off" },
      "options": { "hanLatinSpacing": "never" },
      "overrides": [{ "files": ["drafts/**"], "rules": { "missing-translation": "off", "syntax": "hint" } }]
    }
    """,
    "strict/.diglot.json": #"{ "profile": "strict", "rules": { "names": "information" } }"#,
    "names.diglot": "@speaker GU Guest | 嘉宾\n@term bridge | 桥, !桥梁\n",
    "one.diglot": """
    @languages en zh-Hans
    @use names.diglot
    @speaker HO Host | 主持人

    GU: The the bridge cost 2.25 billion.
    > 桥梁花了2.25亿,是吗?

    GO: Hello [x.
    """,
    "drafts/two.diglot": """
    @languages en zh-Hans
    @allow unused-speaker
    @speaker HO Host | 主持人

    Nobody [knows.

    See [this](#nowhere).
    > 看[这个](#nowhere)。
    %allow unresolved-link: it comes later
    """,
    "strict/three.diglot": """
    @languages en zh-Hans

    [00:00:10 --> 00:00:05] GO: I use GPT today.[^n]
    > 我今天用 GPT。
    %allow doubled-word: there is none
    """,
  ]

  @Test(arguments: ["one.diglot", "drafts/two.diglot", "strict/three.diglot", "names.diglot"])
  func `both find the same, at the same place and as severe`(name: String) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(name, text) }
    let program = try ChildProcess(
      BuiltProduct.path("diglot"), ["lint", "--format", "json", name], folder: folder.path)
    program.closeInput()
    var output: [UInt8] = []
    while let bytes = program.read(within: 20), !bytes.isEmpty { output += bytes }
    let severities = ["error": 1, "warning": 2, "information": 3, "hint": 4]
    let told = try output.split(separator: 0x0A).map { line in
      let finding = try JSONReader.read(Array(line))
      func number(_ key: String) -> Int { (finding[key]?.integer ?? 0) - 1 }
      let range = "\(number("line")):\(number("column"))-\(number("endLine")):\(number("endColumn"))"
      return "\(range) \(severities[finding["severity"]?.string ?? ""] ?? 0) \(finding["rule"]?.string ?? "")"
    }
    let client = try LanguageClient.started(folder: folder.path)
    let uri = "file://\(folder.path)/\(name)"
    client.open(uri, try #require(Self.files[name]))
    #expect(try client.diagnostics(uri).sorted() == told.sorted())
    #expect(name == "names.diglot" || !told.isEmpty)
  }
}
