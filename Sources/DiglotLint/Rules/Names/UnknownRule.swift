import DiglotSemantics
import DiglotSyntax

enum UnknownRule: BlockRule {
  static let info = RuleInfo(
    name: "unknown-rule", group: .names, severity: .warning,
    summary: "`%allow` or `@allow` names a rule that does not exist.",
    reason: "It allows nothing then, and the finding it was to silence goes on being reported.",
    example: "Hello.\n> 你好。\n%allow missing-translations",
    mended: "Hello.\n> 你好。\n\nSit!\n%allow missing-translation: said to the dog",
    advice: "Correct the name; `diglot explain` lists the rules.")

  static func check(_ facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    facts.allowances.compactMap { allowance in
      guard CharacterClasses.isRuleName(allowance.rule), !Registry.isRule(allowance.rule) else { return nil }
      let near = Spelling.nearest(to: allowance.rule, in: Registry.names)
      let advice = near.map { "; did you mean “\($0)”?" } ?? ""
      return LocalFinding(info, allowance.range, "there is no rule “\(allowance.rule)”\(advice)")
    }
  }
}
