import DiglotSyntax

/// Asked last, by the checkup itself: what allows nothing is known only when all else was found.
enum UnusedAllow: Rule {
  static let info = RuleInfo(
    name: "unused-allow", group: .editorial, severity: .information,
    summary: "`%allow` or `@allow` names a rule that finds nothing there.",
    reason: "What it was for has been mended or moved; what it still hides is the next mistake of that kind.",
    example: "Hello.\n> 你好。\n%allow missing-translation: said to the dog",
    mended: "Hello.\n> 你好。",
    advice: "Remove it.")

  static func findings(_ allowances: Allowances, in settings: Settings) -> [Finding] {
    allowances.unused.compactMap { allowance in
      guard allowance.rule != info.name, let rule = Registry.rule(named: allowance.rule),
        settings.isOn(rule)
      else { return nil }
      return Finding(
        info, allowance.place, "“\(allowance.rule)” finds nothing here that would need to be allowed",
        tag: .unnecessary)
    }
  }
}
