import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import LanguageServerProtocol

extension FormattingRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.textEdits(Formatting.edits(for: context.document.document.tree))
  }
}

extension RangeFormattingRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let tree = context.document.document.tree
    return context.textEdits(
      Formatting.edits(for: tree, in: [tree.range(of: params.range, in: context.encoding)]))
  }
}

extension RangesFormattingRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let tree = context.document.document.tree
    return context.textEdits(
      Formatting.edits(for: tree, in: params.ranges.map { tree.range(of: $0, in: context.encoding) }))
  }
}

extension OnTypeFormattingRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.place.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let offset = context.offset(of: params.place.position)
    return context.textEdits(context.snapshot.editsAfterTyping(params.character, at: offset))
  }
}

extension RequestContext {
  /// Edits as the protocol has them.
  func textEdits(_ edits: [DiglotSyntax.TextEdit]) -> [LanguageServerProtocol.TextEdit] {
    edits.map { LanguageServerProtocol.TextEdit(range: positions(of: $0.range), newText: $0.replacement) }
  }
}
