import DiglotSemantics

enum UnresolvedUse: DocumentRule {
  static let info = RuleInfo(
    name: "unresolved-use", group: .files, severity: .error,
    summary: "The file that `@use` names can't be read.",
    reason: "Its speakers and terms are missing, and what mentions them is reported all over the file.",
    example: "@use ../shared/cast.diglot\n\nHello.\n> 你好。",
    mended: "@speaker HO Host | 主持人\n\nHO: Hello.\n> 你好。",
    advice: "Correct the path: it is relative to the file it stands in, with `/` between folders.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    analysis.scope.uses.compactMap { use in
      guard case .unreadable(let reason) = use.outcome,
        let placed = analysis.document.facts(of: use.directive.block)
      else { return nil }
      let path = use.directive.value
      return Finding(info, placed.absolute(path.range), "\(path.text) can't be read: \(reason)")
    }
  }
}
