import DiglotIDE
import LanguageServerProtocol

extension SemanticTokensLegend {
  static let diglot = SemanticTokensLegend(
    types: SemanticKind.allCases.map(\.name), modifiers: SemanticTraits.names)
}

extension SemanticTokensRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.tell(after: nil).data
  }
}

extension SemanticTokensDeltaRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let told = context.tell(after: params.previousResultID)
    guard let previous = told.previous else { return .full(told.data) }
    let edits = previous.change(to: told.tokens).map { change in
      [Edit(start: change.range.lowerBound, deleteCount: change.range.count, numbers: change.numbers)]
    }
    return .edits(edits ?? [], resultID: told.id)
  }
}

extension SemanticTokensRangeRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let numbers = context.snapshot.semanticTokens(
      in: context.offsets(of: params.range), encoding: context.encoding)
    return SemanticTokensData(resultID: nil, numbers: numbers)
  }
}

extension RequestContext {
  fileprivate func tell(after previousID: String?) -> SemanticTokensMemory.Told {
    document.semanticTokens.tell(snapshot, in: encoding, after: previousID)
  }
}

extension SemanticTokensMemory.Told {
  fileprivate var data: SemanticTokensData { SemanticTokensData(resultID: id, numbers: tokens.numbers) }
}
