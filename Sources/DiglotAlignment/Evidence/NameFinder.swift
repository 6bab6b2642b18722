import DiglotSemantics

/// Finds declared terms and speakers' names in both languages of a passage and its translation.
struct NameFinder: Sendable {
  private let glossary: Glossary
  private let languages: Languages
  /// What each speaker is called.
  private let called: [[String]]
  /// The names of speakers, whole and in parts, in all languages.
  private let speakers: FormMatcher

  init(_ scope: Scope, _ languages: Languages) {
    glossary = scope.glossary
    self.languages = languages
    called = Self.called(in: scope)
    var forms: [(form: String, term: Int)] = []
    for (index, names) in called.enumerated() {
      for name in names {
        forms.append((name, index))
        for part in name.split(whereSeparator: { $0 == " " || $0 == "·" || $0 == "・" }) where part.count > 1 {
          forms.append((String(part), index))
        }
      }
    }
    speakers = FormMatcher(forms, in: nil)
  }

  /// Whether it finds the names of another scope, if the languages are the same.
  func finds(like scope: Scope) -> Bool { glossary == scope.glossary && called == Self.called(in: scope) }

  private static func called(in scope: Scope) -> [[String]] {
    scope.speakers.keys.sorted().map { code in
      scope.speakers[code]?.first?.value.names.map(\.text) ?? []
    }
  }

  /// Where what is named stands, as UTF-8 offsets in the passage's text.
  func names(in passage: Passage, isTranslation: Bool) -> [(place: Int, anchor: Anchor)] {
    var found: [(place: Int, anchor: Anchor)] = []
    if !glossary.isEmpty {
      let terms =
        isTranslation
        ? renderings(in: passage)
        : glossary.mentions(in: passage.bytes).map { ($0.term, $0.range) }
      found += terms.map { term, range in
        (range.lowerBound, Anchor(key: Key.of(.term, UInt64(term)), grade: .ordinary))
      }
    }
    found += speakers.matches(in: passage.bytes).map { match in
      (match.range.lowerBound, Anchor(key: Key.of(.speaker, UInt64(match.term)), grade: .ordinary))
    }
    return found
  }

  private func renderings(in passage: Passage) -> [(term: Int, range: Range<Int>)] {
    let column =
      passage.language.map { languages.targets.firstIndex(of: $0) } ?? (languages.declared.isEmpty ? 0 : nil)
    return column.map { glossary.renderings(in: passage.bytes, column: $0).map { ($0.term, $0.range) } } ?? []
  }
}
