import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol

/// All that a request about the whole workspace is answered from: values, which nothing changes while
/// they are looked at.
struct WorkspaceContext: Sendable {
  let documents: [DocumentKey: OpenDocument]
  let library: Library
  let folders: [FilePath]
  let client: ClientCapabilities
  let encoding: PositionEncoding
  let rulePages: RulePages
  let configuration: EditorConfiguration
  /// The URIs of open files, as the client spells them.
  let spellings: [FilePath: DocumentURI]
  /// What was said in the workspace before, as far as it is known by now.
  let memory: TranslationMemory
  /// What parts of an answer are sent by.
  let connection: Connection

  /// The context of an open document; nil where it is not open.
  func context(of uri: DocumentURI) -> RequestContext? {
    documents[DocumentKey(uri)].map(context)
  }

  /// The context of a document, be it open or not.
  func context(of document: OpenDocument) -> RequestContext {
    RequestContext(
      document: document, client: client, encoding: encoding, rulePages: rulePages,
      settings: EditorSettings(configuration.settings(for: document.path)), spellings: spellings,
      memory: memory)
  }

  /// A place in a file; nil where it is not known any more.
  func location(_ path: FilePath, _ range: Range<Int>) -> LanguageServerProtocol.Location? {
    guard let document = library.document(path) else { return nil }
    return LanguageServerProtocol.Location(
      uri: spellings[path] ?? DocumentURI(path: path.string),
      range: document.tree.positions(of: range, in: encoding))
  }
}

/// A request about the workspace, or about something that was sent before.
protocol WorkspaceRequest: ClientRequest, SendableMetatype {
  static func answer(_ params: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer
}

/// The requests about the workspace.
enum WorkspaceRequests {
  static let all: [any WorkspaceRequest.Type] = [
    CodeActionResolveRequest.self, CodeLensResolveRequest.self, CompletionResolveRequest.self,
    DocumentLinkResolveRequest.self, InlayHintResolveRequest.self, TextDocumentContentRequest.self,
    WillRenameFilesRequest.self, WorkspaceSymbolRequest.self, WorkspaceSymbolResolveRequest.self,
  ]

  private static let byMethod = Dictionary(all.map { ($0.method, $0) }) { first, _ in first }

  static func named(_ method: String) -> (any WorkspaceRequest.Type)? { byMethod[method] }
}

extension WorkspaceRequest {
  /// Reads the parameters. The work itself is done by what is given back, on any thread.
  static func prepare(
    _ params: JSON, _ context: WorkspaceContext
  ) throws(ResponseError) -> @Sendable () throws(ResponseError) -> any JSONWritable {
    let read: Params
    do { read = try Params(json: params) } catch {
      throw ResponseError(.invalidParams, "\(error)")
    }
    return { () throws(ResponseError) in try answer(read, in: context) }
  }
}
