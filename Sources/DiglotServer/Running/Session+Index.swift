import DiglotIDE
import JSONRPC
import LanguageServerProtocol

/// Questions that wait until the workspace is read. Edits go on meanwhile; what is answered then is answered
/// of the text as it is then.
extension Session {
  /// Whether all files of the workspace are known.
  var isIndexed: Bool { folders.isIndexed && askedForFolders == nil }

  /// Has a request answered when all files are known. Where reading them was stopped, it begins again.
  mutating func workOnceIndexed(
    on ticket: PendingRequests.Ticket, _ method: String, _ params: JSON
  ) throws(ResponseError) {
    guard !isIndexed else { return try work(on: ticket, prepared(method, params)) }
    // What can't be renamed at all need not wait to hear so.
    let name = method == RenameRequest.method ? try nameToRename(params) : nil
    folders.readUnread()
    guard !folders.isMissingSomething else {
      throw ResponseError(
        .requestFailed, "the workspace can't be read, so not all can be changed that must be")
    }
    indexQuestions.add(IndexQuestions.Question(ticket: ticket, method: method, params: params, name: name))
  }

  /// Answers what waits, once all files are known.
  mutating func answerIndexQuestions() {
    guard isIndexed else { return }
    for question in indexQuestions.takeAll() where pending.isWaiting(question.ticket) {
      do throws(ResponseError) {
        if let name = question.name, (try? nameToRename(question.params)) != name {
          throw ResponseError(.contentModified, "the text has changed since; ask again")
        }
        try work(on: question.ticket, prepared(question.method, question.params))
      } catch {
        refuse(question.ticket, error)
      }
    }
  }

  /// Tells those who wait why they do so in vain.
  mutating func refuseIndexQuestions(_ error: ResponseError) {
    for question in indexQuestions.takeAll() { refuse(question.ticket, error) }
  }

  private func nameToRename(_ params: JSON) throws(ResponseError) -> IndexQuestions.Name {
    let place: TextDocumentPositionParams
    do { place = try RenameRequest.Params(json: params).place } catch {
      throw ResponseError(.invalidParams, "\(error)")
    }
    let context = try context(of: place.textDocument.uri)
    do throws(Refusal) {
      let name = try context.snapshot.nameToRename(at: context.offset(of: place.position))
      return IndexQuestions.Name(name: name.name, range: context.positions(of: name.range))
    } catch {
      throw ResponseError(error)
    }
  }
}
