import DiglotLint
import Foundation
import JSONRPC
import Testing

@testable import diglot

/// The rules as other programs read them, and the schema that editors have of configurations.
struct RulesTests {
  private let program = BuiltProgram()

  @Test func `every rule is told, in each format`() throws {
    let names = Registry.rules.map(\.name)
    let json = try JSONReader.read(program.run("rules", "--format", "json").output)
    #expect(json.array?.compactMap { $0["name"]?.string } == names)
    let markdown = try program.run("rules", "--format", "markdown").lines
    for name in names { #expect(markdown.contains("# \(name)")) }
    let schema = try JSONReader.read(program.run("rules", "--format", "schema").output)
    for name in names + ["numbers", "typography"] {
      #expect(schema[path: ["definitions", "rules", "properties", name]] != nil)
    }
  }

  @Test func `the schema that editors have is that of the rules`() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(contentsOf: package.appending(path: "editors/diglot.schema.json"), encoding: .utf8)
    #expect(
      file == RulesCommand.text(.schema),
      "swift run diglot rules --format schema > editors/diglot.schema.json")
  }

  @Test func `JSON for people says what JSON for programs does`() throws {
    let json: JSON = ["a": [1, 2], "b": [["c": []], "x\n"], "d": [:]]
    #expect(try JSONReader.read(Array(json.indentedText.utf8)) == json)
    #expect(
      json.indentedText
        == "{\n  \"a\": [1,2],\n  \"b\": [\n    {\n      \"c\": []\n    },\n    \"x\\n\"\n  ],\n  \"d\": {}\n}\n"
    )
  }
}
