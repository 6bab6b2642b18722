import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import Foundation
import Testing

/// A long transcript that a careful reader has aligned by hand, where it is at hand.
struct GoldTests {
  private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared").standardizedFileURL
  private static let transcript = shared.appending(path: "transcripts/karpathy-interview.en-zh.txt")
  private static let gold = shared.appending(path: "gold/alignment.json")
  private static var isHere: Bool {
    [transcript, gold].allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
  }

  private struct Gold: Decodable {
    let pairs: [Pair]

    struct Pair: Decodable {
      let line: Int
      let source: [[Int]]
      let target: [[Int]]
      let beads: [Bead]

      private enum CodingKeys: String, CodingKey {
        case line = "source_line"
        case source = "en_sentences"
        case target = "zh_sentences"
        case beads
      }
    }

    struct Bead: Decodable {
      let en: [Int]
      let zh: [Int]
    }
  }

  /// A bead of one line and the next: the places of its sentences, in Unicode scalars of the lines.
  private struct PlacedBead: Hashable {
    let line: Int
    let source: [[Int]]
    let target: [[Int]]
  }

  @Test(.enabled(if: isHere, "the transcript that readers have aligned is not here"))
  func `most beads are as a reader found them`() throws {
    let lines = try String(contentsOf: Self.transcript, encoding: .utf8).components(separatedBy: "\n")
    let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: Self.gold))
    let expected = Set(
      gold.pairs.flatMap { pair in
        pair.beads.map { bead in
          PlacedBead(
            line: pair.line, source: bead.en.map { pair.source[$0] },
            target: bead.zh.map { pair.target[$0] })
        }
      })
    let found = Set(beads(of: lines, at: Set(gold.pairs.map(\.line))))
    let right = Double(found.intersection(expected).count)
    let score = 2 * right / Double(found.count + expected.count)
    // Readings that the reader accepts beside the first count as wrong here.
    #expect(score >= 0.9, "F1 of exact beads is \(score)")
  }

  /// Aligns all pairs of a line and the Chinese line below it as one document. Gives the beads of some.
  private func beads(of lines: [String], at wanted: Set<Int>) -> [PlacedBead] {
    var text = "@languages en zh-Hans\n\n"
    var numbers: [Int] = []
    for (index, line) in lines.enumerated().dropFirst(5) where isPair(line, lines.dropFirst(index + 1).first)
    {
      text += escaped(line) + "\n> " + escaped(lines[index + 1]) + "\n\n"
      numbers.append(index + 1)
    }
    let analysis = Analysis(Document(text), at: nil, in: Library())
    let aligner = Aligner(analysis, knowing: AlignmentKnowledge(learningFrom: analysis))
    let segments = analysis.document.facts.map(\.facts).filter { $0.block.kind == .segment }
    #expect(segments.count == numbers.count)
    return zip(numbers, segments).filter { wanted.contains($0.0) }.flatMap { line, facts in
      aligner.alignments(of: facts).flatMap { alignment in
        alignment.beads.map { bead in
          PlacedBead(
            line: line, source: places(of: bead.source, alignment.source),
            target: places(of: bead.target, alignment.target))
        }
      }
    }
  }

  private func isPair(_ line: String, _ below: String?) -> Bool {
    guard let below, !line.allSatisfy(\.isWhitespace) else { return false }
    func han(_ text: String) -> Int { text.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) } }
    return han(below) * 5 > below.unicodeScalars.count && han(line) * 5 <= line.unicodeScalars.count
  }

  /// As a line of a transcript that says the same.
  private func escaped(_ line: String) -> String {
    line.map { "[]{}`\\|".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// Where sentences stand in the passage that was read, which is the line without its escapes.
  private func places(of indices: Range<Int>, _ side: SegmentAlignment.Side) -> [[Int]] {
    let bytes = side.passage.bytes
    func scalars(before offset: Int) -> Int { bytes.prefix(offset).count { $0 & 0xC0 != 0x80 } }
    return indices.map { index in
      let sentence = side.sentences.ranges[index]
      return [scalars(before: sentence.lowerBound), scalars(before: sentence.upperBound)]
    }
  }
}
