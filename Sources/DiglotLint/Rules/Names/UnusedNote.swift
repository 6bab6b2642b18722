import DiglotSemantics

enum UnusedNote: DocumentRule {
  static let info = RuleInfo(
    name: "unused-note", group: .names, severity: .warning,
    summary: "Nothing refers to a note.",
    reason: "Nobody is led to it; its reference was probably lost in an edit.",
    example: "The mill burnt.\n> 磨坊烧了。\n\n[^mill]: In 1911. | 1911年。",
    mended: "The mill[^mill] burnt.\n> 磨坊[^mill]烧了。\n\n[^mill]: In 1911. | 1911年。",
    advice:
      "Refer to it where it belongs, `[^label]`, or remove it. For a remark to other editors write a comment."
  )

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    analysis.document.names.unused(.note).flatMap { name in
      analysis.document.declarations(of: name, .note).map {
        Finding(info, $0.range, "nothing refers to the note “\(name)”", tag: .unnecessary)
      }
    }
  }
}
