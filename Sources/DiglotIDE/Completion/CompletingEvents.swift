import DiglotSemantics
import DiglotSyntax

/// What is heard and not said.
extension Snapshot {
  /// How many blocks above and below are looked at.
  private static let reach = 512

  func completeEvent(from start: Int, at place: TypingPlace) -> CompletionList {
    let span = place.span(from: start) {
      $0 != 0x5D && $0 != 0x5B && !isSpace($0) && $0 >= 0x80 || CharacterClasses.isLetter($0)
    }
    let rest = place.tail.dropFirst(span.whole.count - span.typed.count)
    let close = rest.first == 0x5D ? "" : "]"
    let typed = place.text(from: start)
    let words = eventWords(at: place).filter(Fit(typed).isMet)
    return CompletionList(
      words.prefix(CompletionList.limit).map {
        Completion(.event, $0, insertion: Insertion(Escaping.text($0) + close), at: span)
      }, isIncomplete: words.count > CompletionList.limit)
  }

  /// Those used around here in the language of the line: first, on a translation line, those that go with
  /// what its source has; then the most frequent, then others of the language.
  private func eventWords(at place: TypingPlace) -> [String] {
    let languages = document.languages
    let tag = place.line.flatMap { place.block?.block.languageTag(ofLine: $0) }.flatMap {
      place.block?.block.text($0)
    }
    let isTranslation = place.kind == .translation
    let here = place.block?.place.index ?? 0
    let count = document.facts.count
    let blocks = document.facts.elements(in: max(0, here - Self.reach)..<min(count, here + Self.reach))
    let own = isTranslation ? place.block.map { Set(events(of: $0.facts.block, translation: nil)) } ?? [] : []
    var uses: [String: Int] = [:]
    var matches: [String: Int] = [:]
    for element in blocks {
      let block = element.facts.block
      // What stands in the line itself is half typed.
      let found = events(
        of: block, translation: isTranslation ? .some(tag) : nil,
        except: element.id == place.block?.id ? place.line : nil)
      guard !found.isEmpty else { continue }
      let source = isTranslation ? events(of: block, translation: nil) : []
      for (index, word) in found.enumerated() {
        uses[word, default: 0] += 1
        if source.indices.contains(index), own.contains(source[index]) { matches[word, default: 0] += 1 }
      }
    }
    let language =
      isTranslation
      ? languages.language(ofTag: tag)
      : place.block.map { languages.spoken(in: $0.facts) } ?? languages.source
    let usual = language.map(EventWords.of) ?? []
    let used = uses.keys.sorted { left, right in
      let leftScore = (matches[left] ?? 0, uses[left] ?? 0)
      let rightScore = (matches[right] ?? 0, uses[right] ?? 0)
      return leftScore == rightScore ? left < right : leftScore > rightScore
    }
    return used + usual.filter { uses[$0] == nil }
  }

  /// The events in the source lines of a block, or in its translation lines with a tag.
  private func events(of block: Block, translation: String??, except skipped: Int? = nil) -> [String] {
    guard block.tokens.contains(where: { $0.kind == .eventOpen }) else { return [] }
    return block.lines.indices.filter { line in
      guard line != skipped else { return false }
      guard let tag = translation else { return block.ownLines.contains(line) }
      return block.lines[line].kind == .translation && block.languageTag(ofLine: line).map(block.text) == tag
    }.flatMap { line in
      block.inlines(ofLine: line).compactMap { inline in
        if case .event(_, let content) = inline { block.unescaped(content) } else { nil }
      }
    }
  }
}

/// What is often heard and not said, by language.
enum EventWords {
  static func of(_ tag: String) -> [String] {
    let parts = tag.split(separator: "-").map(String.init)
    let isTraditional = !Set(parts).isDisjoint(with: ["Hant", "TW", "HK", "MO"])
    return words[(parts.first ?? "") + (isTraditional ? "-Hant" : "")] ?? []
  }

  private static let words = [
    "en": ["laughs", "laughter", "applause", "music", "crosstalk", "inaudible", "pause", "sighs", "coughs"],
    "zh": ["笑", "笑声", "掌声", "音乐", "听不清", "停顿", "叹气", "咳嗽"],
    "zh-Hant": ["笑", "笑聲", "掌聲", "音樂", "聽不清", "停頓", "嘆氣", "咳嗽"],
    "ja": ["笑", "笑い声", "拍手", "音楽", "聞き取り不能", "間", "ため息", "咳"],
    "ko": ["웃음", "박수", "음악", "들리지 않음", "침묵", "한숨", "기침"],
    "de": ["lacht", "Gelächter", "Applaus", "Musik", "unverständlich", "Pause", "seufzt", "hustet"],
    "fr": ["rires", "applaudissements", "musique", "inaudible", "pause", "soupir", "toux"],
    "es": ["risas", "aplausos", "música", "inaudible", "pausa", "suspiro", "tos"],
  ]
}
