import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// How long it takes to find which sentences translate which.
struct AlignmentTimes {
  /// Learning from the document, in seconds.
  let learning: Double
  /// All segments, in seconds.
  let whole: Double
  /// One segment, in milliseconds, before anything has been learned and after.
  let segment: Double
  let learnedSegment: Double

  init(_ tree: SyntaxTree) {
    let analysis = Analysis(Document(tree), at: nil, in: Library())
    let all = analysis.document.facts.map(\.facts).filter { $0.block.kind == .segment }
    let some = stride(from: 0, to: all.count, by: max(1, all.count / 100)).map { all[$0] }
    var knowledge = AlignmentKnowledge()
    segment = median(
      some.map { facts in time { _ = Aligner(analysis, knowing: knowledge).alignments(of: facts) } * 1e3 })
    learning = time { knowledge = AlignmentKnowledge(learningFrom: analysis) }
    let aligner = Aligner(analysis, knowing: knowledge)
    learnedSegment = median(
      some.map { facts in time { _ = Aligner(analysis, knowing: knowledge).alignments(of: facts) } * 1e3 })
    whole = time { for facts in all { _ = aligner.alignments(of: facts) } }
  }
}
