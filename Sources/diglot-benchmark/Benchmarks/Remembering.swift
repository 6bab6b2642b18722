import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// Remembering how sentences were translated, and finding those that are like one.
enum Remembering {
  /// More than any text here needs.
  private static let limit = 1 << 32

  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("memory/\(subject.name)") { conditions in
      let text = subject.make()
      let analysis = Analysis(Document(SyntaxTree(utf8: text)), at: nil, in: Library())
      let part = DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part
      var memory = TranslationMemory()
      let indexing = (0..<conditions.count(3)).map { _ in
        seconds {
          var builder = MemoryBuilder(limit: limit)
          builder.add(part)
          memory = TranslationMemory([builder.index()])
        }
      }
      let queries = queries(in: analysis.document, conditions.count(500)).map { query in
        seconds { _ = memory.matches(of: query, from: "en", to: "zh-Hans") }
      }
      return [
        .speed("memory/\(subject.name)/index", bytes: text.count, seconds: indexing),
        .latency("memory/\(subject.name)/find", .microseconds, seconds: queries),
      ]
    }
  }

  /// Sentences of the document, each without its first word.
  private static func queries(in document: Document, _ count: Int) -> [[UInt8]] {
    let sentences = document.facts.filter { $0.facts.block.kind == .segment }.flatMap { element in
      let passage = Passages(of: element.facts, in: document.languages).source
      return Sentences(of: passage).ranges.map { Array(passage.bytes[$0].drop { $0 != 0x20 }) }
    }
    return stride(from: 0, to: sentences.count, by: max(1, sentences.count / count)).map { sentences[$0] }
  }
}
