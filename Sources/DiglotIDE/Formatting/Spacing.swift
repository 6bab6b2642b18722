import DiglotSyntax

/// The white space that belongs between two tokens of a line.
enum Spacing: Equatable {
  /// As it is.
  case kept
  /// So many spaces; none where it is 0.
  case spaces(Int)

  /// - Parameters:
  ///   - left: what comes before; nil at the start of a line.
  ///   - right: what follows.
  ///   - line: what the line is.
  static func between(_ left: TokenKind?, _ right: TokenKind, in line: LineKind) -> Spacing {
    guard let left else { return atStart(of: line) }
    switch (left, right) {
    case (.cueOpen, _), (_, .cueClose), (.deprecatedMark, _): return .spaces(0)
    case (.cueClose, _), (.time, .cueArrow), (.cueArrow, .time), (.time, .identifier): return .spaces(1)
    case (.speakerColon, _), (.headingMarker, _), (.noteClose, _), (.translationMarker, _):
      return marked(right)
    case (.languageTag, _) where line == .translation: return .spaces(1)
    case (.commentMarker, .commentText), (.commentMarker, .ruleName):
      // What a plain comment begins with may be an indent that means something to its reader.
      return line == .comment ? .kept : .spaces(1)
    case (.commentMarker, _), (.directiveName, _): return .kept
    case (.pipe, _), (_, .pipe): return .spaces(1)
    case (_, .comma), (_, .reasonColon): return .spaces(0)
    case (.comma, _), (.reasonColon, _): return .spaces(1)
    case (.languageTag, _), (.value, _): return .spaces(1)
    default: return .kept
    }
  }

  private static func atStart(of line: LineKind) -> Spacing {
    switch line {
    case .source: .spaces(0)
    case .continuation: .spaces(2)
    default: .kept
    }
  }

  /// After a marker; a language tag stands right after its own.
  private static func marked(_ right: TokenKind) -> Spacing {
    right == .languageTag ? .spaces(0) : .spaces(1)
  }
}
