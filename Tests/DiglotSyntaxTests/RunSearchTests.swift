import DiglotSyntax
import TestSupport
import Testing

struct RunSearchTests {
  @Test func `places are found from the front, without overlaps`() {
    #expect(RunSearch(for: "aa").ranges(in: "aaaaa") == [0..<2, 2..<4])
    #expect(RunSearch(for: "abab").ranges(in: "abaabab") == [3..<7])
    #expect(RunSearch(for: "年".utf8).ranges(in: "十年".utf8) == [3..<6])
    #expect(RunSearch(for: "abc").firstRange(in: "abcabc") == 0..<3)
    #expect(RunSearch(for: "://").isFound(in: "https://example.org"))
    #expect(!RunSearch(for: "abc").isFound(in: "ab"))
    #expect(!RunSearch(for: "").isFound(in: "ab"))
  }

  @Test func `characters are the same however they are composed`() {
    #expect(RunSearch(for: "caf\u{E9}").isFound(in: "un cafe\u{301} noir"))
    #expect(!RunSearch(for: "cafe").isFound(in: "un cafe\u{301} noir"))
  }

  @Test func `all places are those that comparing everywhere finds`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        UInt8.random(in: 0...1, using: &random)
      }
      let run = (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt8.random(in: 0...1, using: &random)
      }
      var expected: [Range<Int>] = []
      var start = 0
      while start + run.count <= text.count {
        let isHere = text[start..<start + run.count].elementsEqual(run)
        if isHere { expected.append(start..<start + run.count) }
        start += isHere ? run.count : 1
      }
      #expect(RunSearch(for: run).ranges(in: text) == expected)
    }
  }
}
