import DiglotIDE
import DiglotLint
import DiglotSyntax

/// A question about a place.
struct PlacedFeature: Sendable {
  let name: String
  /// Whether it is asked where a link is, and not anywhere.
  let isOfLinks: Bool
  let ask: @Sendable (FeatureStand, Int) -> Void

  private init(
    _ name: String, ofLinks isOfLinks: Bool = false, _ ask: @escaping @Sendable (FeatureStand, Int) -> Void
  ) {
    self.name = name
    self.isOfLinks = isOfLinks
    self.ask = ask
  }

  static let all = [
    PlacedFeature("hover") { _ = $0.snapshot.hover(at: $1) },
    PlacedFeature("hover-link", ofLinks: true) { _ = $0.snapshot.hover(at: $1) },
    PlacedFeature("completion") { _ = $0.snapshot.completions(at: $1) },
    PlacedFeature("completion-link", ofLinks: true) { _ = $0.snapshot.completions(at: $1) },
    PlacedFeature("suggestion") { _ = $0.snapshot.suggestion(at: $1) },
    PlacedFeature("directive-help") { _ = $0.snapshot.directiveHelp(at: $1) },
    PlacedFeature("definition", ofLinks: true) { _ = $0.snapshot.definition(at: $1) },
    PlacedFeature("implementation") { _ = $0.snapshot.implementation(at: $1) },
    PlacedFeature("type-definition") { _ = $0.snapshot.typeDefinition(at: $1) },
    PlacedFeature("references", ofLinks: true) {
      _ = $0.snapshot.references(at: $1, includingDeclaration: true)
    },
    PlacedFeature("highlight", ofLinks: true) { _ = $0.snapshot.highlights(at: $1) },
    PlacedFeature("rename", ofLinks: true) { _ = try? $0.snapshot.rename(at: $1, to: "elsewhere") },
    PlacedFeature("selection") { _ = $0.snapshot.selections(at: $1) },
    PlacedFeature("linked-editing", ofLinks: true) { _ = $0.snapshot.linkedRanges(at: $1) },
    PlacedFeature("inlay-hints") {
      _ = $0.snapshot.inlayHints(in: $0.view(at: $1), Set(InlayHint.Kind.allCases))
    },
    PlacedFeature("semantic-tokens-range") {
      _ = $0.snapshot.semanticTokens(in: $0.view(at: $1), encoding: .utf16)
    },
    PlacedFeature("code-actions") {
      let query = CodeActionQuery(range: $1..<$1, only: nil, isInvoked: true)
      _ = $0.snapshot.codeActions(for: query, checkup: $0.checkup, settings: Settings())
    },
    PlacedFeature("on-type") { _ = $0.snapshot.editsAfterTyping("\n", at: $1) },
  ]
}
