import DiglotSemantics
import DiglotSyntax

/// What is shown above a line.
public struct CodeLens: Sendable, Hashable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// What a chapter holds.
    case chapter
    /// How often a name that is declared is referred to. It may be in any file, and is counted when the lens
    /// is looked at.
    case references
  }

  public let kind: Kind
  /// UTF-8 offsets in the document, on one line.
  public let range: Range<Int>
  /// Nil where it is still to be found out.
  public let title: String?
  public let subject: Symbol?
}

extension Snapshot {
  /// - Parameter findings: where in the document there are findings: UTF-8 offsets in ascending order.
  public func codeLenses(_ kinds: Set<CodeLens.Kind>, findings: [Int] = []) -> [CodeLens] {
    var lenses = kinds.contains(.chapter) ? chapterLenses(findings) : []
    if kinds.contains(.references) { lenses += referenceLenses() }
    return lenses.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where a name is referred to, in this and all other files.
  public func references(of subject: Symbol) -> [Location] {
    (references(to: subject) ?? []).map { Location(path: nil, range: $0) } + referencesElsewhere(to: subject)
  }

  /// `3 references`
  public static func title(ofReferences count: Int) -> String {
    count == 0 ? "no references" : Wording.count(count, "reference")
  }

  private func referenceLenses() -> [CodeLens] {
    var lenses: [CodeLens] = []
    var start = 0
    let terms = Dictionary(
      analysis.scope.glossary.terms.enumerated().filter { $0.element.path == nil }.map {
        ($0.element.block, $0.offset)
      }
    ) { first, _ in first }
    for element in document.facts {
      let facts = element.facts
      let (name, symbol): (Range<Int>?, Symbol?)
      switch facts.declaration {
      case .speaker(let code, _)?: (name, symbol) = (code.range, .speaker(code.text))
      case .term(let term)?: (name, symbol) = (term.forms.first?.range, terms[element.id].map { .term($0) })
      default:
        (name, symbol) = (facts.block.noteLabel, facts.block.noteLabel.map { .note(facts.block.text($0)) })
      }
      if let name, let symbol {
        lenses.append(
          CodeLens(
            kind: .references, range: start + name.lowerBound..<start + name.upperBound, title: nil,
            subject: symbol))
      }
      start += facts.block.bytes.count
    }
    return lenses
  }

  private func chapterLenses(_ findings: [Int]) -> [CodeLens] {
    guard document.facts.summary.headings > 0 else { return [] }
    let blocks = ChapterTally(document)
    return blocks.headings.map { index in
      let chapter = document.chapter(ofHeading: index)
      let title = blocks.title(of: chapter, findings: findings)
      let start = blocks.starts[index]
      let line = document.facts[index]?.facts.block.contentRange(ofLine: 0) ?? 0..<0
      return CodeLens(
        kind: .chapter, range: start + line.lowerBound..<start + line.upperBound, title: title, subject: nil)
    }
  }
}

/// Sums from the start of a document up to each of its blocks, so that those of a chapter are differences.
private struct ChapterTally {
  private(set) var headings: [Int] = []
  private(set) var starts: [Int] = [0]
  private var segments = [0]
  private var untranslated = [0]
  /// The start of each block's cue, and the latest end before or in it.
  private var cueStarts: [Int?] = []
  private var cueEnds: [Int?] = []

  init(_ document: Document) {
    let languages = document.languages
    for (index, element) in document.facts.enumerated() {
      let facts = element.facts
      let isSegment = facts.block.kind == .segment
      if case .heading = facts.block.kind { headings.append(index) }
      let isMissing = isSegment && facts.hasWords && !languages.missing(in: facts).isEmpty
      starts.append((starts.last ?? 0) + facts.block.bytes.count)
      segments.append((segments.last ?? 0) + (isSegment ? 1 : 0))
      untranslated.append((untranslated.last ?? 0) + (isMissing ? 1 : 0))
      cueStarts.append(facts.cue?.start?.milliseconds)
      cueEnds.append(facts.cue?.end?.milliseconds)
    }
  }

  /// `12 segments · 3 min 20 s · 2 untranslated · 1 finding`
  func title(of chapter: Range<Int>, findings: [Int]) -> String {
    var parts = [Wording.count(segments[chapter.upperBound] - segments[chapter.lowerBound], "segment")]
    if let length = length(of: chapter) { parts.append(Wording.duration(milliseconds: length)) }
    let missing = untranslated[chapter.upperBound] - untranslated[chapter.lowerBound]
    if missing > 0 { parts.append("\(missing) untranslated") }
    let found =
      Self.count(findings, below: starts[chapter.upperBound])
      - Self.count(findings, below: starts[chapter.lowerBound])
    if found > 0 { parts.append(Wording.count(found, "finding")) }
    return parts.joined(separator: " · ")
  }

  /// From the first time in it to where the next chapter begins, or to the last time in it.
  private func length(of chapter: Range<Int>) -> Int? {
    guard let first = cueStarts[chapter].lazy.compactMap({ $0 }).first else { return nil }
    let next = chapter.upperBound < cueStarts.count ? cueStarts[chapter.upperBound] : nil
    let last = chapter.reversed().lazy.compactMap { cueEnds[$0] ?? cueStarts[$0] }.first
    return (next ?? last).map { $0 - first }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static func count(_ offsets: [Int], below limit: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
