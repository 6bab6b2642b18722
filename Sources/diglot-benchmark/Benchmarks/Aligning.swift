import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// Finding which sentences translate which.
enum Aligning {
  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("align/\(subject.name)") { conditions in
      let text = subject.make()
      let analysis = Analysis(Document(SyntaxTree(utf8: text)), at: nil, in: Library())
      var knowledge = AlignmentKnowledge()
      let learning = (0..<conditions.count(3)).map { _ in
        seconds { knowledge = AlignmentKnowledge(learningFrom: analysis) }
      }
      let segments = analysis.document.facts.map(\.facts).filter { $0.block.kind == .segment }
      let count = conditions.count(200)
      let some = stride(from: 0, to: segments.count, by: max(1, segments.count / count)).map { segments[$0] }
      func measured(_ name: String, knowing knowledge: AlignmentKnowledge) -> Measurement {
        // An aligner keeps what it found: each is asked once for a segment.
        let aligner = Aligner(analysis, knowing: knowledge)
        let times = some.prefix(count).map { facts in seconds { _ = aligner.alignments(of: facts) } }
        return .latency("align/\(subject.name)/\(name)", .microseconds, seconds: times)
      }
      return [
        .speed("align/\(subject.name)/learn", bytes: text.count, seconds: learning),
        measured("segment-unlearned", knowing: AlignmentKnowledge()),
        measured("segment-learned", knowing: knowledge),
      ]
    }
  }
}
