import DiglotSemantics
import DiglotSyntax
import JSONRPC

extension Statistics {
  private var milliseconds: Int { speakers.values.reduce(0) { $0 + $1.milliseconds } }

  private var count: WordCount { speakers.values.reduce(WordCount()) { $0 + $1.count } }

  /// For programs.
  var json: JSON {
    [
      "files": .integer(files), "segments": .integer(segments),
      "segmentsWithFindings": .integer(segmentsWithFindings), "words": .integer(count.words),
      "characters": .integer(count.characters), "milliseconds": .integer(milliseconds),
      "speakers": .array(
        sortedSpeakers.map { code, tally in
          [
            "speaker": code.map { .string($0) } ?? .null, "segments": .integer(tally.segments),
            "words": .integer(tally.count.words), "characters": .integer(tally.count.characters),
            "milliseconds": .integer(tally.milliseconds),
          ]
        }),
      "languages": .array(
        sortedLanguages.map { tag, tally in
          [
            "language": tag.map { .string($0) } ?? .null, "segments": .integer(tally.said),
            "words": .integer(tally.count.words), "characters": .integer(tally.count.characters),
            "segmentsToTranslate": .integer(tally.expected),
            "segmentsTranslated": .integer(tally.translated),
            "translatedWords": .integer(tally.translatedCount.words),
            "translatedCharacters": .integer(tally.translatedCount.characters),
          ]
        }),
    ]
  }

  /// For people.
  var table: String {
    let all = [
      ["", "segments", "words", "characters", "time"],
      ["all", "\(segments)", "\(count.words)", "\(count.characters)", Self.time(milliseconds)],
    ]
    let speakers = sortedSpeakers.map { code, tally in
      [
        code.map(VisibleText.line) ?? "nobody named", "\(tally.segments)", "\(tally.count.words)",
        "\(tally.count.characters)", Self.time(tally.milliseconds),
      ]
    }
    let languages = sortedLanguages.map { tag, tally in
      [
        tag.map(VisibleText.line) ?? "not named", "\(tally.said)", "\(tally.count.words)",
        "\(tally.count.characters)",
        tally.expected > 0 ? Self.share(tally.translated, of: tally.expected) : "",
        tally.expected > 0 ? "\(tally.translatedCount.words)" : "",
        tally.expected > 0 ? "\(tally.translatedCount.characters)" : "",
      ]
    }
    let found = Self.share(segmentsWithFindings, of: segments)
    return """
      \(files) \(files == 1 ? "file" : "files"); segments with findings: \(segmentsWithFindings) (\(found))

      \(Self.table(all + speakers))
      \(Self.table([["", "segments", "words", "characters", "translated", "words", "characters"]] + languages))
      """
  }

  /// `0:12:30`.
  private static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  /// `45%`; nothing is all of nothing.
  private static func share(_ part: Int, of whole: Int) -> String {
    whole > 0 ? "\(part * 100 / whole)%" : "0%"
  }

  /// Columns beside each other, the first to the left and numbers to the right.
  private static func table(_ rows: [[String]]) -> String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return column == 0 ? cell + blanks : blanks + cell
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}

extension DisplayWidth {
  fileprivate static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }
}
