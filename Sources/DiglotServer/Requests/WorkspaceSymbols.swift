import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol

extension WorkspaceSymbolRequest: WorkspaceRequest {
  /// More than anybody looks through; whoever wants others types on.
  private static let limit = 256
  /// How many go into one part of an answer.
  private static let part = 64

  static func answer(_ params: Params, in context: WorkspaceContext) -> Answer {
    let found = context.library.symbols(matching: params.query, limit: limit)
    var documents = DocumentsOnce(context)
    let symbols = found.compactMap { symbol($0, in: context, &documents) }
    guard let token = params.partialResultToken, symbols.count > part else { return symbols }
    for start in stride(from: 0, to: symbols.count, by: part) {
      let some = Array(symbols[start..<min(start + part, symbols.count)])
      context.connection.send(PartialResultNotification(token: token, some))
    }
    return []
  }

  /// Where the client asks for places later, no file need be read for them.
  private static func symbol(
    _ symbol: LibrarySymbol, in context: WorkspaceContext, _ documents: inout DocumentsOnce
  ) -> WorkspaceSymbol? {
    let isResolved = !context.client.resolvesSymbolLocations
    let range = isResolved ? documents.range(of: symbol.key, in: symbol.path) : nil
    guard !isResolved || range != nil else { return nil }
    return WorkspaceSymbol(
      name: symbol.name, kind: SymbolKind(symbol.kind), containerName: symbol.path.name,
      uri: context.spellings[symbol.path] ?? DocumentURI(path: symbol.path.string), range: range,
      data: isResolved ? nil : symbol.key.json)
  }
}

extension WorkspaceSymbolResolveRequest: WorkspaceRequest {
  static func answer(_ symbol: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    guard symbol.range == nil else { return symbol }
    guard let key = symbol.data.flatMap(LibrarySymbol.Key.init), let path = symbol.uri.path else {
      throw ResponseError(.invalidParams, "the symbol is not one of this server's")
    }
    var documents = DocumentsOnce(context)
    guard let range = documents.range(of: key, in: FilePath(path)) else {
      throw ResponseError(.requestFailed, "“\(symbol.name)” is not there any more")
    }
    return WorkspaceSymbol(
      name: symbol.name, kind: symbol.kind, containerName: symbol.containerName, uri: symbol.uri,
      range: range,
      data: symbol.data)
  }
}

/// Reads each file no more than once.
private struct DocumentsOnce {
  private let context: WorkspaceContext
  private var documents: [FilePath: Document?] = [:]

  init(_ context: WorkspaceContext) { self.context = context }

  mutating func range(of key: LibrarySymbol.Key, in path: FilePath) -> PositionRange? {
    let document = documents[path] ?? context.library.document(path)
    documents[path] = .some(document)
    guard let document, let range = document.range(of: key) else { return nil }
    return document.tree.positions(of: range, in: context.encoding)
  }
}

extension SymbolKind {
  /// As in the outline.
  init(_ kind: LibrarySymbol.Kind) {
    switch kind {
    case .chapter: self = .namespace
    case .identifier: self = .string
    case .speaker: self = .class
    case .term: self = .key
    }
  }
}

extension LibrarySymbol.Key {
  fileprivate var json: JSON {
    switch self {
    case .chapter(let index): ["chapter": .integer(index)]
    case .identifier(let id): ["id": .string(id)]
    case .speaker(let code): ["speaker": .string(code)]
    case .term(let index): ["term": .integer(index)]
    }
  }

  fileprivate init?(_ json: JSON) {
    if let index = json["chapter"]?.integer {
      self = .chapter(index)
    } else if let id = json["id"]?.string {
      self = .identifier(id)
    } else if let code = json["speaker"]?.string {
      self = .speaker(code)
    } else if let index = json["term"]?.integer {
      self = .term(index)
    } else {
      return nil
    }
  }
}
