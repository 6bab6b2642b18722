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
    if case .only(let tag) = wanted {
      self.wanted = .only(try Self.resolve(tag, among: languages.declared))
    } else {
      self.wanted = wanted
    }
    isReversed = Self.isReversed(document)
  }

  /// A tag as the file has it: letters in any case, subtags left out that no other language needs.
  private static func resolve(_ tag: String, among declared: [String]) throws(ExportFailure) -> String {
    let wanted = tag.lowercased()
    if let exact = declared.first(where: { $0.lowercased() == wanted }) { return exact }
    let longer = declared.filter { $0.lowercased().hasPrefix(wanted + "-") }
    guard let only = longer.first, longer.count == 1 else { throw .noSuchLanguage(tag, known: declared) }
    return only
  }

  /// Whether the file says, with `@meta order`, that a translation comes first.
  private static func isReversed(_ document: Document) -> Bool {
    var first: String?
    document.facts.visit(where: { first == nil && $0.directives > 0 }) { _, element in
      guard case .meta(let key, let value?)? = element.facts.declaration, key.text == "order" else { return }
      first = first ?? value.text.split(separator: " ").first.map(String.init)
    }
    return first.map { document.languages.targets.contains($0) } ?? false
  }

  /// The columns of the file's languages that are written; nil for all of them.
  var columns: [Int]? {
    guard case .only(let tag) = wanted else { return nil }
    return languages.declared.indices.filter { languages.declared[$0] == tag }
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
    var versions = passages.translations.compactMap { version($0, orColumn: 1, in: facts.block) }
    if let source = version(passages.source, orColumn: 0, in: facts.block) {
      versions.insert(source, at: isReversed ? versions.count : 0)
    }
    return versions
  }

  /// - Parameter column: where the passage's language has no name.
  private func version(_ passage: Passage, orColumn column: Int, in block: Block) -> Version? {
    if case .only(let tag) = wanted, passage.language != tag { return nil }
    let text = SpokenText(passage, in: block)
    if text.isEmpty { return nil }
    let named = passage.language.flatMap { languages.declared.firstIndex(of: $0) }
    return Version(column: named ?? column, text: text)
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
