import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace

/// From a text to all that is to be said about it.
enum Linting {
  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("lint/\(subject.name)") { conditions in
      let text = subject.make()
      let count = conditions.count(max(5, min(30, 10_000_000 / max(1, text.count))))
      func measured(_ name: String, by workers: Workers) -> Measurement {
        let times = (0..<count).map { _ in seconds { lint(text, by: workers) } }
        return .speed("lint/\(subject.name)/\(name)", bytes: text.count, seconds: times)
      }
      return [measured("one-processor", by: .one), measured("all-processors", by: .processors())]
    }
  }

  private static func lint(_ text: [UInt8], by workers: Workers) {
    let library = Library()
    let document = Document(SyntaxTree(utf8: text), by: workers)
    let analysis = Analysis(document, at: nil, in: library, by: workers)
    _ = Checkup(of: analysis, in: library, by: workers).findings()
  }
}
