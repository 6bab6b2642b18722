import DiglotSemantics
import DiglotSyntax

/// Which languages of a transcript are written, and in which order.
struct ExportSelection {
  private let languages: Languages
  private let wanted: ExportLanguage
  /// Whether translations stand above what they translate, as they did where they were imported from.
  private let isReversed: Bool

  init(_ document: Document, _ wanted: ExportLanguage) throws(ExportFailure) {
    languages = document.languages
    self.wanted = wanted
    if case .only(let tag) = wanted, !languages.declared.contains(tag) {
      throw .noSuchLanguage(tag, known: languages.declared)
    }
    isReversed = document.facts.contains { element in
      guard case .meta(let key, let value)? = element.facts.declaration, key.text == "order" else {
        return false
      }
      return value?.text.split(separator: " ").first.map(String.init) != document.languages.source
    }
  }

  /// What a block says in one of the languages.
  struct Version {
    /// The place among the file's languages; 0 where it has none.
    let column: Int
    let text: SpokenText
  }

  /// What a block says in the wanted languages, those left out in which it says nothing.
  func versions(of facts: BlockFacts) -> [Version] {
    let passages = Passages(of: facts, in: languages)
    var all = [passages.source] + passages.translations
    if isReversed { all = passages.translations + [passages.source] }
    return all.compactMap { passage in
      if case .only(let tag) = wanted, passage.language != tag { return nil }
      let text = SpokenText(passage, in: facts.block)
      let column = passage.language.flatMap { languages.declared.firstIndex(of: $0) }
      let isSource = passage.range == passages.source.range
      return text.isEmpty ? nil : Version(column: column ?? (isSource ? 0 : 1), text: text)
    }
  }
}

extension Analysis {
  /// The name of a speaker in a language, or in the first that has one; nil where nothing declares it.
  func name(ofSpeaker code: String, inColumn column: Int) -> String? {
    guard let names = scope.speakers[code]?.first?.value.names else { return nil }
    let own = names.indices.contains(column) ? names[column].text : ""
    return own.isEmpty ? names.first { !$0.text.isEmpty }?.text : own
  }
}
