import DiglotSemantics

enum UnknownSpeaker: DocumentRule {
  static let info = RuleInfo(
    name: "unknown-speaker", group: .names, severity: .warning,
    summary: "A segment begins with the code of a speaker that nothing declares.",
    reason: """
      Recognisers and tired fingers misspell codes: what one person said is then told apart from the
      rest of it, and the segment has no name to show.
      """,
    example: "@speaker GU Guest | 嘉宾\n\nGO: Hello.\n> 你好。",
    mended: "@speaker GU Guest | 嘉宾\n\nGU: Hello.\n> 你好。",
    advice: """
      Correct the code, or declare it: `@speaker CODE Name | translation`, here or in a file that `@use`
      brings in. If it is no speaker but the first word of the text, escape the colon: `NASA\\: …`.
      What a recogniser calls `SPEAKER_00` is `placeholder-speaker`'s.
      """)

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let names = document.names.unresolved(.speaker).filter {
      analysis.scope.speakers[$0] == nil && !PlaceholderSpeaker.isPlaceholder($0)
    }
    let suggestions = NameSuggestions(for: names.count, among: analysis.scope.speakers.keys)
    return names.flatMap { name in
      let advice =
        suggestions.nearest(to: name).map { "did you mean “\($0)”?" }
        ?? "declare it with “@speaker \(name) …”"
      return document.references(to: name, .speaker).map {
        Finding(info, $0.range, "no speaker “\(name)” is declared; \(advice)")
      }
    }
  }
}
