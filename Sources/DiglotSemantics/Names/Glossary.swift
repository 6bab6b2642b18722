public import DiglotSyntax

/// The terms that hold in a document, ready to be found in text.
public struct Glossary: Sendable {
  /// Never changes, so that a copy is known to be the same without being compared.
  private final class Content: Sendable {
    let terms: [Term]
    let languages: [String]
    let matcher: FormMatcher
    /// Of the renderings, by column.
    let renderings: [(matcher: FormMatcher, all: [TermDeclaration.Rendering], terms: [Int])]

    init(_ terms: [Term], _ languages: [String]) {
      self.terms = terms
      self.languages = languages
      var forms: [(form: String, term: Int)] = []
      for (index, term) in terms.enumerated() { forms += term.forms.map { ($0.text, index) } }
      matcher = FormMatcher(forms, in: languages.first)
      let width = terms.map(\.columns.count).max() ?? 0
      renderings = (0..<width).map { column in
        var all: [TermDeclaration.Rendering] = []
        var owners: [Int] = []
        for (index, term) in terms.enumerated() where term.columns.indices.contains(column) {
          all += term.columns[column]
          owners += term.columns[column].map { _ in index }
        }
        let language = languages.indices.contains(column + 1) ? languages[column + 1] : nil
        let forms = all.enumerated().map { (form: $0.element.text, term: $0.offset) }
        return (FormMatcher(forms, in: language), all, owners)
      }
    }
  }

  /// A term as one document sees it, whichever file declares it.
  public struct Term: Sendable, Hashable {
    public let declaration: TermDeclaration
    /// The file that declares it; nil for the document itself.
    public let path: FilePath?
    public let block: BlockID
    /// What it is called in the document's source language.
    public let forms: [TermDeclaration.Entry]
    /// Its renderings, one column for each target language of the document.
    public let columns: [[TermDeclaration.Rendering]]

    /// The same for the same first form, wherever the term stands in a glossary.
    public var key: UInt64 {
      (forms.first?.text ?? "").utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The rendering in a column that is written as another term's, or but for capitals.
    public func rendering(like other: TermDeclaration.Rendering, inColumn column: Int) -> TermDeclaration
      .Rendering?
    {
      guard columns.indices.contains(column) else { return nil }
      return columns[column].first { $0.text == other.text }
        ?? columns[column].first { $0.text.lowercased() == other.text.lowercased() }
    }

    /// The preferred rendering in a column: the first that is not deprecated.
    public func preferred(inColumn column: Int) -> TermDeclaration.Rendering? {
      columns.indices.contains(column) ? columns[column].first { !$0.isDeprecated } : nil
    }

    /// - Parameters:
    ///   - languages: those of the file that declares the term, in the order of its columns.
    ///   - readFor: those of the document that the term is found in. Where either is not known,
    ///     columns are taken in order.
    init(
      declaration: TermDeclaration, path: FilePath?, block: BlockID, languages: [String], readFor: [String]
    ) {
      self.declaration = declaration
      self.path = path
      self.block = block
      let own = declaration.forms.map {
        TermDeclaration.Rendering(text: $0.text, isDeprecated: false, range: $0.range)
      }
      let all = [own] + declaration.columns
      func column(_ position: Int) -> [TermDeclaration.Rendering] {
        let isOrdered = path == nil || languages.isEmpty || !readFor.indices.contains(position)
        let index = isOrdered ? position : languages.firstIndex(of: readFor[position])
        return index.flatMap { all.indices.contains($0) ? all[$0] : nil } ?? []
      }
      forms = column(0).filter { !$0.isDeprecated }.map {
        TermDeclaration.Entry(text: $0.text, range: $0.range)
      }
      let width = readFor.isEmpty ? declaration.columns.count : max(readFor.count - 1, 0)
      columns = (0..<width).map { column($0 + 1) }
    }
  }

  private let content: Content

  /// - Parameter languages: those of the document, the source first; empty where they are not known.
  init(_ terms: [Term], in languages: [String]) { content = Content(terms, languages) }

  public var terms: [Term] { content.terms }

  /// Those of the document, the source first; empty where they are not known.
  var languages: [String] { content.languages }

  private var matcher: FormMatcher { content.matcher }

  public var isEmpty: Bool { terms.isEmpty }

  /// Forms that more than one term declares, with the terms' indices, the first one's first.
  public var conflicts: [String: [Int]] {
    var owners: [String: [Int]] = [:]
    for (index, term) in terms.enumerated() {
      for form in Set(term.forms.map { FormMatcher.key($0.text) }) { owners[form, default: []].append(index) }
    }
    return owners.filter { $0.value.count > 1 }
  }

  /// The terms of the same file that share a form with a term, itself among them, in order: a name that is
  /// declared more than once there.
  public func twins(of index: Int) -> [Int] {
    guard terms.indices.contains(index) else { return [] }
    let term = terms[index]
    let forms = Set(term.declaration.forms.map { FormMatcher.key($0.text) })
    return terms.indices.filter { other in
      other == index
        || terms[other].path == term.path
          && terms[other].declaration.forms.contains { forms.contains(FormMatcher.key($0.text)) }
    }
  }

  /// A term found in text.
  public struct Mention: Sendable, Hashable {
    /// The index among the glossary's terms.
    public let term: Int
    /// UTF-8 offsets in the text or block it was found in.
    public let range: Range<Int>
  }

  /// The terms that the source text of a block mentions: leftmost, then longest. Ranges are those of
  /// the block; a mention may span markup and line ends.
  public func mentions(in block: Block) -> [Mention] {
    guard !terms.isEmpty else { return [] }
    let text = block.sourceText
    return matcher.matches(in: text.utf8).compactMap { match in
      guard !text.isVerbatim(at: match.range.lowerBound) else { return nil }
      return text.origin(of: match.range).map { Mention(term: match.term, range: $0) }
    }
  }

  /// A rendering found in a text, whichever terms it may belong to.
  public struct FoundRendering: Sendable, Hashable {
    /// The first term that has it among its renderings, by its index.
    public let term: Int
    public let rendering: TermDeclaration.Rendering
    /// UTF-8 offsets in the text.
    public let range: Range<Int>
  }

  /// The renderings of all terms, deprecated ones too, that stand in a translation: leftmost, then
  /// longest, so that one within another's rendering does not count.
  /// - Parameters:
  ///   - text: well-formed UTF-8.
  ///   - column: of the translation's language, counted from 0 among the targets.
  public func renderings(in text: [UInt8], column: Int) -> [FoundRendering] {
    guard content.renderings.indices.contains(column) else { return [] }
    let (matcher, all, terms) = content.renderings[column]
    return matcher.matches(in: text).map {
      FoundRendering(term: terms[$0.term], rendering: all[$0.term], range: $0.range)
    }
  }

  /// The terms that a text mentions.
  /// - Parameter text: well-formed UTF-8.
  public func mentions(in text: [UInt8]) -> [Mention] {
    matcher.matches(in: text).map { Mention(term: $0.term, range: $0.range) }
  }
}

extension Glossary: Hashable {
  public static func == (left: Glossary, right: Glossary) -> Bool {
    left.content === right.content
      || left.terms == right.terms && left.content.languages == right.content.languages
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(terms.count) }
}
