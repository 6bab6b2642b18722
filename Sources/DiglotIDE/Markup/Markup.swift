/// Text to be shown: built from parts, so that what comes from a transcript can't be taken for markup.
public struct Markup: Sendable, Hashable {
  enum Span: Sendable, Hashable {
    case text(String)
    case strong(String)
    case code(String)
    case lineBreak
  }

  enum Element: Sendable, Hashable {
    case paragraph([Span])
    /// Lines of a transcript, as written.
    case transcript(String)
  }

  private var elements: [Element] = []

  public var isEmpty: Bool { elements.isEmpty }

  mutating func add(_ spans: Span...) { add(spans) }

  /// Adds a paragraph, unless nothing would be seen of it.
  mutating func add(_ spans: [Span]) {
    let visible = spans.filter { !$0.isEmpty }
    if visible.contains(where: { $0 != .lineBreak }) { elements.append(.paragraph(visible)) }
  }

  mutating func add(transcript: String) { elements.append(.transcript(transcript)) }

  static func paragraph(_ spans: Span...) -> Markup {
    var markup = Markup()
    markup.add(spans)
    return markup
  }

  /// What stands side by side on a line; nothing takes the place of what is empty.
  static func row(_ groups: [[Span]]) -> [Span] {
    Array(groups.filter { !$0.isEmpty }.joined(separator: [.text(" · ")]))
  }

  /// CommonMark.
  public var markdown: String { elements.map(\.markdown).joined(separator: "\n\n") }

  public var plainText: String { elements.map(\.plainText).joined(separator: "\n\n") }
}

extension Markup.Span {
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text), .strong(let text), .code(let text): text.isEmpty
    case .lineBreak: false
    }
  }

  var plainText: String {
    switch self {
    case .text(let text), .strong(let text), .code(let text): Legible.text(text)
    case .lineBreak: "\n"
    }
  }
}

extension Markup.Element {
  fileprivate var markdown: String {
    switch self {
    case .transcript(let text): return Markdown.fence(Legible.text(text), language: "diglot")
    case .paragraph(let spans):
      var result = ""
      var isLineStart = true
      for span in spans {
        switch span {
        case .text(let text): result += Markdown.escaped(Legible.text(text), atLineStart: isLineStart)
        case .strong(let text): result += Markdown.strong(Legible.text(text))
        case .code(let text): result += Markdown.code(Legible.text(text))
        case .lineBreak: result += "  \n"
        }
        isLineStart = span == .lineBreak
      }
      return result
    }
  }

  fileprivate var plainText: String {
    switch self {
    case .transcript(let text): Legible.text(text)
    case .paragraph(let spans): spans.map(\.plainText).joined()
    }
  }
}
