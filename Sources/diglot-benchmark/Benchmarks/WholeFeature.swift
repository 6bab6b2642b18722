import DiglotIDE
import DiglotSyntax

/// A question about all of a document.
struct WholeFeature: Sendable {
  let name: String
  let ask: @Sendable (FeatureStand) -> Void

  private init(_ name: String, _ ask: @escaping @Sendable (FeatureStand) -> Void) {
    self.name = name
    self.ask = ask
  }

  static let all = [
    WholeFeature("outline") { _ = $0.snapshot.outline() },
    WholeFeature("folding") { _ = $0.snapshot.folds() },
    WholeFeature("links") { _ = $0.snapshot.links() },
    WholeFeature("code-lenses") { _ = $0.snapshot.codeLenses(Set(CodeLens.Kind.allCases)) },
    WholeFeature("semantic-tokens") { _ = SemanticTokens(of: $0.snapshot, in: .utf16).numbers },
    WholeFeature("formatting") { _ = Formatting.edits(for: $0.tree) },
  ]
}
