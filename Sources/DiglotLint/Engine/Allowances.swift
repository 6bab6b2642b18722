import DiglotSemantics
import DiglotSyntax

/// What a document allows itself: `%allow` in a segment, note or directive covers that, under a
/// heading its chapter; `@allow` covers the file. Each knows whether there was anything to allow.
struct Allowances {
  struct Allowance {
    let rule: String
    /// Where the name of the rule stands, in the document.
    let place: Range<Int>
    /// What it covers, in `covers`.
    fileprivate let cover: Int
  }

  /// What one or more allowances of a rule cover.
  private struct Cover {
    let range: Range<Int>
    /// The smallest one of the same rule, other than the file, that it lies in.
    let outer: Int?
    var isUsed = false
  }

  private var all: [Allowance] = []
  private var covers: [Cover] = []
  /// Those that are the whole file, by the name of the rule.
  private var wholeFile: [String: Int] = [:]
  /// The others by the name of the rule, in the order of the text. Chapters and what is in them lie one
  /// within another or apart, so that all that hold a place are found from the last that begins before it.
  private var parts: [String: [Int]] = [:]

  init(of document: Document) {
    document.facts.visit(where: { $0.allowances > 0 }) { index, element in
      let facts = element.facts
      guard !facts.allowances.isEmpty, let placed = document.facts(ofBlock: index) else { return }
      let range = facts.block.directive == .allow ? nil : Self.cover(of: placed, index, in: document)
      for allowance in facts.allowances {
        let cover = range.map { part($0, of: allowance.rule) } ?? file(of: allowance.rule)
        all.append(
          Allowance(rule: allowance.rule, place: placed.absolute(allowance.range), cover: cover))
      }
    }
  }

  var isEmpty: Bool { all.isEmpty }

  /// Those that allowed nothing, in the order of the text.
  var unused: some Sequence<Allowance> { all.lazy.filter { !covers[$0.cover].isUsed } }

  private static func cover(
    of placed: Document.PlacedFacts, _ index: Int, in document: Document
  ) -> Range<Int> {
    let start = placed.place.start
    guard case .heading = placed.block.kind else { return start..<start + placed.block.bytes.count }
    let next = document.tree.block(document.chapter(ofHeading: index).upperBound)
    return start..<max(start, next?.start ?? document.tree.count)
  }

  /// The index of the cover for the whole file.
  private mutating func file(of rule: String) -> Int {
    if let known = wholeFile[rule] { return known }
    covers.append(Cover(range: 0..<Int.max, outer: nil))
    wholeFile[rule] = covers.count - 1
    return covers.count - 1
  }

  /// The index of a cover, which does not begin before those that were asked for up to now.
  private mutating func part(_ range: Range<Int>, of rule: String) -> Int {
    var outer = parts[rule]?.last
    if let last = outer, covers[last].range == range { return last }
    while let index = outer, covers[index].range.upperBound <= range.lowerBound {
      outer = covers[index].outer
    }
    covers.append(Cover(range: range, outer: outer))
    parts[rule, default: []].append(covers.count - 1)
    return covers.count - 1
  }

  /// Whether a finding is not to be reported.
  mutating func allow(_ finding: Finding) -> Bool {
    var isAllowed = false
    if let index = wholeFile[finding.rule] {
      covers[index].isUsed = true
      isAllowed = true
    }
    var next = lastPart(of: finding.rule, from: finding.range.lowerBound)
    while let index = next {
      if covers[index].range.contains(finding.range.lowerBound) {
        covers[index].isUsed = true
        isAllowed = true
      }
      next = covers[index].outer
    }
    return isAllowed
  }

  /// The last cover of a rule that begins at a place or before it.
  private func lastPart(of rule: String, from place: Int) -> Int? {
    guard let parts = parts[rule] else { return nil }
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if covers[parts[middle]].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? parts[low - 1] : nil
  }
}
