import DiglotSemantics
import DiglotSyntax

enum SpeakerDrift: DocumentRule {
  static let info = RuleInfo(
    name: "speaker-drift", group: .speakers, severity: .warning,
    summary: "Two speakers who both speak look like one: their names are the same, or all but the same.",
    reason: "What one person said is told apart, in the outline, in statistics and in exports.",
    example: """
      @speaker JS Jane Smith | 简
      @speaker JANE jane smith | 简

      JS: Hello.
      > 你好。

      JANE: As I said.
      > 如我所说。
      """,
    mended: "@speaker JS Jane Smith | 简\n\nJS: Hello.\n> 你好。\n\nJS: As I said.\n> 如我所说。",
    advice: """
      Keep one of the codes: rename the other to it, and remove its declaration. If they are two people,
      say what tells them apart in their names. Codes that nothing declares are `unknown-speaker`'s.
      """)

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let speakers = document.names.declared(.speaker).filter {
      document.names.referenceCount($0, .speaker) > 0
    }
    .compactMap { code in
      document.declarations(of: code, .speaker).first.map { declaration in
        (code: code, name: name(of: code, analysis), range: declaration.range)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard speakers.count <= most else { return [] }
    return speakers.enumerated().compactMap { index, speaker in
      guard
        let other = speakers[..<index].first(where: {
          isSame($0.name, speaker.name) || looksSame($0.code, speaker.code)
        })
      else { return nil }
      return Finding(
        info, speaker.range, "“\(speaker.code)” looks like “\(other.code)”: are they one person?",
        related: [RelatedPlace(path: nil, range: other.range, message: "the other speaker")])
    }
  }

  /// Each is compared with each; a file with more speakers than these is no conversation.
  private static let most = 200

  private static func name(of code: String, _ analysis: Analysis) -> String {
    analysis.scope.speakers[code]?.first?.value.names.first?.text ?? ""
  }

  /// The same but for case, white space, and one letter of a long word.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let leftWords = words(left)
    let rightWords = words(right)
    guard !leftWords.isEmpty, leftWords.count == rightWords.count else {
      return !leftWords.isEmpty && leftWords.joined() == rightWords.joined()
    }
    let different = zip(leftWords, rightWords).filter { $0 != $1 }
    guard let (one, other) = different.first else { return true }
    return different.count == 1 && min(one.count, other.count) >= longWord && !hasDigit(one)
      && !hasDigit(other)
      && Spelling.isOneLetterOff(one, other)
  }

  private static let longWord = 6

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { $0.isWhitespace || $0 == "." || $0 == "-" }.map(String.init)
  }

  private static func hasDigit(_ word: String) -> Bool { word.utf8.contains(where: CharacterClasses.isDigit) }

  /// Codes that differ in hyphens alone, or in letters that look like digits: `GUO` and `GU0`.
  private static func looksSame(_ left: String, _ right: String) -> Bool {
    func folded(_ code: String) -> [UInt8] {
      code.utf8.compactMap { byte in
        switch byte {
        case 0x2D, 0x5F: nil
        case 0x4F: 0x30
        case 0x49, 0x4C: 0x31
        default: byte
        }
      }
    }
    return left.utf8.count > 1 && folded(left) == folded(right)
  }
}
