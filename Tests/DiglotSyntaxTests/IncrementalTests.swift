import DiglotSyntax
import TestSupport
import Testing

/// After any edits, the tree is the one that a fresh parse of the text gives.
struct IncrementalTests {
  @Test(arguments: 0..<24)
  func `edited trees equal fresh ones`(round: Int) {
    let seed = UInt64(round) &* 0x9E37 &+ 20_261_123
    var generator = SplitMix64(seed: seed)
    for _ in 0..<12 {
      var tree = SyntaxTree(RandomText.make(Int.random(in: 0...120, using: &generator), using: &generator))
      for step in 0..<40 {
        let edits = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          TextEdit(
            RandomText.range(in: tree.count, using: &generator),
            RandomText.make(Int.random(in: 0...4, using: &generator), using: &generator))
        }
        let before = tree.text
        let old = tree.blocks
        let splices = tree.apply(edits)
        guard tree.isSame(as: SyntaxTree(tree.text)) else {
          Issue.record("seed \(seed), step \(step): \(before.debugDescription) after \(edits)")
          return
        }
        #expect(
          old.count + splices.reduce(0) { $0 + $1.inserted.count - $1.removed.count } == tree.blocks.count)
      }
    }
  }

  /// All that an edit can do to the lines around it, and to what joins whom.
  @Test(arguments: ["a\n", " a\n", "> a\n", "% a\n", "@a\n", "A: a\n", "\n"])
  func `any line taken out of any four leaves what a fresh parse gives`(first: String) {
    let kinds = ["a\n", " a\n", "> a\n", "% a\n", "@a\n", "A: a\n", "\n"]
    for second in kinds {
      for third in kinds {
        for fourth in kinds.prefix(3) {
          let lines = [first, second, third, fourth]
          let old = SyntaxTree(lines.joined())
          var start = 0
          for line in lines {
            let end = start + line.utf8.count
            for range in [start..<end, end - 1..<end] {
              var new = old
              _ = new.replace(range, with: [])
              if !new.isSame(as: SyntaxTree(new.text)) { Issue.record("\(lines) without \(range)") }
            }
            start = end
          }
        }
      }
    }
  }

  @Test func `splices say which blocks are shared`() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let old = SyntaxTree(RandomText.make(60, using: &generator))
      var new = old
      let splice = new.replace(
        RandomText.range(in: old.count, using: &generator),
        with: Array(RandomText.make(2, using: &generator).utf8))
      for index in 0..<splice.removed.lowerBound { #expect(old.blocks[index] === new.blocks[index]) }
      for index in splice.removed.upperBound..<max(old.blocks.count, splice.removed.upperBound) {
        let moved = index - splice.removed.count + splice.inserted.count
        #expect(old.blocks[index] === new.blocks[moved])
      }
    }
  }

  @Test func `an edit changes the text as the same edit of a string does`() {
    var generator = SplitMix64(seed: 99)
    var tree = SyntaxTree("")
    var text: [UInt8] = []
    for _ in 0..<2000 {
      let lower = Int.random(in: 0...text.count, using: &generator)
      let upper = min(text.count, lower + Int.random(in: 0...20, using: &generator))
      let isCharacter = { (index: Int) in index == text.count || text[index] & 0xC0 != 0x80 }
      guard isCharacter(lower), isCharacter(upper) else { continue }
      let insertion = Array(RandomText.make(text.count > 2000 ? 0 : 3, using: &generator).utf8)
      text.replaceSubrange(lower..<upper, with: insertion)
      _ = tree.replace(lower..<upper, with: insertion)
    }
    #expect(tree.utf8 == text)
  }

  @Test func `a range that cuts characters is moved to where they start`() {
    var tree = SyntaxTree("a𠮷b")
    _ = tree.replace(2..<4, with: Array("x".utf8))
    #expect(tree.text == "ax𠮷b")
    _ = tree.replace(-10..<(-5), with: Array("<".utf8))
    _ = tree.replace(100..<200, with: Array(">".utf8))
    #expect(tree.text == "<ax𠮷b>")
  }

  @Test func `typing in a long document shares all but the blocks at hand`() {
    let text = (0..<2000).map { "HO: Line \($0) of many.\n> 第\($0)行。\n\n" }.joined()
    let old = SyntaxTree(text)
    var new = old
    let splice = new.replace(50_000..<50_000, with: Array("x".utf8))
    #expect(splice.removed.count == 1)
    #expect(splice.inserted.count == 1)
    #expect(new.isSame(as: SyntaxTree(new.text)))
  }
}
