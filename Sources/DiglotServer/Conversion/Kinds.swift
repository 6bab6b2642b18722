import DiglotIDE
import DiglotLint
import LanguageServerProtocol

extension Diagnostic.Severity {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .information: self = .information
    case .hint: self = .hint
    }
  }
}

extension Diagnostic.Tag {
  init(_ tag: Finding.Tag) {
    switch tag {
    case .unnecessary: self = .unnecessary
    case .deprecated: self = .deprecated
    }
  }
}

extension DocumentHighlightRequest.Kind {
  init(_ kind: DiglotIDE.Highlight.Kind) {
    switch kind {
    case .declaration: self = .write
    case .reference: self = .read
    case .text: self = .text
    }
  }
}

extension SymbolKind {
  /// What editors show most fittingly: chapters as they show packages, segments as they show texts.
  init(_ kind: OutlineItem.Kind) {
    switch kind {
    case .title: self = .package
    case .chapter: self = .namespace
    case .segment: self = .string
    case .note: self = .constant
    case .speaker: self = .class
    case .term: self = .key
    case .file: self = .file
    }
  }
}
