import DiglotIDE
import LanguageServerProtocol

extension HoverRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.alignedSnapshot.hover(at: context.offset(of: params.position)).map { hover in
      let isMarkdown = context.client.hasMarkdownHover
      return Hover(
        contents: MarkupContent(
          kind: isMarkdown ? .markdown : .plainText,
          value: isMarkdown ? hover.content.markdown : hover.content.plainText),
        range: context.positions(of: hover.range))
    }
  }
}
