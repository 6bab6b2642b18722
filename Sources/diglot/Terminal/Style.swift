import DiglotLint

/// Whether a person wants colour.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// How text looks on a terminal.
enum Style: Sendable {
  case strong, faint
  case severity(Severity)

  /// The text in this style, or as it is where there is no colour.
  func apply(to text: String, _ isColored: Bool) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  private var code: String {
    switch self {
    case .strong: "1"
    case .faint: "2"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.information): "1;34"
    case .severity(.hint): "1;36"
    }
  }
}
