import DiglotSemantics
import DiglotSyntax

/// A term's form is changed where it is declared and where it is mentioned; a rendering, where it is
/// declared and in the translations of what mentions the term. A form that a file declares for several terms
/// is changed in all of them: none but the first would be found in texts, and which that is should not matter.
extension Snapshot {
  func rename(_ entry: TermEntry, to name: String) throws(Refusal) -> [FileEdits] {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let entries = twins(of: entry)
    for entry in entries { try check(name, for: entry, among: entries) }
    var declarations: [TextEdit] = []
    for entry in entries {
      guard let home = document(at: entry.term.path), let block = home.facts(of: entry.term.block) else {
        throw Refusal("the file that declares “\(entry.text)” has changed")
      }
      declarations.append(TextEdit(block.absolute(entry.range), Escaping.entry(name)))
    }
    var files: [FileEdits] = []
    func add(_ path: FilePath?, _ document: Document, _ mentions: [TextEdit]) {
      let isHome = path == entry.term.path
      let edits = (isHome ? declarations : []) + mentions
      let needed = edits.filter { !document.tree.text(in: $0.range).utf8.elementsEqual($0.replacement.utf8) }
      if !needed.isEmpty { files.append(FileEdits(path, document, needed)) }
    }
    func mentions(in analysis: Analysis, at home: FilePath?) throws(Refusal) -> [TextEdit] {
      var edits: [TextEdit] = []
      for entry in entries {
        edits += try EntryRewriting(entry: entry, name: name).edits(in: analysis, at: home)
      }
      return edits
    }
    add(nil, document, try mentions(in: analysis, at: nil))
    guard let ownPath = analysis.path else { return files }
    let library = libraryAsEdited
    let homePath = entry.term.path ?? ownPath
    for path in library.paths where path != ownPath {
      guard let directives = library.directives(of: path),
        path == homePath || library.uses(of: directives, at: path).contains(homePath),
        let other = library.document(path)
      else { continue }
      add(path, other, try mentions(in: Analysis(other, at: path, in: library), at: homePath))
    }
    return files
  }

  /// The entry, and where it is a form, the same form of other terms of its file.
  private func twins(of entry: TermEntry) -> [TermEntry] {
    let isForm = entry.term.forms.contains { $0.range == entry.range }
    let others = analysis.scope.glossary.terms.filter {
      isForm && $0.path == entry.term.path && $0.block != entry.term.block
    }
    return [entry]
      + others.compactMap { term in
        term.forms.first { Glossary.isSameForm($0.text, entry.text) }.map {
          TermEntry(term: term, text: $0.text, range: $0.range)
        }
      }
  }

  private func check(_ name: String, for entry: TermEntry, among twins: [TermEntry]) throws(Refusal) {
    let isText = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    guard !name.isEmpty, isText, !RunSearch(for: "://").isFound(in: name) else {
      throw Refusal("“\(name)” can't be a term")
    }
    let declaration = entry.term.declaration
    let isForm = entry.term.forms.contains { $0.range == entry.range }
    let own =
      isForm
      ? declaration.forms.map { ($0.text, $0.range) }
      : declaration.columns.joined().map { ($0.text, $0.range) }
    if own.contains(where: { $0.1 != entry.range && Glossary.isSameForm($0.0, name) }) {
      throw Refusal("“\(name)” is declared for this term already")
    }
    guard isForm else { return }
    for term in analysis.scope.glossary.terms
    where !twins.contains(where: { ($0.term.path, $0.term.block) == (term.path, term.block) })
      && term.forms.contains(where: { Glossary.isSameForm($0.text, name) })
    {
      throw Refusal("“\(name)” is another term" + (term.path.map { " in \($0.name)" } ?? ""))
    }
  }
}

/// Writes one entry of a term otherwise.
private struct EntryRewriting {
  let entry: TermEntry
  let name: String

  /// What to change in a document where the entry is mentioned.
  /// - Parameter home: the file that declares the term; nil where the document does not tell it from
  ///   its own.
  func edits(in analysis: Analysis, at home: FilePath?) throws(Refusal) -> [TextEdit] {
    let terms = analysis.scope.glossary.terms
    let twin = terms.firstIndex { term in
      term.block == entry.term.block
        && (home == nil ? term.path == entry.term.path : (term.path ?? analysis.path) == home)
    }
    guard let twin else { return [] }
    if terms[twin].forms.contains(where: { $0.range == entry.range }) {
      return try mentions(ofTerm: twin, in: analysis)
    }
    let column = terms[twin].columns.firstIndex { $0.contains { $0.range == entry.range } }
    return try column.map { column throws(Refusal) in
      try renderings(ofTerm: twin, column: column, in: analysis)
    } ?? []
  }

  private func mentions(ofTerm index: Int, in analysis: Analysis) throws(Refusal) -> [TextEdit] {
    let document = analysis.document
    let forms = analysis.scope.glossary.terms[index].forms
    let place = forms.firstIndex { $0.range == entry.range }
    var edits: [TextEdit] = []
    for (number, placed) in zip(0..., document.tree.placedBlocks) {
      for mention in analysis.mentions.mentions(inBlock: number) where mention.term == index {
        let text = placed.block.sourceText
        let found = Glossary.form(
          of: text.text(from: mention.range), among: forms.map(\.text), in: document.languages.source)
        guard let found, found.place == place else { continue }
        let writer = MentionWriter(block: placed.block, text: text)
        edits += try writer.edits(
          text.range(from: mention.range), replacing: entry.text, found.inflection, with: name
        ).map { $0.moved(by: placed.start) }
      }
    }
    return edits
  }

  /// In the translations of what mentions the term, and nowhere else: a rendering may well be a common word.
  private func renderings(
    ofTerm index: Int, column: Int, in analysis: Analysis
  ) throws(Refusal) -> [TextEdit] {
    let document = analysis.document
    let languages = document.languages
    var edits: [TextEdit] = []
    for (number, (placed, element)) in zip(0..., zip(document.tree.placedBlocks, document.facts)) {
      let mentions = analysis.mentions.mentions(inBlock: number)
      guard mentions.contains(where: { $0.term == index }) else { continue }
      for passage in Passages(of: element.facts, in: languages).translations {
        let own =
          languages.targets.firstIndex { $0 == passage.language } ?? (languages.targets.isEmpty ? 0 : nil)
        guard own == column else { continue }
        let found = analysis.scope.glossary.renderings(in: passage.bytes, column: column)
        for rendering in found where rendering.rendering.text == entry.text {
          let text = passage.text(rendering.range)
          let form = Glossary.form(of: text, among: [entry.text], in: passage.language)
          let writer = MentionWriter(block: placed.block, text: passage.plain)
          edits += try writer.edits(
            rendering.range, replacing: entry.text, form?.inflection, with: name
          ).map { $0.moved(by: placed.start) }
        }
      }
    }
    return edits
  }
}

extension Passage {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension TextEdit {
  /// The same edit of a text that begins `distance` further on.
  func moved(by distance: Int) -> TextEdit {
    TextEdit(range.lowerBound + distance..<range.upperBound + distance, replacement)
  }
}
