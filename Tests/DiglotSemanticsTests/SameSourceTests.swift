import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct SameSourceTests {
  @Test func `segments that say the same are found among many`() {
    let others = (0..<500).map { "HO: Number \($0).\n> \($0)\n\n" }
    let text = "GU: The same again.\n\n" + others.joined(separator: "[0:05] The same again.\n> 又一次\n\n")
    let document = Document(text)
    guard let first = document.facts(ofBlock: 0)?.facts else {
      Issue.record("there is no segment")
      return
    }
    let found = document.segments(sayingSameAs: first, limit: 1000)
    #expect(found.count == 499)
    #expect(found.allSatisfy { $0.sourceDigest == first.sourceDigest && $0 !== first })
    #expect(document.segments(sayingSameAs: first, limit: 3).count == 3)
  }
}
