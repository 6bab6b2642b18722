import DiglotLint
import LanguageServerProtocol

extension RequestContext {
  /// The findings of the document, as the client can show them.
  /// - Parameter firstReplacement: see `Checkup.findings`.
  func diagnostics(firstReplacement: Int? = nil) -> [Diagnostic] {
    var finder = positionFinder
    return document.checkup.findings(firstReplacement: firstReplacement).map { finding in
      diagnostic(finding, at: finder.positions(of: finding.range))
    }
  }

  /// The same as an answer: what the client has already is not sent again.
  func diagnosticAnswer(
    previous: String?, firstReplacement: Int? = nil
  ) -> DocumentDiagnosticRequest.Answer {
    DocumentDiagnosticRequest.Answer(
      diagnostics(firstReplacement: firstReplacement), previous: previous)
  }

  private func diagnostic(_ finding: Finding, at range: PositionRange) -> Diagnostic {
    let tags = finding.tag.map { [Diagnostic.Tag($0)] } ?? []
    let related = client.hasRelatedInformation ? finding.related : []
    return Diagnostic(
      range: range, severity: Diagnostic.Severity(finding.severity),
      code: finding.rule,
      codeDescription: client.hasCodeDescriptions ? rulePages.page(of: finding.rule) : nil,
      message: finding.message, tags: tags.filter { client.diagnosticTags.contains($0.rawValue) },
      relatedInformation: related.compactMap { place in
        location(place.path, place.range).map { .init(location: $0, message: place.message) }
      })
  }
}

extension DocumentDiagnosticRequest.Answer {
  /// - Parameter previous: the id of what the client has already.
  init(_ diagnostics: [Diagnostic], previous: String?) {
    var hasher = Hasher()
    hasher.combine(diagnostics)
    let id = String(UInt(bitPattern: hasher.finalize()), radix: 36)
    self = id == previous ? .unchanged(resultID: id) : .full(diagnostics, resultID: id)
  }
}

extension DocumentDiagnosticRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.diagnosticAnswer(previous: params.previousResultID)
  }
}
