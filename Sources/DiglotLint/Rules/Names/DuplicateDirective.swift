import DiglotSemantics
import DiglotSyntax

enum DuplicateDirective: DocumentRule {
  static let info = RuleInfo(
    name: "duplicate-directive", group: .names, severity: .warning,
    summary: "A directive of which one is enough stands in the file twice.",
    reason: "Only the first one counts; editing the other changes nothing.",
    example: "@title The crossing | 过河\n@title The ferry | 渡船\n\nHello.\n> 你好。",
    mended: "@title The ferry | 渡船\n\nHello.\n> 你好。",
    advice:
      "Remove the one that is not wanted. This is about `@title`, `@languages`, `@date`, `@media`, and a file that two `@use` name."
  )

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let repeated = document.directives.repeated.compactMap { directive in
      document.facts(of: directive.block).map {
        Finding(
          info, $0.absolute($0.block.range(ofToken: 0)),
          "there is an “@\(directive.value)” above already; only the first one counts", tag: .unnecessary)
      }
    }
    let uses = analysis.scope.uses.filter { $0.outcome == .repeated }.compactMap { use in
      document.facts(of: use.directive.block).map {
        Finding(
          info, $0.absolute(use.directive.value.range), "\(use.path.name) is brought in above already",
          tag: .unnecessary)
      }
    }
    return repeated + uses
  }
}
