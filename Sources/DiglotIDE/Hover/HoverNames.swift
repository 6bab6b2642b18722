import DiglotSemantics
import DiglotSyntax

/// What is shown about names.
extension Snapshot {
  /// The names of a speaker, and how much they speak in the document.
  func describe(speaker code: String) -> Markup {
    var markup = Markup()
    let declared = declared(.speaker(code))
    let names = names(ofSpeaker: code, in: analysis.scope)
    markup.add(names == code ? [.strong(code)] : [.strong(names), .text(" · "), .code(code)])
    let tally = document.tally(ofSpeaker: code)
    let amounts = [
      tally.milliseconds > 0 ? Wording.duration(milliseconds: tally.milliseconds) : nil,
      tally.count.words > 0 ? Wording.count(tally.count.words, "word") : nil,
      tally.count.characters > 0 ? Wording.count(tally.count.characters, "character") : nil,
    ].compactMap { $0 }
    let segments = tally.segments == 0 ? "Doesn't speak here" : Wording.count(tally.segments, "segment")
    markup.add(.text(([segments] + amounts).joined(separator: " · ")))
    let home = declared.map { sentence(place(of: $0)) }
    markup.add(.text(home ?? "Not declared."))
    return markup
  }

  /// The renderings of a term, what it means, where it is declared, and how often it occurs.
  func describe(term index: Int) -> Markup {
    guard let term = term(index) else { return Markup() }
    var markup = Markup()
    let forms = term.forms.isEmpty ? term.declaration.forms : term.forms
    if let first = forms.first {
      markup.add([.strong(first.text)] + forms.dropFirst().map { .text(", " + $0.text) })
    }
    let columns = Array(term.columns.enumerated().filter { !$0.element.isEmpty })
    for (column, renderings) in columns {
      let targets = document.languages.targets
      let label = columns.count > 1 && targets.indices.contains(column) ? targets[column] : nil
      markup.add((label.map { [.code($0), .text(" ")] } ?? []) + describe(renderings))
    }
    for part in term.declaration.definition { markup.add(.text(part.text)) }
    let counts = analysis.mentions.counts
    let count = counts.indices.contains(index) ? counts[index] : 0
    let mentions = count == 0 ? "Not mentioned here" : Wording.count(count, "mention") + " here"
    markup.add(.text(mentions + (declared(.term(index)).map { " · " + place(of: $0) } ?? "")))
    return markup
  }

  /// The preferred one in bold; what is not preferred is told so.
  private func describe(_ renderings: [TermDeclaration.Rendering]) -> [Markup.Span] {
    let preferred = renderings.firstIndex { !$0.isDeprecated }
    let each = renderings.enumerated().map { place, rendering -> [Markup.Span] in
      if place == preferred {
        return renderings.count > 1
          ? [.strong(rendering.text), .text(" (preferred)")] : [.strong(rendering.text)]
      }
      return [.text(rendering.text + (rendering.isDeprecated ? " (deprecated)" : " (admitted)"))]
    }
    return Markup.row(each)
  }

  /// What a link leads to, in all languages.
  func describe(identifier id: String, in path: FilePath?) -> Markup {
    guard let declared = declared(.identifier(id, in: path)), let other = document(at: path) else {
      return Markup()
    }
    let scope = path.map { Scope(of: other, at: $0, in: library) } ?? analysis.scope
    var markup = contents(of: declared.block, in: other, scope: scope)
    let count = references(to: .identifier(id, in: path))?.count ?? 0
    let uses = path == nil ? [count == 0 ? "no links" : Wording.count(count, "link") + " here"] : []
    let home = path.map { ["in \($0.name)"] } ?? []
    markup.add(.code("#" + id), .text(" · " + (uses + home).joined(separator: " · ")))
    return markup
  }

  /// What a note says, in all languages.
  func describe(note label: String) -> Markup {
    guard let note = declared(.note(label)) else { return Markup() }
    var markup = Markup()
    for passage in document.passages(of: note.block.facts) { markup.add(passage.reading.shown) }
    let count = document.references(to: label, .note).count
    markup.add(
      .text("Note "), .code(label),
      .text(" · " + (count == 0 ? "not referred to" : "referred to " + Wording.count(count, "time"))))
    return markup
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  private func place(of declared: Declared) -> String {
    let line = declared.block.place.firstLine + 1
    return "declared " + (declared.path.map { "in \($0.name), " } ?? "here, ") + "line \(line)"
  }
}
