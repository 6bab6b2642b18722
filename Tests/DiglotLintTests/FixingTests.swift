import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct FixingTests {
  private func fixed(_ text: String, suggested: Bool = false) -> String {
    Fixing.fix(Document(text), at: nil, in: Library(), allowsSuggested: suggested).tree.text
  }

  @Test func `safe fixes are applied, and suggested ones where they are wanted`() {
    #expect(fixed("One.\n\n\n>一。\n") == "One.\n> 一。\n")
    let swapped = "@languages en zh-Hans\n\n我们明天早上出发。\n> We leave tomorrow morning.\n"
    #expect(fixed(swapped) == swapped)
    #expect(
      fixed(swapped, suggested: true)
        == "@languages en zh-Hans\n\nWe leave tomorrow morning.\n> 我们明天早上出发。\n")
    #expect(
      fixed("@languages en zh-Hans\n\nWe leave.\n> 翻译： 我们出发。\n", suggested: true)
        == "@languages en zh-Hans\n\nWe leave.\n> 我们出发。\n")
  }

  @Test(arguments: [false, true])
  func `fixes converge, mend what they promise, and keep what is not theirs`(suggested: Bool) {
    var generator = SplitMix64(seed: suggested ? 5 : 6)
    for _ in 0..<250 {
      let text = RandomText.make(60, using: &generator)
      let once = fixed(text, suggested: suggested)
      #expect(fixed(once, suggested: suggested) == once)
      let left = TestCheck.findings(in: once).filter { finding in
        finding.fixes.contains { $0.safety == .safe || suggested }
      }
      // Where fixes touch each other, the second waits for the next round, and there are enough rounds.
      #expect(left.isEmpty, "\(text.debugDescription): \(left.map(\.message))")
    }
  }

  @Test func `chosen fixes never touch each other`() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let findings = TestCheck.findings(in: RandomText.make(60, using: &generator))
      let edits = Fixing.fixes(of: findings, allowsSuggested: true).flatMap(\.edits)
      for (edit, next) in zip(edits, edits.dropFirst()) {
        #expect(edit.range.upperBound <= next.range.lowerBound)
      }
    }
  }
}
