import DiglotIDE
import DiglotLint
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

extension InlayHintRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let tree = context.document.document.tree
    let snapshot = context.snapshot
    let hints = snapshot.inlayHints(
      in: tree.range(of: params.range, in: context.encoding), context.settings.inlayHints,
      readingSpeeds: context.document.settings.options.readingSpeeds)
    return hints.map { hint in
      let data = hint.subject.flatMap { SubjectData.json(of: $0, in: context) }
      let tooltip =
        context.client.resolvesHintTooltips
        ? nil : hint.subject.flatMap(snapshot.documentation).map { JSON($0, asMarkdown: true) }
      return InlayHint(
        position: tree.position(at: hint.offset, in: context.encoding), label: hint.text, tooltip: tooltip,
        data: context.client.resolvesHintTooltips ? data : nil)
    }
  }
}

extension InlayHintResolveRequest: WorkspaceRequest {
  static func answer(_ params: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    guard case .object(let members) = params else {
      throw ResponseError(.invalidParams, "a hint is an object")
    }
    guard let data = params["data"], let markup = SubjectData.documentation(of: data, in: context) else {
      return params
    }
    return .object(
      members.filter { $0.key != "tooltip" } + [.init("tooltip", JSON(markup, asMarkdown: true))])
  }
}

extension JSON {
  /// As text for a person.
  init(_ markup: Markup, asMarkdown: Bool) {
    self =
      asMarkdown ? ["kind": "markdown", "value": .string(markup.markdown)] : .string(markup.plainText)
  }
}
