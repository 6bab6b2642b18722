import DiglotSemantics
import DiglotSyntax

/// Finds out what the pieces of a block are. Knows of the document only which terms it mentions.
struct BlockColoring {
  private let block: Block
  /// In the order of the text.
  private var mentions: ArraySlice<Glossary.Mention>
  private(set) var tokens: [SemanticToken] = []

  private var line = LineKind.blank
  private var isFirstLine = true
  /// Before the first pipe of the line.
  private var isInForms = true
  private var isDeprecated = false
  private var isInEvent = false
  private var isHeardWrongly = false

  init(_ block: Block, mentions: [Glossary.Mention]) {
    self.block = block
    self.mentions = mentions[...]
    for index in block.lines.indices where block.lines[index].kind != .blank {
      line = block.lines[index].kind
      isFirstLine = index == 0
      isInForms = true
      isDeprecated = false
      isInEvent = false
      isHeardWrongly = false
      for token in block.tokens(ofLine: index) { read(token) }
    }
  }

  private mutating func read(_ token: Int) {
    let range = block.range(ofToken: token)
    switch block.tokens[token].kind {
    case .byteOrderMark, .whiteSpace, .lineEnd, .malformedTime: break
    case .text, .escape: readText(range)
    case .hardBreak, .deprecatedMark, .headingMarker, .translationMarker, .noteOpen, .noteClose, .cueOpen,
      .cueArrow, .cueClose, .speakerColon, .linkOpen, .linkMiddle, .linkClose, .noteReferenceOpen,
      .noteReferenceClose, .timeMarkOpen, .timeMarkClose, .unsureOpen, .unsureClose, .correctionClose, .pipe,
      .comma, .correctionOpen, .correctionArrow:
      follow(block.tokens[token].kind)
      add(range, .operator)
    case .directiveName: add(range, .keyword)
    case .value, .codeOpen, .codeText, .codeClose, .url: add(range, .string)
    case .linkDestination: add(range, block.bytes[range].first == 0x23 ? .variable : .string)
    case .languageTag, .ruleName: add(range, .enumMember)
    case .commentMarker, .commentText, .reasonColon: add(range, .comment)
    case .label: add(range, .property, line == .note ? .declaration : [])
    case .identifier: add(range, .variable, .declaration)
    case .speakerCode: add(range, .class, block.kind == .directive ? .declaration : [])
    case .time: add(range, .number)
    case .eventOpen:
      isInEvent = true
      add(range, .event)
    case .eventClose:
      isInEvent = false
      add(range, .event)
    }
  }

  /// Keeps track of what comes after a mark.
  private mutating func follow(_ mark: TokenKind) {
    switch mark {
    case .pipe:
      isInForms = false
      isDeprecated = false
    case .comma: isDeprecated = false
    case .deprecatedMark: isDeprecated = true
    case .correctionOpen: isHeardWrongly = true
    case .correctionArrow, .correctionClose: isHeardWrongly = false
    default: break
    }
  }

  private mutating func readText(_ range: Range<Int>) {
    if isInEvent {
      add(range, .event)
    } else if isHeardWrongly {
      add(range, .comment, .deprecated)
    } else {
      switch line {
      case .heading: add(range, .namespace)
      case .directive where block.directive == .term && isFirstLine && isInForms:
        add(range, .type, .declaration)
      case .directive, .continuation: add(range, .string, isDeprecated ? .deprecated : [])
      case .source: addMentions(in: range)
      case .translation, .note, .comment, .todo, .allow, .blank: break
      }
    }
  }

  /// A mention may go on behind markup and a line end: each piece of text has its own part of it.
  private mutating func addMentions(in range: Range<Int>) {
    while let mention = mentions.first, mention.range.lowerBound < range.upperBound {
      let part = mention.range.clamped(to: range)
      if !part.isEmpty { add(part, .type) }
      guard mention.range.upperBound <= range.upperBound else { return }
      mentions.removeFirst()
    }
  }

  /// Pieces that touch and are the same make one.
  private mutating func add(_ range: Range<Int>, _ kind: SemanticKind, _ traits: SemanticTraits = []) {
    guard !range.isEmpty else { return }
    let token = SemanticToken(range: range, kind: kind, traits: traits)
    if let last = tokens.last, last.range.upperBound == range.lowerBound, last.kind == kind,
      last.traits == traits
    {
      tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      tokens.append(token)
    }
  }
}
