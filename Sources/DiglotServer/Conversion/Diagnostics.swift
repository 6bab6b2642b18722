import DiglotLint
import LanguageServerProtocol

extension RequestContext {
  /// The findings of the document, as the client can show them.
  /// - Parameter firstReplacement: see `Checkup.findings`.
  func diagnostics(firstReplacement: Int? = nil) -> DiagnosticList {
    var finder = positionFinder
    var kinds = DiagnosticKinds(rulePages: client.hasCodeDescriptions ? rulePages : nil)
    let findings = document.checkup.findings(firstReplacement: firstReplacement)
    var list = DiagnosticList(capacity: findings.count)
    for finding in findings {
      list.append(diagnostic(finding, kinds.kind(of: finding), at: finder.positions(of: finding.range)))
    }
    return list
  }

  /// The same as an answer: what the client has already is not sent again.
  func diagnosticAnswer(
    previous: String?, firstReplacement: Int? = nil
  ) -> DocumentDiagnosticRequest.Answer {
    DocumentDiagnosticRequest.Answer(
      diagnostics(firstReplacement: firstReplacement), previous: previous)
  }

  private func diagnostic(
    _ finding: Finding, _ kind: Diagnostic.Kind, at range: PositionRange
  ) -> Diagnostic {
    let tags = finding.tag.map { [Diagnostic.Tag($0)] } ?? []
    let related = client.hasRelatedInformation ? finding.related : []
    return Diagnostic(
      range: range, kind: kind, message: finding.message,
      tags: tags.filter { client.diagnosticTags.contains($0.rawValue) },
      relatedInformation: related.compactMap { place in
        location(place.path, place.range).map { .init(location: $0, message: place.message) }
      })
  }
}

/// What findings have in common, as far as they have been met.
private struct DiagnosticKinds {
  /// Nil for a client that follows no links to them.
  let rulePages: RulePages?
  private var known: [Key: Diagnostic.Kind] = [:]

  private struct Key: Hashable {
    let rule: String
    let severity: Severity
  }

  init(rulePages: RulePages?) { self.rulePages = rulePages }

  mutating func kind(of finding: Finding) -> Diagnostic.Kind {
    let key = Key(rule: finding.rule, severity: finding.severity)
    if let kind = known[key] { return kind }
    let kind = Diagnostic.Kind(
      Diagnostic.Severity(finding.severity), code: finding.rule,
      codeDescription: rulePages?.page(of: finding.rule))
    known[key] = kind
    return kind
  }
}

extension DocumentDiagnosticRequest.Answer {
  /// - Parameter previous: the id of what the client has already.
  init(_ diagnostics: DiagnosticList, previous: String?) {
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
