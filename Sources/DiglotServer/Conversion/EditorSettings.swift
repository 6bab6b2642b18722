import DiglotIDE
import JSONRPC

/// What a person wants to see of what is shown unasked: all, where they don't say.
///
/// `{"inlayHints": {"speakers": false}, "codeLens": false}`
struct EditorSettings: Sendable, Hashable {
  let inlayHints: Set<InlayHint.Kind>
  let codeLenses: Set<CodeLens.Kind>

  init(_ json: JSON) {
    func isOn(_ group: String, _ name: String) -> Bool {
      json[group]?.bool ?? json[path: [group, name]]?.bool ?? true
    }
    inlayHints = Set(
      InlayHint.Kind.allCases.filter { kind in
        switch kind {
        case .speaker: isOn("inlayHints", "speakers")
        case .rendering: isOn("inlayHints", "renderings")
        case .readingSpeed: isOn("inlayHints", "readingSpeed")
        }
      })
    codeLenses = Set(
      CodeLens.Kind.allCases.filter { kind in
        switch kind {
        case .chapter: isOn("codeLens", "chapters")
        case .references: isOn("codeLens", "references")
        }
      })
  }
}
