import DiglotSemantics
import DiglotSyntax

/// What a translation line may say.
extension Snapshot {
  func completeTranslation(at place: TypingPlace, hasTypedSpace: Bool) -> CompletionList {
    guard let space = place.head.firstIndex(where: isSpace) else { return completeTag(at: place) }
    guard let block = place.block, let line = place.line else { return CompletionList() }
    let isEmpty = place.head[space...].allSatisfy(isSpace) && place.tail.allSatisfy(isSpace)
    if hasTypedSpace, !isEmpty { return CompletionList() }
    if place.openMark != nil { return completeMarkup(at: place) }
    let tag = block.block.languageTag(ofLine: line).map(block.block.text)
    let known = isEmpty ? wholeTranslations(of: block, tag: tag, at: place) : []
    return CompletionList(
      known.map(\.completion) + missingRenderings(in: block, tag: tag, at: place), isIncomplete: true)
  }

  /// Right behind the marker: the languages that it can name.
  private func completeTag(at place: TypingPlace) -> CompletionList {
    let start = place.head.startIndex
    let span = place.span(from: start) { CharacterClasses.isLetterOrDigit($0) || $0 == 0x2D }
    let missing = Set(place.block.map { document.languages.missing(in: $0.facts).compactMap { $0 } } ?? [])
    let targets = document.languages.targets
    let tags = targets.filter(missing.contains) + targets.filter { !missing.contains($0) }
    let rest = place.tail.dropFirst(span.whole.count - span.typed.count)
    return CompletionList(
      tags.map { tag in
        // The first target needs no name.
        let marker = tag == targets.first ? ">" : ">" + tag
        return Completion(
          .language, marker, detail: LanguageNames.name(of: tag),
          insertion: Insertion(rest.first.map(isSpace) == true ? marker : marker + " "), at: span,
          subject: .language(tag))
      })
  }

  /// The preferred renderings of the terms that the source mentions and this translation does not.
  private func missingRenderings(in block: Document.PlacedFacts, tag: String?, at place: TypingPlace)
    -> [Completion]
  {
    let languages = document.languages
    let language = languages.language(ofTag: tag)
    let column = language.map { languages.targets.firstIndex(of: $0) } ?? 0
    let glossary = analysis.scope.glossary
    guard let column, !glossary.isEmpty else { return [] }
    let translation = Passages(of: block.facts, in: languages).translations.first { $0.language == language }
    let found = translation.map { glossary.renderings(in: $0.bytes, column: column) } ?? []
    var seen: Set<Int> = []
    return analysis.mentions.mentions(inBlock: block.place.index).compactMap { mention in
      guard seen.insert(mention.term).inserted, let term = term(mention.term),
        let preferred = term.preferred(inColumn: column),
        !found.contains(where: { term.rendering(like: $0.rendering, inColumn: column)?.isDeprecated == false }
        )
      else { return nil }
      let form = block.block.text(mention.range)
      let names = [preferred.text, form] + term.forms.map(\.text)
      let (start, met) = typedBeginning(of: names, at: place) ?? (place.head.endIndex, preferred.text)
      // A word that is none of its names is being written: the term would only be in the way.
      guard start < place.head.endIndex || !isInWord(at: place) else { return nil }
      return Completion(
        .rendering, preferred.text, detail: form, insertion: Insertion(Escaping.text(preferred.text)),
        filter: met, at: place.span(from: start) { _ in false }, subject: .term(mention.term))
    }
  }

  /// Where the longest beginning of a name stands right before the cursor, and of which.
  private func typedBeginning(of names: [String], at place: TypingPlace) -> (Int, String)? {
    var best: (Int, String)?
    for name in names {
      let letters = Array(name.lowercased().utf8)
      let longest = min(letters.count, place.head.count)
      for length in stride(from: longest, to: 0, by: -1) {
        let start = place.head.endIndex - length
        let typed = String(decoding: place.head[start...], as: UTF8.self)
        guard place.head[start] & 0xC0 != 0x80,
          Array(typed.lowercased().utf8) == Array(letters.prefix(length)),
          !(CharacterClasses.isLetter(place.head[start]) && start > place.head.startIndex
            && CharacterClasses.isLetterOrDigit(place.head[start - 1]))
        else { continue }
        if best.map({ start < $0.0 }) ?? true { best = (start, name) }
        break
      }
    }
    return best
  }

  private func isInWord(at place: TypingPlace) -> Bool {
    place.head.last.map(CharacterClasses.isLetterOrDigit) ?? false
  }
}
