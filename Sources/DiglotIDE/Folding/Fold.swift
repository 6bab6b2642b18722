import DiglotSemantics
import DiglotSyntax

/// Lines that can be folded away behind the first of them.
public struct Fold: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case chapter
    /// A run of directives, or one that takes several lines.
    case directives
    /// What is said, with its translations; a note or heading with theirs.
    case passage
    case comments
  }

  /// From 0; never fewer than two.
  public let lines: ClosedRange<Int>
  public let kind: Kind
  /// What is shown in place of what is folded away; nil for what is clear from the first line.
  public let summary: String?
}

extension Snapshot {
  /// All that can be folded, in the order of the text, the longer first.
  /// - Parameter limit: how many are wanted at most. Chapters are kept before directives, these before
  ///   passages, and comments last.
  public func folds(limit: Int? = nil) -> [Fold] {
    var finder = FoldFinder()
    for place in document.tree.placedBlocks { finder.add(place.block, at: place.firstLine) }
    var folds = finder.finish()
    if let limit, folds.count > max(0, limit) {
      folds.sort { ($0.kind.rank, $0.lines.lowerBound) < ($1.kind.rank, $1.lines.lowerBound) }
      folds = Array(folds.prefix(max(0, limit)))
    }
    folds.sort {
      ($0.lines.lowerBound, -$0.lines.upperBound, $0.kind.rank)
        < ($1.lines.lowerBound, -$1.lines.upperBound, $1.kind.rank)
    }
    // A chapter of nothing but its heading folds as the heading does.
    return folds.indices.filter { $0 == 0 || folds[$0].lines != folds[$0 - 1].lines }.map { folds[$0] }
  }
}

extension Fold.Kind {
  fileprivate var rank: Int {
    switch self {
    case .chapter: 0
    case .directives: 1
    case .passage: 2
    case .comments: 3
    }
  }
}

/// Goes through the blocks once.
private struct FoldFinder {
  private var folds: [Fold] = []
  private var chapters: [(level: Int, line: Int, segments: Int)] = []
  private var directives: (lines: ClosedRange<Int>, count: Int)?
  /// The last line that is not blank.
  private var lastLine = 0

  mutating func add(_ block: Block, at line: Int) {
    let length = (block.lines.indices.last { block.lines[$0].kind != .blank } ?? 0) + 1
    let own = line...line + length - 1
    switch block.kind {
    case .directive:
      let run = directives ?? (own, 0)
      directives = (run.lines.lowerBound...own.upperBound, run.count + 1)
      if length > 1 { add(own, .directives) }
    case .heading(let level):
      endDirectives()
      close(from: level)
      chapters.append((level, line, 0))
      addPassage(block, own)
    case .segment:
      endDirectives()
      for index in chapters.indices { chapters[index].segments += 1 }
      addPassage(block, own)
    case .note:
      endDirectives()
      addPassage(block, own)
    case .preamble: break
    }
    addComments(block, at: line)
    lastLine = own.upperBound
  }

  mutating func finish() -> [Fold] {
    endDirectives()
    close(from: 0)
    return folds
  }

  private mutating func add(_ lines: ClosedRange<Int>, _ kind: Fold.Kind, _ summary: String? = nil) {
    if lines.count > 1 { folds.append(Fold(lines: lines, kind: kind, summary: summary)) }
  }

  private mutating func endDirectives() {
    guard let run = directives else { return }
    directives = nil
    if run.count > 1 { add(run.lines, .directives, "\(run.count) directives") }
  }

  private mutating func close(from level: Int) {
    while let last = chapters.last, last.level >= level {
      chapters.removeLast()
      let summary = last.segments == 1 ? "1 segment" : "\(last.segments) segments"
      add(last.line...max(last.line, lastLine), .chapter, summary)
    }
  }

  private mutating func addPassage(_ block: Block, _ lines: ClosedRange<Int>) {
    if block.lines.contains(where: { $0.kind == .translation }) || block.kind == .segment {
      add(lines, .passage)
    }
  }

  private mutating func addComments(_ block: Block, at line: Int) {
    var first: Int?
    for index in 0...block.lines.count {
      let isComment = index < block.lines.count && block.lines[index].kind.isComment
      if isComment {
        first = first ?? index
      } else if let start = first {
        first = nil
        let count = index - start
        add(line + start...line + index - 1, .comments, "\(count) comments")
      }
    }
  }
}

extension LineKind {
  fileprivate var isComment: Bool {
    switch self {
    case .comment, .todo, .allow: true
    case .blank, .directive, .continuation, .heading, .translation, .note, .source: false
    }
  }
}
