import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// A document, and which of its sentences belong together.
struct Sample {
  let analysis: Analysis

  init(_ text: String, languages: String = "en zh-Hans") {
    analysis = Analysis(Document("@languages \(languages)\n" + text), at: nil, in: Library())
  }

  /// The facts of its segments.
  var segments: [BlockFacts] {
    analysis.document.facts.map(\.facts).filter { $0.block.kind == .segment }
  }

  /// The sentences of what its first segment says.
  var sentences: [String] {
    guard let facts = segments.first else { return [] }
    let passage = Passages(of: facts, in: analysis.document.languages).source
    return Sentences(of: passage).ranges.map { String(decoding: passage.bytes[$0], as: UTF8.self) }
  }

  /// The sentences of its first segment as they are written.
  var written: [String] {
    guard let facts = segments.first else { return [] }
    let passage = Passages(of: facts, in: analysis.document.languages).source
    return Sentences(of: passage).written.map(facts.block.text)
  }

  func alignments(_ evidence: Evidence = .all, learns: Bool = true) -> [SegmentAlignment] {
    let knowledge =
      learns ? AlignmentKnowledge(learningFrom: analysis, evidence: evidence) : AlignmentKnowledge()
    let aligner = Aligner(analysis, knowing: knowledge, evidence: evidence)
    return segments.flatMap(aligner.alignments)
  }

  /// The beads of its segments, as `0+1=0`: which sentences of the source are which of the translation.
  func beads(_ evidence: Evidence = .all, learns: Bool = true) -> [String] {
    alignments(evidence, learns: learns).map { alignment in
      alignment.beads.map { bead in
        [bead.source, bead.target].map { $0.map { "\($0)" }.joined(separator: "+") }.joined(separator: "=")
      }.joined(separator: " ")
    }
  }
}
