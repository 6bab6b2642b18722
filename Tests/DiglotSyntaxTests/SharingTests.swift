import DiglotSyntax
import TestSupport
import Testing

struct SharingTests {
  private struct Item: Summarized, Equatable {
    let value: Int
    var summary: Length { Length(count: 1) }
  }

  private struct Length: Summary {
    var count: Int
    static let zero = Length(count: 0)
    static func + (left: Length, right: Length) -> Length { Length(count: left.count + right.count) }
  }

  @Test func `what two versions have in common at both ends is what a comparison of all finds`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<60 {
      let size = Int.random(in: 0...3000, using: &random)
      let old = SumTree((0..<size).map(Item.init))
      var new = old
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let start = Int.random(in: 0...new.count, using: &random)
        let end = min(new.count, start + Int.random(in: 0...40, using: &random))
        let added = (0..<Int.random(in: 0...40, using: &random)).map { _ in
          Item(value: Int.random(in: 0...3, using: &random))
        }
        new.replace(start..<end, with: added)
      }
      let prefix = zip(old, new).prefix { $0 == $1 }.count
      let suffix = zip(Array(old).reversed(), Array(new).reversed()).prefix { $0 == $1 }.count
      #expect(old.commonPrefix(with: new) { $0 == $1 } == prefix)
      #expect(old.commonSuffix(with: new) { $0 == $1 } == suffix)
    }
  }

  @Test func `what is shared is not looked at`() {
    let old = SumTree((0..<100_000).map(Item.init))
    var new = old
    new.replace(50_000..<50_001, with: [Item(value: -1)])
    var looked = 0
    let prefix = old.commonPrefix(with: new) {
      looked += 1
      return $0 == $1
    }
    #expect(prefix == 50_000 && looked < 200)
  }
}
