import DiglotSyntax

/// What a directive declares.
public enum Declaration: Sendable, Hashable {
  /// One part a language.
  case title([Part])
  case languages([Word])
  case date(Word)
  case media(Word)
  case source(Word)
  case speaker(code: Word, names: [Part])
  case term(TermDeclaration)
  case use(Word)
  case meta(key: Word, value: Word?)
  /// `@diglot`, `@allow`, and what could not be read.
  case other

  /// A word or value as written, and where it stands in the block.
  public struct Word: Sendable, Hashable {
    public let text: String
    public let range: Range<Int>

    init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }

    /// A value that goes on over several lines, with the place where it begins. Nil where there is none.
    init?(joining words: ArraySlice<Word>) {
      guard let first = words.first else { return nil }
      self.init(text: words.map(\.text).joined(separator: " "), range: first.range)
    }
  }

  /// The text of one language, without markup, and where it stands in the block.
  public struct Part: Sendable, Hashable {
    public let text: String
    public let range: Range<Int>
  }

  init(_ block: Block) {
    let lines = block.lines.indices.prefix { [.directive, .continuation].contains(block.lines[$0].kind) }
    let values = lines.flatMap { block.ranges(of: .value, inLine: $0) }.map {
      Word(text: block.text($0), range: $0)
    }
    switch block.directive {
    case .title: self = .title(block.parts(ofLines: Array(lines)))
    case .languages:
      let tags = lines.flatMap { block.ranges(of: .languageTag, inLine: $0) }
      self = .languages(tags.map { Word(text: block.text($0), range: $0) })
    case .speaker:
      guard let code = block.speakerCode else {
        self = .other
        return
      }
      let names = block.parts(ofLines: Array(lines))
      self = .speaker(code: Word(text: block.text(code), range: code), names: names)
    case .term: self = .term(TermDeclaration(block, lines: Array(lines)))
    case .meta:
      guard let key = values.first, !block.ranges(of: .value, inLine: 0).isEmpty else {
        self = .other
        return
      }
      self = .meta(key: key, value: Word(joining: values.dropFirst()))
    case .date, .media, .source, .use:
      guard let value = Word(joining: values[...]) else {
        self = .other
        return
      }
      switch block.directive {
      case .date: self = .date(value)
      case .media: self = .media(value)
      case .source: self = .source(value)
      default: self = .use(value)
      }
    case .diglot, .allow, nil: self = .other
    }
  }
}

/// A term: the forms it takes in the source language, and its renderings in the others.
public struct TermDeclaration: Sendable, Hashable {
  public let forms: [Entry]
  /// One column a target language, in the order of `@languages`.
  public let columns: [[Rendering]]
  /// One part a language.
  public let definition: [Declaration.Part]

  public struct Entry: Sendable, Hashable {
    public let text: String
    public let range: Range<Int>
  }

  public struct Rendering: Sendable, Hashable {
    public let text: String
    public let isDeprecated: Bool
    public let range: Range<Int>
  }

  /// The preferred rendering in a column: the first that is not deprecated.
  public func preferred(inColumn column: Int) -> Rendering? {
    columns.indices.contains(column) ? columns[column].first { !$0.isDeprecated } : nil
  }

  init(_ block: Block, lines: [Int]) {
    var forms: [Entry] = []
    var columns: [[Rendering]] = []
    var inlines: [Inline] = []
    var isDeprecated = false
    var isInForms = true
    func flush() {
      guard let first = inlines.first, let last = inlines.last else { return }
      let range = first.range.lowerBound..<last.range.upperBound
      let text = PlainText(inlines, in: block).text
      inlines = []
      if isInForms {
        forms.append(Entry(text: text, range: range))
      } else if !columns.isEmpty {
        columns[columns.count - 1].append(Rendering(text: text, isDeprecated: isDeprecated, range: range))
      }
      isDeprecated = false
    }
    for inline in lines.first.map(block.inlines) ?? [] {
      switch inline {
      case .pipe:
        flush()
        isInForms = false
        columns.append([])
      case .comma: flush()
      case .deprecatedMark: isDeprecated = true
      default: inlines.append(inline)
      }
    }
    flush()
    self.forms = forms
    self.columns = columns
    definition = block.parts(ofLines: Array(lines.dropFirst()))
  }
}

extension Block {
  /// The parts of a value in the given lines, parted by pipes, joined over lines. Parts that are
  /// empty and last do not count.
  func parts(ofLines lines: [Int]) -> [Declaration.Part] {
    var groups: [[Int: [Inline]]] = [[:]]
    for line in lines {
      for inline in inlines(ofLine: line) {
        if case .pipe = inline {
          groups.append([:])
        } else {
          groups[groups.count - 1][line, default: []].append(inline)
        }
      }
    }
    while groups.last?.isEmpty == true { groups.removeLast() }
    return groups.map { group in
      let lines = group.sorted { $0.key < $1.key }.map(\.value)
      let all = lines.flatMap { $0 }
      let start = all.first?.range.lowerBound ?? 0
      return Declaration.Part(
        text: PlainText(lines: lines, in: self).text, range: start..<(all.last?.range.upperBound ?? start))
    }
  }
}
