import DiglotSemantics

enum CyclicUse: DocumentRule {
  static let info = RuleInfo(
    name: "cyclic-use", group: .files, severity: .warning,
    summary: "A file brings itself in, directly or by way of another.",
    reason:
      "It gains nothing by it, and which declaration of a name comes first depends on where one begins to read.",
    example: "@use example.diglot\n\nHello.\n> 你好。",
    mended: "@speaker HO Host | 主持人\n\nHO: Hello.\n> 你好。",
    advice: "Move what both files need into a third one, and `@use` that in each.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    analysis.scope.uses.compactMap { use in
      guard use.outcome == .cyclic, let placed = analysis.document.facts(of: use.directive.block) else {
        return nil
      }
      let isItself = use.path == analysis.path
      return Finding(
        info, placed.absolute(use.directive.value.range),
        isItself ? "this file brings itself in" : "\(use.path.name) brings this file in again")
    }
  }
}
