import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// The index finds what a look at every sentence finds.
struct MemorySearchTests {
  /// Few words, so that many sentences are alike.
  private static let words = ["a", "bee", "sea", "day", "elf", "the", "gull", "jay", "kay", "oh"]

  private func sentence(_ generator: inout SplitMix64) -> [String] {
    let count = Int.random(in: 1...14, using: &generator)
    return (0..<count).map { _ in
      // The first are the most frequent.
      let place = Int.random(in: 0..<10, using: &generator) * Int.random(in: 0..<10, using: &generator) / 9
      return Self.words[place]
    }
  }

  /// Levenshtein's whole table.
  private func distance(_ first: [String], _ second: [String]) -> Int {
    var row = Array(0...second.count)
    for (index, word) in first.enumerated() {
      var next = [index + 1]
      for (column, other) in second.enumerated() {
        next.append(min(row[column] + (word == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[second.count]
  }

  @Test(arguments: 0..<4)
  func `what is found is what comparing all would find`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 900)
    var said: [[String]] = []
    var builder = MemoryBuilder(limit: 1 << 24)
    for _ in 0..<6 {
      var text = "@languages en fr\n\n"
      for _ in 0..<12 {
        let words = sentence(&generator)
        // A translation of its own, of about the same length.
        text += words.joined(separator: " ") + "\n> "
        text += words.joined(separator: " ") + " no\(said.count)\n\n"
        said.append(words)
      }
      let analysis = Analysis(Document(text), at: nil, in: Library())
      builder.add(DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part)
    }
    let memory = TranslationMemory([builder.index()])
    // What is not trusted is not remembered; the test is about finding.
    let remembered = said.indices.filter { number in
      memory.matches(of: Array(said[number].joined(separator: " ").utf8), from: "en", to: "fr", limit: 200)
        .contains { $0.translation.hasSuffix(" no\(number)") }
    }
    #expect(remembered.count > said.count / 2)
    for _ in 0..<24 {
      let words = sentence(&generator)
      for limit in [1, 5, 200] {
        let found = memory.matches(
          of: Array(words.joined(separator: " ").utf8), from: "en", to: "fr", limit: limit)
        let expected = remembered.map { number in
          let length = max(words.count, said[number].count)
          return (number: number, same: length - distance(words, said[number]), length: length)
        }.filter { $0.same * 10 >= $0.length * 7 }.sorted {
          let (left, right) = ($0.same * $1.length, $1.same * $0.length)
          return left == right ? $0.number < $1.number : left > right
        }.prefix(limit)
        #expect(
          found.map { "\($0.similarity.percent) \($0.translation.split(separator: " ").last ?? "")" }
            == expected.map { "\($0.same * 100 / $0.length) no\($0.number)" },
          "seed \(round + 900): \(words)")
      }
    }
  }

  @Test func `what all say again and again is found at once`() {
    var builder = MemoryBuilder(limit: 1 << 24)
    for file in 0..<10 {
      let text =
        "@languages en zh-Hans\n\n"
        + (0..<20).map { "I do not know what you mean by that.\n> 我不知道你是什么意思\(file)\($0)。\n\n" }.joined()
      let analysis = Analysis(Document(text), at: nil, in: Library())
      builder.add(DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part)
    }
    let memory = TranslationMemory([builder.index()])
    let text = Array("I do not know what you mean by this.".utf8)
    #expect(
      memory.matches(of: text, from: "en", to: "zh-Hans").map(\.similarity.percent)
        == Array(repeating: 88, count: 8))
  }
}
