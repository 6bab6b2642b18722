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
      let title = other.directives.title.map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
      markup.add([.strong(path.name)] + (title.isEmpty ? [] : [.text(" · " + title)]))
      let contents = [
        (other.directives.speakers.count, "speaker"), (other.directives.terms.count, "term"),
        (other.facts.summary.segments, "segment"), (other.directives.uses.count, "file it uses"),
      ]
      let counts = contents.filter { $0.0 > 0 }.map { count, noun in
        noun == "file it uses" ? "uses " + Wording.count(count, "file") : Wording.count(count, noun)
      }
      markup.add(.text(counts.isEmpty ? "Holds nothing to bring in." : counts.joined(separator: " · ")))
    }
    if case .cyclic? = analysis.scope.uses.first(where: { $0.path == path })?.outcome {
      markup.add(.text("It brings this file in itself."))
    }
    return markup
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
