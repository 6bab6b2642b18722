import DiglotSemantics
import DiglotSyntax

enum UnusedSpeaker: DocumentRule {
  static let info = RuleInfo(
    name: "unused-speaker", group: .names, severity: .information,
    summary: "A speaker is declared and never speaks.",
    reason: "Either the declaration is left over, or what the person says has another code.",
    example: "@speaker HO Host | 主持人\n@speaker GU Guest | 嘉宾\n\nHO: Hello.\n> 你好。",
    mended: "@speaker HO Host | 主持人\n\nHO: Hello.\n> 你好。",
    advice:
      "Remove the declaration, or give the person's segments its code. Files without segments, which others `@use`, are not looked at."
  )

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    guard document.facts.summary.segments > 0 else { return [] }
    return document.names.unused(.speaker).flatMap { name in
      document.declarations(of: name, .speaker).map {
        Finding(info, $0.range, "“\(name)” never speaks", tag: .unnecessary)
      }
    }
  }
}
