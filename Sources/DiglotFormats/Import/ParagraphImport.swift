/// Imports paragraphs and their translations by turns, with whatever stands around them on the page.
struct ParagraphImport {
  private let text: InputText
  private let paragraphs: [Paragraph]
  private let page: PageLines
  /// The languages that were named.
  private let named: [Language]

  init(_ text: InputText, in languages: [Language]) {
    self.text = text
    paragraphs = text.paragraphs()
    page = PageLines(text: text)
    named = languages
  }

  func result() throws(ImportFailure) -> ImportResult {
    if named.count == 1 { return monolingual(named[0]) }
    let apart = apart
    let pairing = Pairing.best(of: paragraphs, scripts: try scripts(), isApart: apart)
    let choice = LanguageChoice(
      scripts: pairing.scripts, named: named,
      upper: { lines(of: pairing, upper: true) }, lower: { lines(of: pairing, upper: false) })
    var assembly = ParagraphAssembly(
      text: text, paragraphs: paragraphs, page: page, places: pairing.places, isApart: apart,
      isReversed: choice.isReversed)
    assembly.write(languages: choice)
    return ImportResult(
      text: assembly.writer.text, format: .pairedText, languages: [choice.source.tag, choice.target.tag],
      segments: assembly.writer.segments, untranslated: assembly.untranslated,
      kept: assembly.writer.comments, notes: choice.notes + assembly.notes)
  }

  private func scripts() throws(ImportFailure) -> ScriptPair {
    let profiles = paragraphs.map(\.profile)
    if let first = named.first, let second = named.last {
      try ImportFailure.checkPresence(of: named, in: profiles)
      return ScriptPair(upper: first.script, lower: second.script)
    }
    if let found = ScriptPair.found(in: profiles) { return found }
    throw ImportFailure.unclear(profiles, lines: paragraphs.map { text.content($0.lines.lowerBound) })
  }

  /// The lines near the beginning and the end that belong to the page for certain.
  private var apart: [Bool] {
    let edge = 8
    return paragraphs.indices.map { index in
      let isAtEdge = index < edge || index >= paragraphs.count - edge
      return isAtEdge && paragraphs[index].lines.count == 1
        && page.isOfPage(paragraphs[index].lines.lowerBound)
    }
  }

  private func lines(of pairing: Pairing, upper: Bool) -> [ArraySlice<UInt8>] {
    pairing.places.compactMap { place in
      guard case .pair(let above, let below) = place else { return nil }
      return text.content(paragraphs[upper ? above : below].lines.lowerBound)
    }
  }

  /// A text in one language: each paragraph is a segment; a date before the first makes what is above
  /// it the title.
  private func monolingual(_ language: Language) -> ImportResult {
    var assembly = ParagraphAssembly(
      text: text, paragraphs: paragraphs, page: page, places: paragraphs.indices.map { .upper($0) },
      isApart: apart,
      isReversed: false)
    assembly.write(language: language)
    return ImportResult(
      text: assembly.writer.text, format: .pairedText, languages: [language.tag],
      segments: assembly.writer.segments, untranslated: 0, kept: assembly.writer.comments, notes: [])
  }
}

extension ImportFailure {
  /// Two languages in different scripts, one of which nothing is written in, are not those of the text.
  static func checkPresence(of languages: [Language], in profiles: [ScriptProfile]) throws(ImportFailure) {
    guard let first = languages.first, let second = languages.last, first.script != second.script else {
      return
    }
    for (language, other) in [(first, second), (second, first)] {
      let isPresent = profiles.contains { $0.weight(of: language.script, against: other.script) > 0 }
      if !isPresent { throw .languageAbsent(language.tag) }
    }
  }

  /// Why two languages cannot be found in a text.
  static func unclear(_ profiles: [ScriptProfile], lines: [ArraySlice<UInt8>]) -> ImportFailure {
    guard let script = ScriptPair.most(of: profiles) else { return .noLetters }
    return .languagesUnclear(script: script.name, guess: Language.guess(script, from: lines).tag)
  }
}
