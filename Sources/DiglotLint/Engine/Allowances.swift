import DiglotSemantics
import DiglotSyntax

/// What a document allows itself: `%allow` in a segment, note or directive covers that, under a
/// heading its chapter; `@allow` covers the file.
struct Allowances {
  private var everywhere: Set<String> = []
  private var ranges: [String: [Range<Int>]] = [:]

  init(of document: Document) {
    document.facts.visit(where: { $1.allowances > 0 }) { index, element, _ in
      let facts = element.facts
      guard !facts.allowances.isEmpty, let placed = document.facts(ofBlock: index) else { return }
      if facts.block.directive == .allow {
        everywhere.formUnion(facts.allowances.map(\.rule))
        return
      }
      var end = placed.place.start + facts.block.bytes.count
      if case .heading = facts.block.kind {
        end = document.tree.block(document.chapter(ofHeading: index).upperBound)?.start ?? document.tree.count
      }
      for allowance in facts.allowances {
        ranges[allowance.rule, default: []].append(placed.place.start..<end)
      }
    }
  }

  /// Whether a finding is not to be reported.
  func allow(_ finding: Finding) -> Bool {
    everywhere.contains(finding.rule)
      || ranges[finding.rule]?.contains { $0.contains(finding.range.lowerBound) } == true
  }
}
