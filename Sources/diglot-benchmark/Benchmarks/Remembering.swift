import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// Remembering how sentences were translated, and finding those that are like one.
enum Remembering {
  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("memory/\(subject.name)") { conditions in
      let analysis = Analysis(Document(SyntaxTree(utf8: subject.make())), at: nil, in: Library())
      let part = DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part
      var index = MemoryIndex()
      let indexing = (0..<conditions.count(5)).map { _ in
        seconds {
          var builder = MemoryBuilder(limit: 1 << 40)
          builder.add(part)
          index = builder.index()
        }
      }
      let memory = TranslationMemory([index])
      let queries = sentences(of: analysis, count: conditions.count(500)).map { sentence in
        seconds { _ = memory.matches(of: sentence, from: "en", to: "zh-Hans") }
      }
      return [
        .latency(
          "memory/\(subject.name)/index", .milliseconds, seconds: indexing,
          remark: "\(memory.count) sentences"),
        .latency("memory/\(subject.name)/search", .milliseconds, seconds: queries),
        Measurement("memory/\(subject.name)/size", .megabytes, [Double(memory.byteCount) / 1e6]),
      ]
    }
  }

  /// Sentences from all over a document, the first word of each left out, so that none is known as it is.
  private static func sentences(of analysis: Analysis, count: Int) -> [[UInt8]] {
    let document = analysis.document
    let segments = document.facts.map(\.facts).filter { $0.block.kind == .segment }
    let step = max(1, segments.count / count)
    return stride(from: 0, to: segments.count, by: step).prefix(count).compactMap { place in
      let passage = Passages(of: segments[place], in: document.languages).source
      return Sentences(of: passage).ranges.first.map { range in
        Array(passage.bytes[range].drop { $0 != 0x20 })
      }
    }
  }
}
