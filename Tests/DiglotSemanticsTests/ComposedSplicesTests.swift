import DiglotSyntax
import TestSupport
import Testing

@testable import DiglotSemantics

/// What splices made one after the other come to.
struct ComposedSplicesTests {
  private static let blocks = Array(SyntaxTree(String(repeating: "A line.\n\n", count: 60)).blocks)

  /// Facts that are told from all others by what they are, and not by what they say.
  private static func facts() -> BlockFacts { BlockFacts(blocks[0]) }

  private static func numbers(_ facts: [BlockFacts]) -> [ObjectIdentifier] {
    facts.map(ObjectIdentifier.init)
  }

  @Test(arguments: 0..<40)
  func `put together, they make the same of a sequence`(round: Int) {
    let seed = UInt64(round) + 40
    var generator = SplitMix64(seed: seed)
    let old = (0..<Int.random(in: 0...12, using: &generator)).map { _ in Self.facts() }
    var expected = old
    var splices: [Document.Splice] = []
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let start = Int.random(in: 0...expected.count, using: &generator)
      let end = Int.random(in: start...min(expected.count, start + 3), using: &generator)
      let inserted = (0..<Int.random(in: 0...3, using: &generator)).map { _ in Self.facts() }
      splices.append(Document.Splice(removed: start..<end, inserted: inserted))
      expected.replaceSubrange(start..<end, with: inserted)
    }
    let composed = ComposedSplices(splices).splices
    var made = old
    for splice in composed.reversed() { made.replaceSubrange(splice.removed, with: splice.inserted) }
    #expect(Self.numbers(made) == Self.numbers(expected), "seed \(seed)")
    #expect(
      zip(composed, composed.dropFirst()).allSatisfy { $0.removed.upperBound < $1.removed.lowerBound },
      "seed \(seed)")
  }

  @Test func `of edits in one block, the last counts`() {
    let versions = (0..<3).map { _ in Self.facts() }
    let splices = versions.map { Document.Splice(removed: 4..<5, inserted: [$0]) }
    let composed = ComposedSplices(splices).splices
    #expect(composed.map(\.removed) == [4..<5])
    #expect(Self.numbers(composed.flatMap(\.inserted)) == Self.numbers([versions[2]]))
  }

  @Test(arguments: [1, 2, 63, 64, 65, 300])
  func `many splices are put together in steps`(count: Int) throws {
    var document = Document(String(repeating: "A line.\n\n", count: 60))
    let old = document.facts.map(\.facts)
    var change: Document.Change?
    var generator = SplitMix64(seed: UInt64(count))
    for _ in 0..<count {
      let place = Int.random(in: 0..<document.tree.count, using: &generator)
      let made = document.apply([TextEdit(place..<place, "x\n\n")])
      change = change?.followed(by: made) ?? made
    }
    let steps = try #require(change?.steps)
    #expect(steps.count == (count + 63) / 64)
    var followed = old
    for splice in steps.flatMap({ $0.reversed() }) {
      followed.replaceSubrange(splice.removed, with: splice.inserted)
    }
    #expect(Self.numbers(followed) == Self.numbers(document.facts.map(\.facts)))
  }
}
