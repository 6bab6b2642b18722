import DiglotSyntax
import TestSupport
import Testing

/// The tokens' text put together is the input, byte for byte.
struct LosslessTests {
  private func expectWhole(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let tree = SyntaxTree(text)
    var joined: [UInt8] = []
    for block in tree.blocks {
      #expect(block.tokens.first?.start == 0, sourceLocation: sourceLocation)
      #expect(block.lines.first?.start == 0, sourceLocation: sourceLocation)
      for index in block.tokens.indices {
        let range = block.range(ofToken: index)
        #expect(!range.isEmpty, "token \(index) of \(text.debugDescription)", sourceLocation: sourceLocation)
        joined += block.bytes[range]
      }
      for (line, next) in zip(block.lines, block.lines.dropFirst()) {
        #expect(line.start < next.start && line.firstToken < next.firstToken, sourceLocation: sourceLocation)
      }
      for problem in block.problems {
        #expect(problem.range.upperBound <= block.bytes.count, sourceLocation: sourceLocation)
      }
    }
    #expect(joined == Array(text.utf8), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "", "a", "\n", "\r", "\r\n", "a\rb\nc\r\nd", "\u{FEFF}", "\u{FEFF}# a", "a\0b\n", "\u{FEFF}\u{FEFF}\n",
    "\t\u{3000}\n",
    "e\u{301}𠮷👩‍👩‍👧\u{202E}abc\u{202C}\n> \u{200F}א", "\n\n\r\r\n\n", "[00:01] HO: a\\",
  ])
  func `given texts come back`(text: String) {
    expectWhole(text)
  }

  @Test(arguments: 0..<16)
  func `random texts come back`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 1)
    for _ in 0..<120 {
      expectWhole(RandomText.make(Int.random(in: 0...150, using: &generator), using: &generator))
    }
  }

  @Test func `bytes that are not UTF-8 come back too`() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let bytes = (0..<200).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("[{`\\>#@:\n\r](->".utf8).randomElement(using: &generator) ?? 0
      }
      #expect(SyntaxTree(utf8: bytes).utf8 == bytes)
    }
  }
}
