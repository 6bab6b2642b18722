/// A cue: when a segment is spoken, and the id it is known by.
public struct Cue: Sendable, Hashable {
  /// Brackets included. UTF-8 offsets in the block, as are all ranges here.
  public let range: Range<Int>
  public let start: Timestamp?
  public let startRange: Range<Int>?
  public let end: Timestamp?
  public let endRange: Range<Int>?
  /// The id without its sign; nil where there is none, or an empty one.
  public let id: Range<Int>?
  /// Whether something else than times stands for times.
  public let isMalformed: Bool
}

/// The structure of a block, read back from its tokens.
extension Block {
  /// The cue of a segment or heading.
  public var cue: Cue? {
    let line = tokens(ofLine: 0)
    guard let open = line.first(where: { tokens[$0].kind == .cueOpen }),
      let close = line.first(where: { tokens[$0].kind == .cueClose })
    else { return nil }
    let times = (open..<close).filter { tokens[$0].kind == .time }.map { range(ofToken: $0) }
    let identifier = (open..<close).first { tokens[$0].kind == .identifier }.map { range(ofToken: $0) }
    return Cue(
      range: range(ofToken: open).lowerBound..<range(ofToken: close).upperBound,
      start: times.first.flatMap { Timestamp(utf8: bytes[$0]) }, startRange: times.first,
      end: times.dropFirst().first.flatMap { Timestamp(utf8: bytes[$0]) }, endRange: times.dropFirst().first,
      id: identifier.flatMap { $0.count > 1 ? $0.lowerBound + 1..<$0.upperBound : nil },
      isMalformed: (open..<close).contains { tokens[$0].kind == .malformedTime })
  }

  /// The speaker's code that a segment begins with, or that `@speaker` declares.
  public var speakerCode: Range<Int>? { firstRange(of: .speakerCode) }

  /// The name of a directive, without its sign.
  public var directiveName: String? {
    firstRange(of: .directiveName).map { text($0.lowerBound + 1..<$0.upperBound) }
  }

  /// The directive that this is; nil for an unknown one, and for other blocks.
  public var directive: DirectiveName? { directiveName.flatMap(DirectiveName.init) }

  /// The label of a note, as written; nil for other blocks and where it is empty.
  public var noteLabel: Range<Int>? { kind == .note ? firstRange(of: .label) : nil }

  /// The ranges of the first line's tokens of a kind.
  public func ranges(of kind: TokenKind, inLine line: Int) -> [Range<Int>] {
    tokens(ofLine: line).filter { tokens[$0].kind == kind }.map { range(ofToken: $0) }
  }

  /// The language tag of a translation line; nil where it is for the first target language.
  public func languageTag(ofLine line: Int) -> Range<Int>? {
    guard lines.indices.contains(line), lines[line].kind == .translation else { return nil }
    return ranges(of: .languageTag, inLine: line).first
  }

  private func firstRange(of kind: TokenKind) -> Range<Int>? {
    tokens(ofLine: 0).first { tokens[$0].kind == kind }.map { range(ofToken: $0) }
  }
}

/// How neighbouring lines of one language join.
public enum Joining {
  /// What goes between two lines: nothing between Han, kana and their punctuation, nor between these
  /// and the punctuation that Chinese shares with other scripts; else a space.
  public static func separator(after last: Unicode.Scalar?, before first: Unicode.Scalar?) -> String {
    guard let last, let first else { return "" }
    let dense = [last, first].filter(CharacterClasses.joinsWithoutSpace)
    let shared = [last, first].filter(isShared)
    return !dense.isEmpty && dense.count + shared.count == 2 ? "" : " "
  }

  private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "…", "—", "·": true
    default: false
    }
  }
}
