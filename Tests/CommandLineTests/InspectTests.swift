import JSONRPC
import TestSupport
import Testing

struct InspectTests {
  private func run(on text: String, _ arguments: String...) throws -> BuiltProgram.Result {
    var program = BuiltProgram()
    program.input = Array(text.utf8)
    return try program.run((["inspect"] + arguments + ["-"]).map { Array($0.utf8) })
  }

  @Test func `the tree is that of the reference`() throws {
    let result = try run(on: "HO: Hi [laughs].\n> 你好。\n")
    #expect(result.code == 0)
    #expect(
      result.text == """
        segment
          speaker HO
          source
            text "Hi "
            event "laughs"
            text "."
          translation "你好。"

        """)
  }

  @Test func `tokens say what they are and where they stand`() throws {
    let result = try run(on: "\u{FEFF}# 坝 | Weir\r\n\r\n>ja 坝", "--format", "tokens")
    #expect(result.code == 0)
    let tokens = try result.lines.map { try JSONReader.read(Array($0.utf8)) }
    let expected: [(String, String, String, Int, Int, Int)] = [
      ("byteOrderMark", "heading", "\u{FEFF}", 1, 1, 0), ("headingMarker", "heading", "#", 1, 2, 3),
      ("whiteSpace", "heading", " ", 1, 3, 4), ("text", "heading", "坝", 1, 4, 5),
      ("whiteSpace", "heading", " ", 1, 5, 8), ("pipe", "heading", "|", 1, 6, 9),
      ("whiteSpace", "heading", " ", 1, 7, 10), ("text", "heading", "Weir", 1, 8, 11),
      ("lineEnd", "heading", "\r\n", 1, 12, 15), ("lineEnd", "blank", "\r\n", 2, 1, 17),
      ("translationMarker", "translation", ">", 3, 1, 19), ("languageTag", "translation", "ja", 3, 2, 20),
      ("whiteSpace", "translation", " ", 3, 4, 22), ("text", "translation", "坝", 3, 5, 23),
    ]
    #expect(
      tokens
        == expected.map { kind, lineKind, text, line, column, offset in
          [
            "kind": .string(kind), "lineKind": .string(lineKind), "text": .string(text),
            "line": .integer(line), "column": .integer(column), "offset": .integer(offset),
            "length": .integer(text.utf8.count),
          ]
        })
  }

  @Test func `nothing has no tokens, and what is not UTF-8 has some`() throws {
    #expect(try run(on: "", "--format", "tokens").text == "")
    var program = BuiltProgram()
    program.input = [0x41, 0xFF]
    #expect(try program.run("inspect", "-").text == "segment\n  source \"A\u{FFFD}\"\n")
  }

  @Test func `a file that is not there is said`() throws {
    #expect(try BuiltProgram().run("inspect", "none.diglot").code == 2)
  }
}
