import TestSupport
import Testing

@testable import DiglotAlignment

struct WordPairsTests {
  /// The pairs that are in two beads, numbered in the order in which a second bead is met that has them.
  private func expected(_ beads: [(source: [Int32], target: [Int32])]) -> (cells: [Int32], words: [[Int32]]) {
    var firsts: [[Int32]: Int] = [:]
    var numbers: [[Int32]: Int32] = [:]
    var words: [[Int32]] = []
    for (index, bead) in beads.enumerated() {
      for source in bead.source {
        for target in bead.target {
          let pair = [source, target]
          if let first = firsts[pair], first != index, numbers[pair] == nil {
            numbers[pair] = Int32(words.count)
            words.append(pair)
          }
          if firsts[pair] == nil { firsts[pair] = index }
        }
      }
    }
    let cells = beads.flatMap { bead in
      bead.source.flatMap { source in bead.target.map { numbers[[source, $0]] ?? -1 } }
    }
    return (cells, words)
  }

  @Test func `pairs that stand together twice are found, in the order of the text`() {
    var generator = SplitMix64(seed: 21)
    for _ in 0..<200 {
      func words() -> [Int32] {
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in Int32.random(in: 0..<8, using: &generator) }
      }
      let beads = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        (source: words(), target: words())
      }
      var placed: [WordPairs.Bead] = []
      var (sources, targets): ([Int32], [Int32]) = ([], [])
      for bead in beads {
        placed.append(
          WordPairs.Bead(
            source: sources.count..<sources.count + bead.source.count,
            target: targets.count..<targets.count + bead.target.count))
        sources += bead.source
        targets += bead.target
      }
      let found = WordPairs(placed, sources, targets, countOfSource: 8, countOfTarget: 8)
      let expected = expected(beads)
      // As words, in the order of the text.
      var rest = found.cells[...]
      var cells: [[Int32]?] = []
      for bead in beads {
        for source in bead.source {
          for number in rest.prefix(bead.target.count) {
            let pair = Int(found.starts[Int(source)]) + Int(number)
            cells.append(number == WordPairs.none ? nil : [source, found.targets[pair]])
          }
          rest = rest.dropFirst(bead.target.count)
        }
      }
      #expect(cells == expected.cells.map { $0 < 0 ? nil : expected.words[Int($0)] })
      let words = found.inOrderOfText.map { pair in
        [Int32(found.starts.lastIndex { $0 <= pair } ?? 0), found.targets[Int(pair)]]
      }
      #expect(words == expected.words)
    }
  }
}
