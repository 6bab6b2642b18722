import DiglotIDE
import JSONRPC
import LanguageServerProtocol

extension CompletionRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.place.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let list = context.snapshot.completions(
      at: context.offset(of: params.place.position), today: CalendarDate.today,
      hasTypedSpace: params.triggerCharacter == " ")
    return Answer(
      isIncomplete: list.isIncomplete,
      items: list.items.enumerated().map { item($0.element, at: $0.offset, in: context) })
  }

  private static func item(_ completion: Completion, at place: Int, in context: RequestContext)
    -> CompletionItem
  {
    let isSnippet = context.client.completion.takesSnippets && completion.insertion.hasGaps
    let text = isSnippet ? completion.insertion.snippet : completion.insertion.beginning
    let typed = context.positions(of: completion.typed)
    let whole = context.positions(of: completion.whole)
    let canChoose = context.client.completion.choosesHowToInsert && typed != whole
    let digits = String(place)
    return CompletionItem(
      label: completion.label, kind: CompletionItem.Kind(completion.kind), detail: completion.detail,
      sortText: String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      filterText: completion.filter == completion.label ? nil : completion.filter, isSnippet: isSnippet,
      edit: canChoose
        ? .insertOrReplace(text, insert: typed, replace: whole)
        : .replace(TextEdit(range: whole, newText: text)),
      data: completion.subject.flatMap { SubjectData.json(of: $0, in: context) })
  }
}

extension CompletionItem.Kind {
  init(_ kind: Completion.Kind) {
    switch kind {
    case .directive, .comment: self = .keyword
    case .rule, .language, .date: self = .value
    case .speaker: self = .class
    case .file: self = .file
    case .identifier, .note: self = .reference
    case .event, .rendering, .translation: self = .text
    case .segment: self = .snippet
    }
  }
}

extension CompletionResolveRequest: WorkspaceRequest {
  static func answer(_ params: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    guard case .object(let members) = params else {
      throw ResponseError(.invalidParams, "a completion is an object")
    }
    guard let data = params["data"], let markup = SubjectData.documentation(of: data, in: context) else {
      return params
    }
    let documentation = JSON(markup, asMarkdown: context.client.completion.readsMarkdown)
    return .object(members.filter { $0.key != "documentation" } + [.init("documentation", documentation)])
  }
}
