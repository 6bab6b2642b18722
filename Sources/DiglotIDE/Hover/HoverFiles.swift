import DiglotSemantics
import DiglotSyntax

/// What is shown about files and languages.
extension Snapshot {
  /// What a file is and holds, or why that can't be told.
  func describe(file path: FilePath) -> Markup {
    var markup = Markup()
    if path == analysis.path { return Markup.paragraph(.strong(path.name), .text(" · this file")) }
    switch library[path] {
    case nil: return Markup()
    case .unreadable(let reason)?: markup.add(.strong(path.name), .text(" · can't be read: \(reason)"))
    case .document(let other)?:
      describe(other.directives, segments: other.facts.summary.segments, path, &markup)
    case .summary(let other)?: describe(other.directives, segments: other.segments, path, &markup)
    }
    if case .cyclic? = analysis.scope.uses.first(where: { $0.path == path })?.outcome {
      markup.add(.text("It brings this file in itself."))
    }
    return markup
  }

  private func describe(_ other: Directives, segments: Int, _ path: FilePath, _ markup: inout Markup) {
    let title = other.title.map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
    markup.add([.strong(path.name)] + (title.isEmpty ? [] : [.text(" · " + title)]))
    let contents = [
      (other.speakers.count, "speaker"), (other.terms.count, "term"), (segments, "segment"),
      (other.uses.count, "file it uses"),
    ]
    let counts = contents.filter { $0.0 > 0 }.map { count, noun in
      noun == "file it uses" ? "uses " + Wording.count(count, "file") : Wording.count(count, noun)
    }
    markup.add(.text(counts.isEmpty ? "Holds nothing to bring in." : counts.joined(separator: " · ")))
  }

  /// The language's name, and what it is to the document.
  func describe(language tag: String) -> Markup {
    let languages = document.languages
    let name = LanguageNames.name(of: tag)
    let role =
      languages.source == tag
      ? "the source language"
      : languages.targets.firstIndex(of: tag).map {
        $0 == 0 ? "the first target language" : "a target language"
      }
    guard name != nil || role != nil else { return Markup() }
    var markup = Markup()
    markup.add(
      Markup.row([
        [.strong(name ?? tag)], name == nil ? [] : [.code(tag)], role.map { [.text($0)] } ?? [],
      ]))
    return markup
  }
}
