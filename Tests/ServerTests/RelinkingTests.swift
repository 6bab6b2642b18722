import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Dispatch
import JSONRPC
import LanguageServerProtocol
import TestSupport
import Testing

@testable import DiglotServer

/// Documents that are looked at again because other files changed: not on the session's thread, and with the
/// same outcome as if they had been opened anew.
struct RelinkingTests {
  private static let glossary = DocumentURI("file:///talks/terms.diglot")
  private static let more = DocumentURI("file:///talks/more.diglot")
  private static let talk = DocumentURI("file:///talks/talk.diglot")

  private static let texts: [(uri: DocumentURI, text: String)] = [
    (glossary, "@languages en zh-Hans\n@term mill | 水车\n"),
    (more, "@languages en zh-Hans\n@term river | 河\n"),
    (
      talk,
      "@languages en zh-Hans\n@use terms.diglot\n\nThe mill by the river turns.\n> 河边的磨坊在转。\n\n[It](more.diglot#x) turns.\n> 它在转。\n"
    ),
  ]

  private static func opened() -> Workspace {
    var workspace = Workspace(encoding: .utf8)
    for (uri, text) in texts { workspace.open(uri, text: text, version: 1) }
    settle(&workspace)
    return workspace
  }

  private static func settle(_ workspace: inout Workspace) {
    for relinking in workspace.takeRelinkings() { relinking.prepare() }
    workspace.settle()
  }

  private static func whole(_ text: String) throws -> DidChangeNotification.Change {
    try DidChangeNotification.Change(json: ["text": .string(text)])
  }

  @Test func `a changed glossary is not looked up on the session's thread`() throws {
    var workspace = Self.opened()
    _ = workspace.takeOutdated()
    let change = try Self.whole("@languages en zh-Hans\n@term mill | 磨坊\n")
    workspace.change(Self.glossary, [change], version: 2)
    let talk = try #require(workspace.document(Self.talk))
    #expect(talk.relinking != nil)
    #expect(talk.relinking?.outcome == nil)
    // What they say now is told when it is known.
    #expect(workspace.hasChangedElsewhere)
    #expect(workspace.takeOutdated().isEmpty)
    Self.settle(&workspace)
    #expect(Set(workspace.takeOutdated().map(\.uri)) == [Self.glossary, Self.talk])
    #expect(workspace.document(Self.talk)?.relinking == nil)
  }

  @Test func `who asks before it is done gets what comes of it`() throws {
    var workspace = Self.opened()
    func rules() -> [String]? { workspace.document(Self.talk)?.checkup.findings().map(\.rule) }
    #expect(rules()?.contains("term-missing") == true)
    let change = try Self.whole("@languages en zh-Hans\n@term mill | 磨坊\n")
    workspace.change(Self.glossary, [change], version: 2)
    #expect(rules()?.contains("term-missing") == false)
  }

  @Test func `what has been given up is not prepared`() throws {
    var workspace = Self.opened()
    workspace.change(Self.glossary, [try Self.whole("@term mill | 磨坊\n")], version: 2)
    let first = try #require(workspace.takeRelinkings().first)
    workspace.change(Self.glossary, [try Self.whole("@term mill | 磨房\n")], version: 3)
    first.prepare()
    #expect(first.outcome == nil)
    #expect(workspace.document(Self.talk)?.relinking !== first)
  }

  @Test(arguments: 0..<24)
  func `findings are those of documents opened anew, whatever changes before others are done`(round: Int)
    throws
  {
    let seed = UInt64(round) + 700
    var generator = SplitMix64(seed: seed)
    var workspace = Self.opened()
    for version in 2..<24 {
      let uri = Self.texts[Int.random(in: 0..<3, using: &generator)].uri
      workspace.change(uri, [try Self.change(of: uri, in: workspace, using: &generator)], version: version)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: Self.settle(&workspace)
      case 1: for relinking in workspace.takeRelinkings() { relinking.prepare() }
      case 2:
        for relinking in workspace.takeRelinkings() { DispatchQueue.global().async { relinking.prepare() } }
      default: break
      }
      guard version % 3 == 0 else { continue }
      for (uri, _) in Self.texts {
        let document = try #require(workspace.document(uri))
        let fresh = OpenDocument(
          uri, Document(document.document.tree.text), in: workspace.library, settings: Settings(), by: .one)
        #expect(document.checkup.findings() == fresh.checkup.findings(), "seed \(seed), version \(version)")
        #expect(
          document.analysis.scope.glossary.terms.map(\.key) == fresh.analysis.scope.glossary.terms.map(\.key))
      }
    }
  }

  private static let lines = [
    "@term mill, mills | 水车", "@term mill | 磨坊, !水车", "@term river | 河, 江", "@use more.diglot",
    "@use terms.diglot",
    "# Mill {#x} | 水车", "# [#x] Mill | 水车", "The mills by the river.", "> 河边的水车。", "> 江边的磨坊。", "", "",
  ]

  /// Puts a line in, or takes a few out.
  private static func change(
    of uri: DocumentURI, in workspace: Workspace, using generator: inout SplitMix64
  ) throws -> DidChangeNotification.Change {
    let count = (workspace.document(uri)?.document.tree.text ?? "").utf8.count { $0 == 0x0A }
    let start = Int.random(in: 1...max(1, count), using: &generator)
    let end = start + Int.random(in: 0...2, using: &generator)
    let text = Bool.random(using: &generator) ? (lines.randomElement(using: &generator) ?? "") + "\n" : ""
    return try DidChangeNotification.Change(json: [
      "range": [
        "start": ["line": .integer(start), "character": 0],
        "end": ["line": .integer(end), "character": 0],
      ], "text": .string(text),
    ])
  }
}
