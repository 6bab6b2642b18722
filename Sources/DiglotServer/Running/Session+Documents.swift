import JSONRPC
import LanguageServerProtocol

/// The documents that the client has open.
extension Session {
  mutating func open(_ params: DidOpenNotification.Params) {
    workspace.open(params.uri, text: params.text, version: params.version)
    unfollowed.remove(DocumentKey(params.uri))
  }

  /// Changes a document as the client did: by all of its changes or by none. Where one of them can't be read,
  /// the text stays what it was, and so it does after edits that come later, which are of a text that is not
  /// known; it is followed again from the whole text on, be it a change without a range or the document
  /// opened anew. The client is told, once for each document.
  mutating func change(_ params: DidChangeNotification.Params) {
    let uri = params.uri
    guard let document = workspace.document(uri) else {
      return complain("\(uri.string) was changed but is not open; the change was passed over", of: uri)
    }
    if let old = document.version, let new = params.version, new <= old {
      log.write(.warning, "version \(new) of \(uri.string) came after \(old)")
    }
    switch params.changes {
    case .success(let changes): workspace.change(uri, changes, version: params.version)
    case .failure(let error):
      workspace.loseChange(of: uri)
      complain(
        "a change of \(uri.string) can't be read: \(error); until all of its text is sent, the text before counts",
        of: uri)
    }
  }

  mutating func close(_ uri: DocumentURI) {
    guard let document = workspace.document(uri), workspace.close(uri) else {
      log.write(.warning, "\(uri.string) was closed but is not open")
      return
    }
    guard !client.pullsDiagnostics, !DocumentKey(uri).isConfiguration else { return }
    connection.send(
      PublishDiagnosticsNotification(uri: document.uri, version: nil, diagnostics: DiagnosticList()))
  }

  /// Tells the client, once for each document, that what it says of it can't be followed.
  private mutating func complain(_ message: String, of uri: DocumentURI) {
    log.write(.warning, message)
    guard unfollowed.insert(DocumentKey(uri)).inserted else { return }
    connection.send(LogMessageNotification(.warning, message))
  }
}
