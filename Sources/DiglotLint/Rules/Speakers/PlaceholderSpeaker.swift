import DiglotSemantics
import DiglotSyntax

enum PlaceholderSpeaker: DocumentRule {
  static let info = RuleInfo(
    name: "placeholder-speaker", group: .speakers, severity: .warning,
    summary: "A speaker has nothing but the number that a recogniser gave them.",
    reason: "Readers want to know who speaks, and recognisers give one number to two people, or two to one.",
    example: "SPEAKER_00: Hello.\n> 你好。",
    mended: "@speaker GU Guest | 嘉宾\n\nGU: Hello.\n> 你好。",
    advice: """
      Give the speaker a code and a name; renaming the speaker in an editor changes all segments. Where
      nobody knows who it is, declare that: `@speaker SPEAKER_00 A caller | 一位听众`.
      """)

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let undeclared = document.names.unresolved(.speaker).filter {
      isPlaceholder($0) && analysis.scope.speakers[$0] == nil
    }
    let own = document.names.declared(.speaker).filter { code in
      isPlaceholder(code) && (analysis.scope.speakers[code]?.first.map { isNameless($0.value) } ?? false)
    }
    let found =
      undeclared.compactMap { document.references(to: $0, .speaker).first }
      + own.compactMap { document.declarations(of: $0, .speaker).first }
    return found.map {
      Finding(info, $0.range, "“\($0.occurrence.name)” is a recogniser's number for somebody: who is it?")
    }
  }

  private static func isNameless(_ speaker: Directives.Speaker) -> Bool {
    speaker.names.allSatisfy { $0.text.isEmpty || isPlaceholder($0.text) }
  }

  /// `SPEAKER_00`, `SPEAKER-1`, `SPK1`, `UNKNOWN`, and in names `Speaker 1`, `说话人1`.
  static func isPlaceholder(_ name: String) -> Bool {
    guard name.utf8.count <= 32 else { return false }
    let letters = name.lowercased().filter { !$0.isNumber && $0 != "_" && $0 != "-" && $0 != " " }
    if ["unknown", "unknownspeaker", "speakerunknown", "unk"].contains(letters) { return true }
    return letters.count < name.count
      && ["speaker", "spk", "spkr", "说话人", "發言人", "发言人", "說話人", "話者", "スピーカー"].contains(letters)
  }
}
