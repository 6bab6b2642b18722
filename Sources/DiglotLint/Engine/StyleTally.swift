import DiglotSemantics
import DiglotSyntax

/// How often Chinese text makes which choice where it has one, so that the file's habit is known without
/// reading it again. Counted only where somebody asks for it.
struct StyleTally: Sendable, Hashable {
  /// Between Han and Latin letters or digits.
  var spaced = 0
  var unspaced = 0
  /// Quotations.
  var curly = 0
  var corner = 0
  var straight = 0
  /// Parentheses.
  var full = 0
  var half = 0

  static let zero = StyleTally()

  static func + (left: StyleTally, right: StyleTally) -> StyleTally {
    var sum = left
    sum.add(right)
    return sum
  }

  mutating func add(_ other: StyleTally) {
    spaced += other.spaced
    unspaced += other.unspaced
    curly += other.curly
    corner += other.corner
    straight += other.straight
    full += other.full
    half += other.half
  }

  init() {}

  init(_ passage: Passage, _ options: Options) {
    guard passage.writing == .chinese else { return }
    if options.hanLatinSpacing != nil {
      for boundary in HanLatinSpacing.boundaries(in: passage) {
        if boundary.isEmpty { unspaced += 1 } else { spaced += 1 }
      }
    }
    if options.quotes != nil {
      for pair in QuoteStyle.pairs(in: passage) where !pair.isInner {
        switch pair.family {
        case .curly: curly += 1
        case .corner: corner += 1
        case .straight: straight += 1
        }
      }
    }
    if options.parentheses != nil {
      for mark in ParenthesisWidth.marks(in: passage) {
        if mark.width == .full { full += 1 } else { half += 1 }
      }
    }
  }
}
