import DiglotAlignment
import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol

/// All that a request about a document is answered from: values, which nothing changes while they
/// are looked at.
struct RequestContext: Sendable {
  let document: OpenDocument
  let client: ClientCapabilities
  let encoding: PositionEncoding
  let rulePages: RulePages
  /// What the person wants to see.
  let settings: EditorSettings
  /// The URIs of open files, as the client spells them.
  let spellings: [FilePath: DocumentURI]
  /// What was said in the workspace before, as far as it is known by now.
  let memory: TranslationMemory

  var snapshot: Snapshot { Snapshot(document.analysis, in: document.library, remembering: memory) }

  /// The same for requests about sentences, with what is known by now of how the document is translated.
  var alignedSnapshot: Snapshot {
    let aligner = document.alignment.aligner(of: document.analysis)
    return Snapshot(document.analysis, in: document.library, alignedBy: aligner, remembering: memory)
  }

  func offset(of position: Position) -> Int { tree.offset(of: position, in: encoding) }

  func offsets(of range: PositionRange) -> Range<Int> { tree.range(of: range, in: encoding) }

  func positions(of range: Range<Int>) -> PositionRange { tree.positions(of: range, in: encoding) }

  /// For the positions of many places, in order.
  var positionFinder: PositionFinder { PositionFinder(tree, in: encoding) }

  /// A place in this or another file; nil where that file is not known any more.
  func location(_ path: FilePath?, _ range: Range<Int>) -> LanguageServerProtocol.Location? {
    guard let path, path != document.analysis.path else {
      return LanguageServerProtocol.Location(uri: document.uri, range: positions(of: range))
    }
    guard let other = document.library.document(path) else { return nil }
    return LanguageServerProtocol.Location(
      uri: spellings[path] ?? DocumentURI(path: path.string),
      range: other.tree.positions(of: range, in: encoding))
  }

  private var tree: SyntaxTree { document.document.tree }
}

/// A request about a document: it names the document, and is answered from a context alone.
protocol DocumentRequest: ClientRequest, SendableMetatype {
  static func document(of params: Params) -> DocumentURI
  /// Throws what the person who asked is to be told, where what they want can't be done.
  static func answer(_ params: Params, in context: RequestContext) throws(ResponseError) -> Answer
}

extension DocumentRequest where Params == TextDocumentPositionParams {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }
}

extension DocumentRequest where Params == TextDocumentParams {
  static func document(of params: Params) -> DocumentURI { params.textDocument.uri }
}

/// The requests about documents.
enum DocumentRequests {
  static let all: [any DocumentRequest.Type] = [
    CodeActionRequest.self, CodeLensRequest.self, CompletionRequest.self, DeclarationRequest.self,
    DefinitionRequest.self, DocumentDiagnosticRequest.self, DocumentHighlightRequest.self,
    DocumentLinkRequest.self, DocumentSymbolRequest.self, FoldingRangeRequest.self, FormattingRequest.self,
    HoverRequest.self, ImplementationRequest.self, InlayHintRequest.self, InlineCompletionRequest.self,
    LinkedEditingRangeRequest.self,
    OnTypeFormattingRequest.self, PrepareRenameRequest.self, RangeFormattingRequest.self,
    RangesFormattingRequest.self, ReferencesRequest.self, RenameRequest.self, SelectionRangeRequest.self,
    SemanticTokensDeltaRequest.self, SemanticTokensRangeRequest.self, SemanticTokensRequest.self,
    SignatureHelpRequest.self, TypeDefinitionRequest.self,
  ]

  private static let byMethod = Dictionary(all.map { ($0.method, $0) }) { first, _ in first }

  static func named(_ method: String) -> (any DocumentRequest.Type)? { byMethod[method] }
}

extension DocumentRequest {
  /// Reads the parameters, and finds what answers them. The work itself is done by what is given
  /// back, on any thread.
  static func prepare(
    _ params: JSON, context: (DocumentURI) throws(ResponseError) -> RequestContext
  ) throws(ResponseError) -> @Sendable () throws(ResponseError) -> any JSONWritable {
    let read: Params
    do { read = try Params(json: params) } catch {
      throw ResponseError(.invalidParams, "\(error)")
    }
    let context = try context(document(of: read))
    return { () throws(ResponseError) in try answer(read, in: context) }
  }
}
