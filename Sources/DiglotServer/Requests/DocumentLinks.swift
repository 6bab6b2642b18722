import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol

extension DocumentLinkRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.snapshot.links().map { link in
      let range = context.positions(of: link.range)
      func made(_ target: DocumentURI?, _ tooltip: String, data: JSON? = nil)
        -> LanguageServerProtocol.DocumentLink
      {
        LanguageServerProtocol.DocumentLink(
          range: range, target: target, tooltip: context.client.hasLinkTooltips ? tooltip : nil, data: data)
      }
      switch link.target {
      case .url(let url): return made(DocumentURI(url), "Open \(url)")
      case .file(let path): return made(context.uri(of: path), "Open \(path.name)")
      case .place(let path, let id):
        return made(
          nil, "Go to #\(id) in \(path.name)", data: ["path": .string(path.string), "id": .string(id)])
      case .media(let time):
        return made(
          nil, "Open the recording at \(time.shown)",
          data: ["uri": .string(context.document.uri.string), "time": .integer(time.milliseconds)])
      }
    }
  }
}

extension DocumentLinkResolveRequest: WorkspaceRequest {
  static func answer(_ link: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    guard link.target == nil else { return link }
    return LanguageServerProtocol.DocumentLink(
      range: link.range, target: try target(link.data, in: context), tooltip: link.tooltip, data: link.data)
  }

  private static func target(
    _ data: JSON?, in context: WorkspaceContext
  ) throws(ResponseError) -> DocumentURI {
    if let path = data?["path"]?.string, let id = data?["id"]?.string {
      return context.place(of: id, in: FilePath(path))
    }
    guard let uri = data?["uri"]?.string, let time = data?["time"]?.integer else {
      throw ResponseError(.invalidParams, "the link is not one of this server's")
    }
    guard let document = context.context(of: DocumentURI(uri)) else {
      throw ResponseError(.requestFailed, "the document of the link is not open any more")
    }
    switch document.snapshot.media(from: Timestamp(milliseconds: max(0, time))) {
    case .url(let url): return DocumentURI(url)
    case .file(let path, let fragment):
      return DocumentURI(DocumentURI(path: path.string).string + "#" + fragment)
    case nil: throw ResponseError(.requestFailed, "the document names no recording any more")
    }
  }
}

extension RequestContext {
  fileprivate func uri(of path: FilePath) -> DocumentURI {
    spellings[path] ?? DocumentURI(path: path.string)
  }
}

extension WorkspaceContext {
  /// The file, and the line of the segment or heading as editors take it from the fragment of a URI.
  fileprivate func place(of id: String, in path: FilePath) -> DocumentURI {
    let file = spellings[path] ?? DocumentURI(path: path.string)
    guard let document = library.document(path),
      let place = document.declarations(of: id, .identifier).first
    else { return file }
    let line = document.tree.position(at: place.range.lowerBound, in: encoding).line
    return DocumentURI(file.string + "#L\(line + 1)")
  }
}

extension Timestamp {
  /// `00:00:04`.
  fileprivate var shown: String { milliseconds % 1000 == 0 ? String(description.dropLast(4)) : description }
}
