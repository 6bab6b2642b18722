import DiglotAlignment
import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What an editor's questions cost, without what it costs to send them and their answers.
enum Features {
  static func benchmark(_ subject: Subject) -> Benchmark {
    Benchmark("feature/\(subject.name)") { conditions in
      let text = subject.make()
      let stand = FeatureStand(SyntaxTree(utf8: text))
      let places = Places(in: text)
      let letters = places.letters(conditions.count(200))
      let links = places.links(conditions.count(50))
      var measurements = PlacedFeature.all.map { feature in
        let asked = feature.isOfLinks ? links : letters
        return measured(feature.name, subject, asked.map { place in seconds { feature.ask(stand, place) } })
      }
      measurements += WholeFeature.all.map { feature in
        let rounds = 0..<conditions.count(7)
        return measured(feature.name, subject, rounds.map { _ in seconds { feature.ask(stand) } })
      }
      let some = letters.prefix(conditions.count(20))
      return measurements + afterEdit(stand, subject, some) + [translating(stand, subject, some)]
    }
  }

  private static func measured(_ name: String, _ subject: Subject, _ times: [Double]) -> Measurement {
    .latency("feature/\(subject.name)/\(name)", .milliseconds, seconds: times)
  }

  /// What is offered where somebody begins to translate a sentence: all of the document may have it already.
  private static func translating(
    _ stand: FeatureStand, _ subject: Subject, _ places: ArraySlice<Int>
  ) -> Measurement {
    let begun = "\n\nAll is well tonight.\n> "
    let times = places.map { place in
      let start = stand.tree.block(at: place)?.start ?? 0
      let typed = stand.snapshot(afterTyping: begun + "\n\n", at: start)
      return seconds { _ = typed.completions(at: start + begun.utf8.count) }
    }
    return measured("completion-of-translation", subject, times)
  }

  /// What is kept from version to version, after a letter more.
  private static func afterEdit(
    _ stand: FeatureStand, _ subject: Subject, _ places: ArraySlice<Int>
  ) -> [Measurement] {
    var entries = OutlinePieces<OutlineEntry>()
    _ = stand.snapshot.outline(reusing: &entries)
    let tokens = SemanticTokens(of: stand.snapshot, in: .utf16)
    var (outlines, deltas): ([Double], [Double]) = ([], [])
    for place in places {
      let edited = stand.snapshot(afterTyping: "x", at: place)
      outlines.append(seconds { _ = edited.outline(reusing: &entries) })
      deltas.append(seconds { _ = tokens.change(to: tokens.updated(to: edited)) })
    }
    return [
      measured("outline-after-edit", subject, outlines),
      measured("semantic-tokens-delta-after-edit", subject, deltas),
    ]
  }
}
