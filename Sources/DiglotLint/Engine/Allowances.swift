import DiglotSemantics
import DiglotSyntax

/// What a document allows itself: `%allow` in a segment, note or directive covers that, under a
/// heading its chapter; `@allow` covers the file. Each knows whether there was anything to allow.
struct Allowances {
  struct Allowance {
    let rule: String
    /// Where the name of the rule stands, in the document.
    let place: Range<Int>
    /// What it covers; nil for the whole file.
    let cover: Range<Int>?
    var isUsed = false
  }

  private(set) var all: [Allowance] = []
  /// By the name of the rule.
  private var indices: [String: [Int]] = [:]

  init(of document: Document) {
    document.facts.visit(where: { $0.allowances > 0 }) { index, element in
      let facts = element.facts
      guard !facts.allowances.isEmpty, let placed = document.facts(ofBlock: index) else { return }
      let cover = facts.block.directive == .allow ? nil : Self.cover(of: placed, index, in: document)
      for allowance in facts.allowances {
        indices[allowance.rule, default: []].append(all.count)
        all.append(
          Allowance(rule: allowance.rule, place: placed.absolute(allowance.range), cover: cover))
      }
    }
  }

  private static func cover(
    of placed: Document.PlacedFacts, _ index: Int, in document: Document
  ) -> Range<Int> {
    let start = placed.place.start
    guard case .heading = placed.block.kind else { return start..<start + placed.block.bytes.count }
    let next = document.tree.block(document.chapter(ofHeading: index).upperBound)
    return start..<max(start, next?.start ?? document.tree.count)
  }

  /// Whether a finding is not to be reported.
  mutating func allow(_ finding: Finding) -> Bool {
    var isAllowed = false
    for index in indices[finding.rule] ?? []
    where all[index].cover?.contains(finding.range.lowerBound) ?? true {
      all[index].isUsed = true
      isAllowed = true
    }
    return isAllowed
  }
}
