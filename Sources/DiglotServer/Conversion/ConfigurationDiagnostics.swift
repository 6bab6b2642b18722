import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import LanguageServerProtocol

/// What is wrong with configurations, told at their places. Nobody asks for it: they are not
/// documents of the language.
struct ConfigurationDiagnostics {
  /// What the client was told last, where there was anything.
  private var told: [FilePath: [Diagnostic]] = [:]

  /// What the client must be told now.
  mutating func news(
    of files: ConfigurationFiles, encoding: PositionEncoding
  ) -> [PublishDiagnosticsNotification] {
    var current: [FilePath: [Diagnostic]] = [:]
    for located in files.all {
      let diagnostics = Self.diagnostics(of: located, encoding: encoding)
      if !diagnostics.isEmpty { current[located.path] = diagnostics }
    }
    let changed = Set(told.keys).union(current.keys).filter { told[$0] != current[$0] }
    told = current
    return changed.sorted().map { path in
      PublishDiagnosticsNotification(
        uri: DocumentURI(path: path.string), version: nil, diagnostics: current[path] ?? [])
    }
  }

  private static func diagnostics(
    of located: ConfigurationFiles.Located, encoding: PositionEncoding
  ) -> [Diagnostic] {
    // Lines and columns of any text are those of a transcript.
    let places = SyntaxTree(utf8: DecodedText(located.text).utf8)
    let problems = located.problems.map { ($0.range, $0.message) }
    let failure = located.failure.map { [(0..<0, "this can't be read: \($0.reason)")] } ?? []
    return (problems + failure).map { range, message in
      Diagnostic(
        range: places.positions(of: range, in: encoding), severity: .error, code: "configuration",
        codeDescription: nil, message: message, tags: [], relatedInformation: [])
    }
  }
}
