import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol

extension RequestContext {
  /// Edits of files, as the client takes them.
  func workspaceEdit(_ files: [FileEdits]) -> WorkspaceEdit {
    let documents = files.map { file in
      WorkspaceEdit.DocumentEdits(
        uri: file.path.map(uri) ?? document.uri, version: file.document.version,
        edits: file.edits(in: encoding))
    }
    return WorkspaceEdit(documents, namesVersions: client.takesVersionedEdits)
  }

  private func uri(_ path: FilePath) -> DocumentURI { spellings[path] ?? DocumentURI(path: path.string) }
}

extension WorkspaceContext {
  /// Edits of files, as the client takes them.
  func workspaceEdit(_ files: [FileEdits]) -> WorkspaceEdit {
    let documents = files.compactMap { file in
      file.path.map { path in
        WorkspaceEdit.DocumentEdits(
          uri: spellings[path] ?? DocumentURI(path: path.string), version: file.document.version,
          edits: file.edits(in: encoding))
      }
    }
    return WorkspaceEdit(documents, namesVersions: client.takesVersionedEdits)
  }
}

extension FileEdits {
  fileprivate func edits(in encoding: PositionEncoding) -> [LanguageServerProtocol.TextEdit] {
    edits.map {
      LanguageServerProtocol.TextEdit(
        range: document.tree.positions(of: $0.range, in: encoding), newText: $0.replacement)
    }
  }
}

extension ResponseError {
  /// What can't be done, told to whoever wanted it.
  init(_ refusal: Refusal) { self.init(.requestFailed, refusal.reason) }
}
