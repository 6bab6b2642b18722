import DiglotIDE
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

/// The commands of the server: what no request of the protocol is for.
enum ServerCommand: String, CaseIterable {
  /// Does what an action says, for clients to which actions can be nothing else than commands.
  case apply = "diglot.apply"
  /// Gives the destination of a link to a segment or heading, to be pasted somewhere.
  case link = "diglot.link"
}

extension Session {
  mutating func execute(_ ticket: PendingRequests.Ticket, _ params: JSON) throws(ResponseError) {
    let read: ExecuteCommandRequest.Params
    do { read = try ExecuteCommandRequest.Params(json: params) } catch {
      throw ResponseError(.invalidParams, "\(error)")
    }
    guard let command = ServerCommand(rawValue: read.command) else {
      throw ResponseError(.invalidParams, "there is no command “\(read.command)”")
    }
    let argument = read.arguments.first ?? .null
    switch command {
    case .apply:
      guard client.appliesEdits else {
        throw ResponseError(.requestFailed, "the editor does not let others edit its documents")
      }
      let (chooser, action) = try ActionChooser.chosen(argument, in: workspaceContext)
      requestedEdits.insert(
        connection.send(ApplyEditRequest(label: action.title, edit: chooser.edit(of: action))))
      answer(ticket, JSON.null)
    case .link:
      let link = try link(argument)
      connection.send(ShowMessageNotification(.info, link))
      answer(ticket, JSON.string(link))
    }
  }

  private func link(_ argument: JSON) throws(ResponseError) -> String {
    let uri: DocumentURI
    let position: Position
    do {
      uri = try argument.required("uri")
      position = try argument.required("position")
    } catch { throw ResponseError(.invalidParams, "\(error)") }
    guard let context = workspaceContext.context(of: uri) else {
      throw ResponseError(.requestFailed, "\(uri.string) is not open")
    }
    guard let link = context.snapshot.link(at: context.offset(of: position)) else {
      throw ResponseError(.requestFailed, "nothing here has an id to link to")
    }
    return link
  }

  /// What became of an edit that the client was asked to make.
  func heedEdit(_ result: Result<JSON, ResponseError>) {
    guard case .success(let json) = result, json["applied"]?.bool == false else { return }
    let reason = json["failureReason"]?.string.map { ": \($0)" } ?? ""
    log.write(.warning, "the client did not make an edit\(reason)")
    connection.send(ShowMessageNotification(.warning, "the edit was not made\(reason)"))
  }
}
