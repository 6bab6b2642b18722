import Foundation
import JSONRPC
import TestSupport
import Testing

struct JSONReaderTests {
  private func read(_ text: String) -> JSON? { try? JSONReader.read(Array(text.utf8)) }

  private static let values: [(String, JSON)] = [
    ("null", .null), (" true ", true), ("false", false), ("0", 0), ("-0", 0), ("-12", -12),
    ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    ("1.0", .number(1)), ("1e2", .number(100)), ("-1.5E-3", .number(-0.0015)), ("\"\"", ""),
    ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\u{8}\u{C}\n\r\t"),
    ("\"\\u00e9\\u4E2D\"", "é中"), ("\"\\uD83D\\uDC4D\"", "👍"), ("\"中👍\"", "中👍"), ("[]", []),
    ("[1,[2],{}]", [1, [2], .object([])]), ("{\"a\":1, \"b\" : [true]}", ["a": 1, "b": [true]]),
    ("\u{FEFF}1", 1),
  ]

  @Test(arguments: values)
  func `values are read`(text: String, value: JSON) { #expect(read(text) == value) }

  @Test(arguments: [
    "", " ", "nul", "nulls", "tru", "+1", "01", "1.", ".5", "1e", "1e+", "--1", "0x1", "NaN", "Infinity",
    "1e999",
    "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\n\"", "\"\u{0}\"", "[", "[1", "[1,", "[1,]",
    "[,1]", "[1 2]",
    "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{1:2}", "1 2", "[1]]", "'a'",
  ])
  func `what is no JSON is refused`(text: String) { #expect(read(text) == nil) }

  @Test func `half of a surrogate pair is one character, as it was one unit`() {
    #expect(read("\"a\\uD83Db\"") == "a\u{FFFD}b")
    #expect(read("\"\\uDC4D\"") == "\u{FFFD}")
    #expect(read("\"\\uD83D\\uD83D\\uDC4D\"") == "\u{FFFD}👍")
    #expect(read("\"\\uD83D\\n\"") == "\u{FFFD}\n")
    #expect(read("\"\\uD83D") == nil)
  }

  @Test func `bytes that are not UTF-8 cost a character and not the message`() throws {
    #expect(try JSONReader.read([0x22, 0x61, 0xFF, 0x62, 0x22]) == "a\u{FFFD}b")
  }

  @Test func `nesting has a limit, and no depth of it ends the process`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(JSONReader.depthLimit)) != nil)
    #expect(read(nested(JSONReader.depthLimit + 1)) == nil)
    #expect(read(nested(1_000_000)) == nil)
    #expect(read(String(repeating: "{\"a\":", count: 1_000_000)) == nil)
  }

  @Test func `of members with the same name the last counts`() {
    #expect(read("{\"a\":1,\"a\":2}")?["a"] == 2)
  }

  @Test func `an error says where it is`() {
    #expect { try JSONReader.read(Array("[1, x]".utf8)) } throws: { "\($0)".hasSuffix("at byte 4") }
  }

  @Test func `whatever is written is read back`() throws {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<400 {
      let value = RandomJSON.make(depth: 4, using: &generator)
      #expect(try JSONReader.read(JSONWriter.bytes(of: value)) == value)
    }
  }

  @Test func `Foundation reads what is written`() throws {
    var generator = SplitMix64(seed: 13)
    for _ in 0..<200 {
      let value = RandomJSON.make(depth: 3, using: &generator)
      let bytes = JSONWriter.bytes(of: ["value": value] as JSON)
      // Foundation drops a byte order mark at the start of a string.
      guard !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FEFF}") else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      let again = try JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes])
      let read = try JSONReader.read(Array(again))["value"].map(RandomJSON.canonical)
      #expect(read == RandomJSON.canonical(value))
    }
  }

  @Test func `what is damaged is read as Foundation reads it, or refused`() {
    var generator = SplitMix64(seed: 14)
    for _ in 0..<2000 {
      var bytes = JSONWriter.bytes(of: ["v": RandomJSON.make(depth: 2, using: &generator)] as JSON)
      // Not within a character: bytes that are not UTF-8 are taken here, and refused there.
      let ascii = bytes.indices.filter { bytes[$0] < 0x80 }
      let place = ascii.randomElement(using: &generator) ?? 0
      bytes[place] = Array("{}[]\",:0-9.eE\\ux nt".utf8).randomElement(using: &generator) ?? 0
      let ours = try? JSONReader.read(bytes)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
      // Foundation takes some texts that are no JSON; none that it refuses may be taken, but for lone
      // surrogates.
      if theirs == nil, ours != nil {
        #expect(
          String(decoding: bytes, as: UTF8.self).contains("\\u"), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}

/// JSON of any form.
private enum RandomJSON {
  static func make(depth: Int, using generator: inout SplitMix64) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .integer(Int(truncatingIfNeeded: generator.next() >> Int.random(in: 11...63, using: &generator)))
    case 3: .number(Double(Int.random(in: -1000...1000, using: &generator)) / 8 + 0.0625)
    case 4, 5: .string(RandomText.make(Int.random(in: 0...4, using: &generator), using: &generator))
    case 6: .array((0..<3).map { _ in make(depth: depth - 1, using: &generator) })
    default:
      .object((0..<3).map { JSON.Member("k\($0)\u{1}\"é", make(depth: depth - 1, using: &generator)) })
    }
  }

  /// The value with its members sorted, since Foundation does not keep their order.
  static func canonical(_ value: JSON) -> JSON {
    switch value {
    case .array(let elements): .array(elements.map(canonical))
    case .object(let members):
      .object(members.map { JSON.Member($0.key, canonical($0.value)) }.sorted { $0.key < $1.key })
    default: value
    }
  }
}
