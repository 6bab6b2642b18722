import DiglotSyntax

/// What stands around a text on the page it was copied from: navigation, dates, sources, footers.
struct PageLines {
  let text: InputText

  /// Whether a line belongs to the page for certain, whatever it stands next to.
  func isOfPage(_ line: Int) -> Bool {
    let string = text.string(line)
    if isRightsNotice(string) || isProgram(string) { return true }
    guard !text.endsSentence(line) else { return false }
    return date(line) != nil || isLabelled(string) || isAddress(string) || hasSigns(string)
  }

  /// Whether a line can be the title of the text.
  func canBeTitle(_ line: Int) -> Bool {
    !isOfPage(line) && !isNavigation(text.string(line))
      && text.string(line).unicodeScalars.count <= 200
  }

  /// Whether a line that stands alone can be part of what is spoken.
  func canBeSpoken(_ line: Int) -> Bool {
    !isOfPage(line) && !isNavigation(text.string(line))
  }

  /// Whether a line may be a row of links: its parts are set far apart, or there are signs between.
  private func isNavigation(_ string: String) -> Bool {
    let gaps = string.split(omittingEmptySubsequences: false) { !$0.isWhitespace }
    return hasSigns(string) || gaps.contains { $0.count > 2 || $0.contains("\t") }
  }

  /// Whether signs part the words of a line as they part links. At its start, `>>` is a speaker's.
  private func hasSigns(_ string: String) -> Bool {
    let words = string.split(whereSeparator: \.isWhitespace).dropFirst()
    return words.contains { [">>", "»", "›"].contains($0) }
      || words.count { [">", "|", "/", "·", "•"].contains($0) } > 1
  }

  private func isProgram(_ string: String) -> Bool {
    string.utf8.count { [0x7B, 0x7D, 0x3B, 0x3C, 0x3D].contains($0) } > 4 && string.utf8.contains(0x7B)
  }

  private func isRightsNotice(_ string: String) -> Bool {
    guard string.unicodeScalars.count <= 200 else { return false }
    let text = string.lowercased()
    return text.contains("©") || Self.reservations.contains { $0.isFound(in: text) }
  }

  private static let reservations = ["all rights reserved", "版权所有", "版權所有"].map { RunSearch(for: $0) }

  private func isAddress(_ string: String) -> Bool {
    (string.hasPrefix("https://") || string.hasPrefix("http://")) && !string.utf8.contains(0x20)
  }

  /// Whether a line says what the text is from or by: `Source: …`.
  private func isLabelled(_ string: String) -> Bool {
    guard string.unicodeScalars.count <= 120, let colon = string.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return false }
    return Self.labels.contains(string[..<colon].lowercased().filter { !$0.isWhitespace })
  }

  private static let labels: Set<String> = [
    "source", "author", "by", "from", "translator", "translatedby", "transcript", "published", "updated",
    "tags", "editor", "来源", "來源", "作者", "译者", "譯者", "翻译", "翻譯", "编辑", "編輯", "标签", "標籤", "出处", "出處",
    "出典", "著者", "翻訳", "출처", "저자", "번역", "источник", "автор", "перевод", "source", "auteur", "traduction",
    "quelle", "autor", "übersetzung", "fuente", "fonte",
  ]

  // MARK: Dates

  /// The date that a line is there for, as `YYYY-MM-DD`, and whether there is nothing else in it.
  func date(_ line: Int) -> (date: String, isAlone: Bool)? {
    let content = text.content(line)
    guard content.count <= 160 else { return nil }
    let words = text.string(line).split { $0.isWhitespace || $0 == "," }.map(String.init)
    for index in words.indices {
      for (length, found) in [
        (1, Self.numeric(words[index])), (3, Self.named(words[index...].prefix(3))),
        (3, Self.eastAsian(words[index...].prefix(3).joined())),
      ] {
        guard let found else { continue }
        let rest = words[..<index] + words[min(words.count, index + length)...]
        let letters = rest.joined().unicodeScalars.count { $0.properties.isAlphabetic }
        return letters <= 40 && rest.count <= 8 ? (found, words.count == length) : nil
      }
    }
    return nil
  }

  /// `2025-10-17`, `2025/10/17`, `2025.10.17`, `2025年10月17日`, also with more behind it.
  private static func numeric(_ word: String) -> String? {
    for separator in ["-", "/", "."] as [Character] {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3, parts[0].count == 4 {
        return date(parts[0], parts[1], parts[2].prefix { $0.isNumber })
      }
    }
    return eastAsian(word)
  }

  /// `2025年10月17日` and `2025년 10월 17일`, spaces left out.
  private static func eastAsian(_ text: String) -> String? {
    let marks: [[Character]] = [["年", "月", "日"], ["년", "월", "일"]]
    for mark in marks {
      guard let year = text.firstIndex(of: mark[0]), let month = text[year...].firstIndex(of: mark[1]),
        let day = text[month...].firstIndex(of: mark[2])
      else { continue }
      let digits = text[..<year].reversed().prefix { $0.isNumber }.reversed()
      return date(
        String(digits), text[year..<month].dropFirst(), text[month..<day].dropFirst())
    }
    return nil
  }

  /// `October 17 2025`, `Oct. 17 2025`, `17 October 2025`; commas are left out already.
  private static func named(_ words: ArraySlice<String>) -> String? {
    guard words.count == 3, let first = words.first, let last = words.last else { return nil }
    let middle = words[words.startIndex + 1]
    if let month = month(first) { return date(last, month, middle.prefix { $0.isNumber }) }
    return month(middle).flatMap { date(last, $0, first.prefix { $0.isNumber }) }
  }

  private static func month(_ word: String) -> String? {
    let name = word.lowercased().filter { $0 != "." }
    guard name.count >= 3 else { return nil }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    return names.firstIndex {
      $0 == name || (name.count <= 4 && $0.hasPrefix(name)) || name == "sept" && $0 == "september"
    }
    .map { String($0 + 1) }
  }

  private static func date(
    _ year: some StringProtocol, _ month: some StringProtocol, _ day: some StringProtocol
  ) -> String? {
    guard year.count == 4, year.utf8.allSatisfy(CharacterClasses.isDigit), let month = Int(month),
      let day = Int(day)
    else {
      return nil
    }
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    // The parser knows which days there are.
    return SyntaxTree("@date " + date).blocks.summary.problems == 0 ? date : nil
  }
}
