public import DiglotSemantics
import DiglotSyntax

/// The sentences of a passage: all of its text, in order.
public struct Sentences: Sendable, Hashable {
  /// UTF-8 offsets in the passage's text, without the white space between.
  public let ranges: [Range<Int>]
  /// The same in the block, as they are written: with the markup around them, a note at their end, an event
  /// before them.
  public let written: [Range<Int>]

  public init(of passage: Passage) {
    ranges = SentenceCutter.cut(passage)
    written = WrittenSentences.ranges(of: ranges, in: passage)
  }

  public var count: Int { ranges.count }

  public var indices: Range<Int> { ranges.indices }

  /// The sentence that holds an offset of the block, or the one before it where it stands between two;
  /// the first for what comes before all. Nil where there is none.
  public func index(at offset: Int) -> Int? {
    guard !written.isEmpty else { return nil }
    var low = 0
    var high = written.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if written[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension SentenceCutter {
  /// - Returns: UTF-8 offsets in the passage's text, in order, without the white space around.
  static func cut(_ passage: Passage) -> [Range<Int>] {
    cut(
      passage.bytes, verbatim: passage.plain.verbatim, language: passage.language ?? passage.writing.language)
  }
}

extension Writing {
  /// The language, where the script tells it.
  var language: String? {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    case .japanese: "ja"
    case .korean: "ko"
    case .other: nil
    }
  }
}
