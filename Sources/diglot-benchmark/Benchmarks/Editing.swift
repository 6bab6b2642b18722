import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What one letter costs that is typed somewhere, or taken out again.
enum Editing {
  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("edit/\(subject.name)") { conditions in
      let text = subject.make()
      let edits = typing(in: text, count: conditions.count(1000))
      return [
        .latency("edit/\(subject.name)/tree", .microseconds, seconds: trees(text, edits)),
        .latency("edit/\(subject.name)/findings", .microseconds, seconds: findings(text, edits)),
      ]
    }
  }

  /// A letter somewhere, and then without it again, over and over.
  private static func typing(in text: [UInt8], count: Int) -> [TextEdit] {
    let places = Places(in: text).letters((count + 1) / 2)
    return places.flatMap { [TextEdit($0..<$0, "x"), TextEdit($0..<$0 + 1, "")] }
  }

  private static func trees(_ text: [UInt8], _ edits: [TextEdit]) -> [Double] {
    var tree = SyntaxTree(utf8: text)
    return edits.map { edit in
      // The tree before the edit stays alive, as it does while a request is answered from it.
      withExtendedLifetime(tree) { seconds { _ = tree.apply([edit]) } }
    }
  }

  private static func findings(_ text: [UInt8], _ edits: [TextEdit]) -> [Double] {
    let library = Library()
    var analysis = Analysis(Document(SyntaxTree(utf8: text)), at: nil, in: library)
    var checkup = Checkup(of: analysis, in: library)
    return edits.map { edit in
      seconds {
        let change = analysis.apply([edit], version: nil, in: library)
        checkup.update(to: analysis, after: change, in: library)
        _ = checkup.findings()
      }
    }
  }
}
