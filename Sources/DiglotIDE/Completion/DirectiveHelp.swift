import DiglotSemantics
import DiglotSyntax

/// How a directive is written, and which part of it is being written.
public struct DirectiveHelp: Sendable, Hashable {
  /// `@speaker CODE NAME | NAME`
  public let form: String
  public let purpose: String
  /// The parts, as UTF-8 offsets in the form.
  public let parts: [Range<Int>]
  /// The one at the cursor; nil behind the last.
  public let activePart: Int?
}

extension Snapshot {
  /// Nil where no value of a directive stands.
  public func directiveHelp(at offset: Int) -> DirectiveHelp? {
    guard let place = TypingPlace(in: document, at: offset), place.kind == .directive,
      let name = place.block?.block.directive,
      let end = place.head.firstIndex(where: isSpace)
    else { return nil }
    let form = self.form(of: name)
    let value = place.head[end...].drop(while: isSpace)
    let active = form.index(of: value)
    return DirectiveHelp(
      form: form.text, purpose: name.purpose, parts: form.parts,
      activePart: form.parts.indices.contains(active) ? active : nil)
  }

  private func form(of name: DirectiveName) -> DirectiveForm {
    let languages = document.languages.declared
    /// One part for each language, by its name where it has one.
    func parts(_ first: String, _ other: String) -> [String] {
      guard languages.count > 1 else { return [first, other] }
      return languages.enumerated().map { place, tag in
        (place == 0 ? first : other) + " (" + (LanguageNames.name(of: tag) ?? tag) + ")"
      }
    }
    switch name {
    case .diglot: return DirectiveForm(name, words: ["1"])
    case .title: return DirectiveForm(name, parts: parts("title", "title"))
    case .languages: return DirectiveForm(name, words: ["source", "target", "…"])
    case .date: return DirectiveForm(name, words: ["YYYY-MM-DD"])
    case .media: return DirectiveForm(name, words: ["URL or path"])
    case .source: return DirectiveForm(name, words: ["URL or reference"])
    case .speaker: return DirectiveForm(name, words: ["CODE"], parts: parts("name", "name"))
    case .term:
      return DirectiveForm(name, parts: parts("form, form", "rendering, !deprecated"))
    case .use: return DirectiveForm(name, words: ["path"])
    case .meta: return DirectiveForm(name, words: ["key", "value"])
    case .allow: return DirectiveForm(name, words: ["rule, …"])
    }
  }
}

/// A directive's form: words that white space parts, then parts that pipes do.
private struct DirectiveForm {
  private(set) var text: String
  private(set) var parts: [Range<Int>] = []
  private let wordCount: Int
  private let isVerbatim: Bool

  init(_ name: DirectiveName, words: [String] = [], parts: [String] = []) {
    text = "@" + name.rawValue
    wordCount = words.count
    isVerbatim = parts.isEmpty
    for word in words { add(word, after: " ") }
    for (place, part) in parts.enumerated() { add(part, after: place == 0 ? " " : " | ") }
  }

  private mutating func add(_ part: String, after separator: String) {
    text += separator
    let start = text.utf8.count
    text += part
    parts.append(start..<text.utf8.count)
  }

  /// The part that the end of a value is in.
  func index(of value: ArraySlice<UInt8>) -> Int {
    var words = 0
    var rest = value
    while words < wordCount - (isVerbatim ? 1 : 0), let end = rest.firstIndex(where: isSpace) {
      rest = rest[end...].drop(while: isSpace)
      words += 1
    }
    if isVerbatim { return words }
    guard words == wordCount else { return words }
    var pipes = 0
    var isEscaped = false
    for byte in rest {
      if byte == 0x7C, !isEscaped { pipes += 1 }
      isEscaped = byte == 0x5C && !isEscaped
    }
    return wordCount + pipes
  }
}
