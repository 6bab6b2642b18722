/// Imports subtitles: each cue is a segment, its lines in the one language the source, those in the
/// other the translation.
struct SubtitleImport {
  private let items: [SubtitleItem]
  private let format: ImportFormat
  /// The languages that were named.
  private let named: [Language]

  init(_ items: [SubtitleItem], as format: ImportFormat, in languages: [Language]) {
    self.items = items
    self.format = format
    named = languages
  }

  func result() throws(ImportFailure) -> ImportResult {
    let cues = items.compactMap { if case .cue(let cue) = $0 { cue } else { nil } }
    if let language = named.first, named.count == 1 {
      var assembly = SubtitleAssembly(languages: [language.tag])
      let split = cues.map { SubtitleAssembly.Split(source: $0.lines, target: []) }
      assembly.add(items, split)
      return assembly.result(format, notes: [])
    }
    let profiles = cues.map { cue in cue.lines.map { ScriptProfile($0.text) } }
    let splitter = CueSplitter.best(for: profiles, scripts: try scripts(cues, profiles))
    let split = zip(cues, profiles).map { cue, profiles in splitter.split(profiles).map { cue.lines[$0] } }
    let choice = LanguageChoice(
      scripts: splitter.scripts, named: named,
      upper: { split.flatMap(\.upper).map(\.text) }, lower: { split.flatMap(\.lower).map(\.text) })
    var assembly = SubtitleAssembly(languages: [choice.source.tag, choice.target.tag])
    if choice.isReversed { assembly.keepOrder() }
    assembly.add(
      items,
      split.map {
        choice.isReversed
          ? SubtitleAssembly.Split(source: $0.lower, target: $0.upper)
          : SubtitleAssembly.Split(source: $0.upper, target: $0.lower)
      })
    return assembly.result(format, notes: choice.notes)
  }

  private func scripts(
    _ cues: [SubtitleCue], _ profiles: [[ScriptProfile]]
  ) throws(ImportFailure) -> ScriptPair {
    let profiles = profiles.flatMap { $0 }
    if let first = named.first, let second = named.last {
      try ImportFailure.checkPresence(of: named, in: profiles)
      return ScriptPair(upper: first.script, lower: second.script)
    }
    if let found = ScriptPair.found(in: profiles) { return found }
    throw ImportFailure.unclear(profiles, lines: cues.flatMap(\.lines).map(\.text))
  }
}
