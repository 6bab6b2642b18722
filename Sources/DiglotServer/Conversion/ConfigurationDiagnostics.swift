import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import LanguageServerProtocol

extension ConfigurationFiles.Located {
  /// What is wrong with it, at its places.
  func diagnostics(in encoding: PositionEncoding) -> DiagnosticList {
    // Lines and columns of any text are those of a transcript.
    let places = SyntaxTree(utf8: DecodedText(text).utf8)
    let problems = problems.map { ($0.range, $0.message) }
    let failure = failure.map { [(0..<0, "this can't be read: \($0.reason)")] } ?? []
    let kind = Diagnostic.Kind(.error, code: "configuration", codeDescription: nil)
    var list = DiagnosticList()
    for (range, message) in problems + failure {
      list.append(Diagnostic(range: places.positions(of: range, in: encoding), kind: kind, message: message))
    }
    return list
  }
}

/// Tells what is wrong with configurations to clients that don't ask.
struct ConfigurationNews {
  /// What the client was told last, where there was anything.
  private var told: [FilePath: DiagnosticList] = [:]

  /// What the client must be told now.
  mutating func news(
    of configurations: [ConfigurationFiles.Located], encoding: PositionEncoding
  ) -> [PublishDiagnosticsNotification] {
    var current: [FilePath: DiagnosticList] = [:]
    for located in configurations {
      let diagnostics = located.diagnostics(in: encoding)
      if !diagnostics.isEmpty { current[located.path] = diagnostics }
    }
    let changed = Set(told.keys).union(current.keys).filter { told[$0] != current[$0] }
    told = current
    return changed.sorted().map { path in
      PublishDiagnosticsNotification(
        uri: DocumentURI(path: path.string), version: nil, diagnostics: current[path] ?? DiagnosticList())
    }
  }
}
