import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import JSONRPC

/// The alignment of a segment with one of its translations, as it is shown.
struct AlignmentReport {
  struct Segment: Sendable {
    /// Among the segments of the file, counted from 1.
    let number: Int
    let line: Int
    let facts: BlockFacts
  }

  private let segment: Segment
  private let alignment: SegmentAlignment
  /// Of the translation, where there may be others.
  private let language: String?
  private let source: WrittenText
  private let target: WrittenText

  init(_ segment: Segment, _ alignment: SegmentAlignment, languages: Languages) {
    self.segment = segment
    self.alignment = alignment
    language = languages.declared.count > 2 ? alignment.target.passage.language : nil
    source = WrittenText(alignment.source, in: segment.facts.block)
    target = WrittenText(alignment.target, in: segment.facts.block)
  }

  /// For programs.
  var json: JSON {
    func places(_ text: WrittenText) -> JSON {
      .array(text.sentences.map { [.integer($0.lowerBound), .integer($0.upperBound)] })
    }
    func indices(_ range: Range<Int>) -> JSON { .array(range.map { .integer($0) }) }
    let beads = alignment.beads.map { bead -> JSON in
      [
        "source": indices(bead.source), "target": indices(bead.target),
        "confidence": .number((bead.confidence * 1000).rounded() / 1000),
      ]
    }
    var members: [JSON.Member] = [
      JSON.Member("segment", .integer(segment.number)), JSON.Member("line", .integer(segment.line)),
    ]
    if let language { members.append(JSON.Member("language", .string(language))) }
    members += [
      JSON.Member("source", places(source)), JSON.Member("target", places(target)),
      JSON.Member("beads", .array(beads)),
    ]
    return .object(members)
  }

  /// For people: both languages side by side.
  /// - Parameter width: of a line, in cells.
  func text(width: Int) -> String {
    let number = "segment \(segment.number), line \(segment.line)"
    let head = language.map { number + ", " + VisibleText.line($0) } ?? number
    let columns = SideBySide(width: width)
    let beads = alignment.beads.map { bead in
      columns.lines(
        bead.isTrustworthy ? " " : "?", source.text(of: bead.source), target.text(of: bead.target))
    }
    return head + "\n" + beads.joined() + "\n"
  }
}
