/// Text to be shown: built from parts, so that what comes from a transcript can't be taken for markup.
public struct Markup: Sendable, Hashable {
  enum Span: Sendable, Hashable {
    case text(String)
    case strong(String)
    case code(String)
    case lineBreak
  }

  private var paragraphs: [[Span]] = []

  public var isEmpty: Bool { paragraphs.isEmpty }

  mutating func add(_ spans: Span...) { add(spans) }

  /// Adds a paragraph, unless nothing would be seen of it.
  mutating func add(_ spans: [Span]) {
    var visible: [Span] = []
    for span in spans where !span.text.isEmpty {
      // Two spans of code with nothing between would be read as one with backticks in it.
      if case .code(let code) = span, case .code(let before)? = visible.last {
        visible[visible.count - 1] = .code(before + code)
      } else {
        visible.append(span)
      }
    }
    if visible.contains(where: { $0 != .lineBreak }) { paragraphs.append(visible) }
  }

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
  public var markdown: String { paragraphs.map(Markdown.paragraph).joined(separator: "\n\n") }

  public var plainText: String {
    paragraphs.map { Legible.text($0.map(\.text).joined()) }.joined(separator: "\n\n")
  }
}

extension Markup.Span {
  /// What it shows.
  var text: String {
    switch self {
    case .text(let text), .strong(let text), .code(let text): text
    case .lineBreak: "\n"
    }
  }
}
