import DiglotIDE
import LanguageServerProtocol

extension FoldingRangeRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.snapshot.folds(limit: context.client.foldLimit).map { fold in
      FoldingRange(
        startLine: fold.lines.lowerBound, endLine: fold.lines.upperBound, kind: FoldingRange.Kind(fold.kind),
        collapsedText: context.client.showsCollapsedText ? fold.summary : nil)
    }
  }
}

extension FoldingRangeRequest.FoldingRange.Kind {
  /// Passages are of no kind that editors fold all at once.
  init?(_ kind: Fold.Kind) {
    switch kind {
    case .chapter, .directives: self = .region
    case .passage: return nil
    case .comments: self = .comment
    }
  }
}

extension SelectionRangeRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    params.positions.map { position in
      let steps = context.snapshot.selections(at: context.offset(of: position))
      return SelectionRange(ranges: steps.map(context.positions))
    }
  }
}
