import DiglotIDE
import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

extension PrepareRenameRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) throws(ResponseError) -> Answer {
    do throws(Refusal) {
      let name = try context.snapshot.nameToRename(at: context.offset(of: params.position))
      return Answer(range: context.positions(of: name.range), placeholder: name.name)
    } catch {
      throw ResponseError(error)
    }
  }
}

extension RenameRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.place.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) throws(ResponseError) -> Answer {
    do throws(Refusal) {
      let offset = context.offset(of: params.place.position)
      return context.workspaceEdit(try context.snapshot.rename(at: offset, to: params.newName))
    } catch {
      throw ResponseError(error)
    }
  }
}

extension WillRenameFilesRequest: WorkspaceRequest {
  static func answer(_ params: Params, in context: WorkspaceContext) -> Answer {
    let moves = params.files.compactMap { move -> (from: FilePath, to: FilePath)? in
      guard let old = move.old.path, let new = move.new.path else { return nil }
      return (FilePath(old), FilePath(new))
    }
    let files = MovedFiles(moves).edits(in: context.library)
    return files.isEmpty ? nil : context.workspaceEdit(files)
  }
}
