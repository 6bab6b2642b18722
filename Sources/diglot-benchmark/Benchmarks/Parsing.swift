import DiglotSyntax

/// Reading a text to a tree, from nothing.
enum Parsing {
  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("parse/\(subject.name)") { conditions in
      let text = subject.make()
      // The less text, the more often.
      let count = conditions.count(max(9, min(200, 60_000_000 / max(1, text.count))))
      let times = (0..<count).map { _ in seconds { _ = SyntaxTree(utf8: text) } }
      return [.speed("parse/\(subject.name)", bytes: text.count, seconds: times)]
    }
  }
}
