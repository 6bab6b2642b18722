import DiglotIDE
import DiglotLint
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

extension CodeActionRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let start = context.offset(of: params.range.start)
    let end = context.offset(of: params.range.end)
    let query = CodeActionQuery(
      range: min(start, end)..<max(start, end), only: params.only, isInvoked: !params.isAutomatic)
    // A client that asks by itself where it shows nothing needs no answer, at every move of the cursor.
    if params.isAutomatic, params.only == nil, params.diagnostics.isEmpty { return [] }
    let chooser = ActionChooser(context: context, query: query)
    return chooser.numbered.compactMap { number, action in
      chooser.choice(action, number, mending: params.diagnostics)
    }
  }
}

extension CodeActionResolveRequest: WorkspaceRequest {
  static func answer(_ params: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    let (chooser, action) = try ActionChooser.chosen(params.data, in: context)
    return Answer(params.action, edit: chooser.edit(of: action))
  }
}

/// The actions of a place, and the one that was chosen among them.
///
/// What was offered is not kept: the same question about the same version has the same answer. An action is
/// known by its title, and by which it is among those of that title.
struct ActionChooser {
  let context: RequestContext
  let query: CodeActionQuery

  var numbered: [(number: Int, action: DiglotIDE.CodeAction)] {
    let actions = context.alignedSnapshot.codeActions(
      for: query, checkup: context.document.checkup, settings: context.document.settings)
    var counts: [String: Int] = [:]
    return actions.map { action in
      counts[action.title, default: -1] += 1
      return (counts[action.title] ?? 0, action)
    }
  }

  func edit(of action: DiglotIDE.CodeAction) -> WorkspaceEdit {
    context.workspaceEdit([action.edits(in: context.document.document)])
  }

  /// The action as the client can take it; nil where it can't.
  func choice(
    _ action: DiglotIDE.CodeAction, _ number: Int, mending diagnostics: [CodeActionRequest.Reported]
  ) -> CodeActionRequest.Choice? {
    let client = context.client
    if case .link(let offset) = action.effect { return link(action, offset) }
    guard client.hasCodeActionLiterals else {
      guard client.appliesEdits else { return nil }
      return .command(
        Command(
          title: action.title, command: ServerCommand.apply.rawValue, arguments: [data(action, number)]))
    }
    var result = literal(action, mending: diagnostics)
    if client.resolvesCodeActions {
      result.data = data(action, number)
    } else if action.kind == .fixAll, query.only == nil {
      // All of the document is looked at again for it, which is too much for a menu.
      guard client.appliesEdits else { return nil }
      result.command = Command(
        title: action.title, command: ServerCommand.apply.rawValue, arguments: [data(action, number)])
    } else {
      result.edit = edit(of: action)
    }
    return .action(result)
  }

  private func literal(
    _ action: DiglotIDE.CodeAction, mending diagnostics: [CodeActionRequest.Reported] = []
  ) -> LanguageServerProtocol.CodeAction {
    let mended = diagnostics.filter { reported in
      action.findings.contains {
        $0.rule == reported.code && context.positions(of: $0.range) == reported.range
      }
    }
    return LanguageServerProtocol.CodeAction(
      title: action.title, kind: action.kind.rawValue, diagnostics: mended.map(\.json),
      isPreferred: action.isPreferred)
  }

  private func link(_ action: DiglotIDE.CodeAction, _ offset: Int) -> CodeActionRequest.Choice {
    let start = context.positions(of: offset..<offset).start
    let position: JSON = ["line": .integer(start.line), "character": .integer(start.character)]
    let command = Command(
      title: action.title, command: ServerCommand.link.rawValue,
      arguments: [["uri": .string(context.document.uri.string), "position": position]])
    guard context.client.hasCodeActionLiterals else { return .command(command) }
    var result = literal(action)
    result.command = command
    return .action(result)
  }

  // MARK: There and back

  private func data(_ action: DiglotIDE.CodeAction, _ number: Int) -> JSON {
    var members: [JSON.Member] = [
      .init("uri", .string(context.document.uri.string)), .init("start", .integer(query.range.lowerBound)),
      .init("end", .integer(query.range.upperBound)), .init("isInvoked", .bool(query.isInvoked)),
      .init("title", .string(action.title)), .init("number", .integer(number)),
    ]
    if let version = context.document.version { members.append(.init("version", .integer(version))) }
    if let only = query.only { members.append(.init("only", .array(only.map(JSON.string)))) }
    return .object(members)
  }

  /// What was chosen, by what it was sent with.
  static func chosen(
    _ data: JSON, in context: WorkspaceContext
  ) throws(ResponseError) -> (ActionChooser, DiglotIDE.CodeAction) {
    guard let uri = data["uri"]?.string, let start = data["start"]?.integer, let end = data["end"]?.integer,
      start <= end, let title = data["title"]?.string
    else { throw ResponseError(.invalidParams, "this is no action of this server") }
    guard let context = context.context(of: DocumentURI(uri)) else {
      throw ResponseError(.requestFailed, "\(uri) is not open any more")
    }
    guard data["version"]?.integer == context.document.version else {
      throw ResponseError(.contentModified, "the text has changed since; ask again")
    }
    let query = CodeActionQuery(
      range: start..<end, only: data["only"]?.array.map { $0.compactMap(\.string) },
      isInvoked: data["isInvoked"]?.bool ?? true)
    let chooser = ActionChooser(context: context, query: query)
    let found = chooser.numbered.first { $0.number == data["number"]?.integer && $0.action.title == title }
    guard let action = found?.action else {
      throw ResponseError(.contentModified, "“\(title)” can't be done here any more")
    }
    return (chooser, action)
  }
}
