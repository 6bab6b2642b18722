import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// What a segment says in one language as it is written: the lines behind cue and speaker, or behind the sign
/// of a translation, joined as lines are, with all their markup.
struct WrittenText {
  /// Of each sentence, Unicode scalars in the text.
  private(set) var sentences: [Range<Int>] = []
  private var scalars: [Unicode.Scalar] = []

  init(_ side: SegmentAlignment.Side, in block: Block) {
    // What ends a sentence comes before what begins the next, so one walk finds all.
    var places = side.sentences.written.flatMap { [$0.lowerBound, $0.upperBound] }[...]
    var found: [Int] = []
    var endsLine = false
    for line in side.passage.lines {
      guard let first = line.first?.range.lowerBound, let last = line.last?.range.upperBound else { continue }
      let text = block.text(first..<last).unicodeScalars
      if endsLine {
        scalars.append("\n")
      } else if !scalars.isEmpty {
        scalars += Joining.separator(after: scalars.last, before: text.first).unicodeScalars
      }
      var offset = first
      while let place = places.first, place <= offset {
        places.removeFirst()
        found.append(scalars.count)
      }
      for scalar in text {
        scalars.append(scalar)
        offset += UTF8.width(scalar)
        while let place = places.first, place <= offset {
          places.removeFirst()
          found.append(scalars.count)
        }
      }
      if case .hardBreak? = line.last { endsLine = true } else { endsLine = false }
    }
    found += places.map { _ in scalars.count }
    sentences = stride(from: 0, to: found.count - 1, by: 2).map { index in
      found[index]..<max(found[index], found[index + 1])
    }
  }

  /// The text of some neighbouring sentences.
  func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, sentences.indices.contains(last) else { return "" }
    return String(String.UnicodeScalarView(scalars[sentences[first].lowerBound..<sentences[last].upperBound]))
  }
}
