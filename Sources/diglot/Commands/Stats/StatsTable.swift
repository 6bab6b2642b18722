import DiglotSemantics
import DiglotSyntax

/// Statistics as a table for people.
enum StatsTable {
  static func text(of statistics: TranscriptStatistics) -> String {
    let total = statistics.total
    var rows = [
      ["files", "\(statistics.files)"], ["segments", "\(total.segments)"], ["words", words(total.count)],
      ["time", time(total.milliseconds)],
    ]
    for (language, share) in statistics.translated.sorted(by: { $0.key < $1.key }) where share.total > 0 {
      let name = VisibleText.line(language)
      rows.append([name.isEmpty ? "translated" : "translated to \(name)", self.share(share)])
    }
    rows.append(["with findings", share(statistics.withFindings)])
    let speakers = statistics.speakers.sorted {
      ($1.value.milliseconds, $1.value.segments, $0.key) < ($0.value.milliseconds, $0.value.segments, $1.key)
    }.map { name, tally in
      [
        name.isEmpty ? "(nobody named)" : VisibleText.line(name), "\(tally.segments)", words(tally.count),
        time(tally.milliseconds), percent(tally.segments, of: total.segments),
      ]
    }
    let head = ["speaker", "segments", "words", "time", "share"]
    return table(rows) + (speakers.isEmpty ? "" : "\n" + table([head] + speakers))
  }

  /// Columns as wide as they need be; all but the first stand on the right.
  private static func table(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { width(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: max(0, cell.1 - width(of: cell.0)))
        return column == 0 ? cell.0 + space : space + cell.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
  }

  private static func words(_ count: WordCount) -> String {
    switch (count.words, count.characters) {
    case (let words, 0): "\(words)"
    case (0, let characters): "\(characters) characters"
    case (let words, let characters): "\(words) and \(characters) characters"
    }
  }

  private static func share(_ share: TranscriptStatistics.Share) -> String {
    "\(share.count) of \(share.total), \(percent(share.count, of: share.total))"
  }

  private static func percent(_ count: Int, of total: Int) -> String {
    total == 0 ? "0 %" : "\((count * 100 + total / 2) / total) %"
  }

  private static func time(_ milliseconds: Int) -> String {
    let seconds = (milliseconds + 500) / 1000
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds / 3600):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
  }
}
