import JSONRPC
import LanguageServerProtocol
import Testing

/// Every message that a client sends is read in its shortest form, and in its longest with all that the
/// specification allows and members that it doesn't know.
struct AcceptanceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let method: String
    let shortest: String
    let longest: String
    let read: @Sendable (JSON) throws -> Void

    var testDescription: String { method }

    init<Request: ClientRequest>(_: Request.Type, _ shortest: String, _ longest: String) {
      self.init(Request.method, Request.Params.self, shortest, longest)
    }

    init<Notification: ClientNotification>(_: Notification.Type, _ shortest: String, _ longest: String) {
      self.init(Notification.method, Notification.Params.self, shortest, longest)
    }

    private init<Params: JSONReadable>(
      _ method: String, _: Params.Type, _ shortest: String, _ longest: String
    ) {
      self.method = method
      self.shortest = shortest
      self.longest = longest
      read = { _ = try Params(json: $0) }
    }
  }

  private static let document = #""textDocument":{"uri":"file:///a"}"#
  private static let versioned = #""textDocument":{"uri":"file:///a","version":null,"x":1}"#
  private static let position = #""position":{"line":0,"character":4294967295}"#
  private static let range = #""range":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}}"#
  private static let tokens = #""workDoneToken":"t","partialResultToken":7,"later":[{}]"#
  private static let options =
    #""options":{"tabSize":2,"insertSpaces":true,"trimTrailingWhitespace":true,"x":-1,"y":"z"}"#
  private static let diagnostic =
    "{\(range),\"message\":{\"kind\":\"markdown\",\"value\":\"m\"},\"severity\":9,\"code\":7,\"source\":null,"
    + #""tags":[3],"codeDescription":{"href":""},"data":[],"relatedInformation":[]}"#

  private static let asOfDocument = "{\(document)}"
  private static let asOfPlace = "{\(document),\(position)}"
  private static let wholePlace = "{\(versioned),\(position),\(tokens),\"context\":null}"

  private static let lifecycle: [Case] = [
    Case(
      InitializeRequest.self, #"{"processId":null,"rootUri":null,"capabilities":{}}"#,
      #"{"processId":1,"clientInfo":{"name":"n"},"locale":"de","rootPath":"/a","rootUri":"file:///a","#
        + #""initializationOptions":[1],"trace":"verbose","workspaceFolders":[{"uri":"file:///a","name":""}],"#
        + #""capabilities":{"general":{"positionEncodings":["utf-7"],"markdown":{"parser":"p"}},"experimental":1},"#
        + tokens + "}"),
    Case(ShutdownRequest.self, "null", "{}"),
    Case(InitializedNotification.self, "{}", #"{"x":1}"#),
    Case(ExitNotification.self, "null", "[]"),
    Case(CancelNotification.self, #"{"id":1}"#, #"{"id":"é","x":1}"#),
    Case(SetTraceNotification.self, #"{"value":"off"}"#, #"{"value":"compact","x":1}"#),
    Case(WorkDoneProgressCancelNotification.self, #"{"token":1}"#, #"{"token":"t","x":1}"#),
  ]

  private static let documents: [Case] = [
    Case(
      DidOpenNotification.self,
      #"{"textDocument":{"uri":"file:///a","languageId":"","version":0,"text":""}}"#,
      #"{"textDocument":{"uri":"untitled:1","languageId":"x","version":-1,"text":"\ud800","x":1},"x":1}"#),
    Case(
      DidChangeNotification.self,
      #"{"textDocument":{"uri":"file:///a","version":1},"contentChanges":[{"text":""}]}"#,
      "{\(versioned),\"contentChanges\":[{\(range),\"rangeLength\":3,\"text\":\"x\"},{\"text\":\"y\"}],\"x\":1}"
    ),
    Case(DidSaveNotification.self, asOfDocument, "{\(versioned),\"text\":\"x\"}"),
    Case(DidCloseNotification.self, asOfDocument, "{\(versioned)}"),
    Case(
      DidChangeWatchedFilesNotification.self, #"{"changes":[]}"#,
      #"{"changes":[{"uri":"file:///a","type":1},{"uri":"file:///b","type":3,"x":1}]}"#),
    Case(
      DidChangeWorkspaceFoldersNotification.self, #"{"event":{"added":[],"removed":[]}}"#,
      #"{"event":{"added":[{"uri":"file:///a","name":"a","x":1}],"removed":[{"uri":"b","name":""}]}}"#),
    Case(
      DidChangeConfigurationNotification.self, #"{"settings":null}"#, #"{"settings":{"diglot":[1]},"x":1}"#),
    Case(DidCreateFilesNotification.self, #"{"files":[]}"#, #"{"files":[{"uri":"file:///a","x":1}]}"#),
    Case(DidDeleteFilesNotification.self, #"{"files":[]}"#, #"{"files":[{"uri":"file:///a","x":1}]}"#),
    Case(
      DidRenameFilesNotification.self, #"{"files":[]}"#, #"{"files":[{"oldUri":"a","newUri":"b","x":1}]}"#),
    Case(WillRenameFilesRequest.self, #"{"files":[]}"#, #"{"files":[{"oldUri":"a","newUri":"b","x":1}]}"#),
  ]

  private static let questions: [Case] = [
    Case(HoverRequest.self, asOfPlace, wholePlace), Case(DefinitionRequest.self, asOfPlace, wholePlace),
    Case(DeclarationRequest.self, asOfPlace, wholePlace),
    Case(ImplementationRequest.self, asOfPlace, wholePlace),
    Case(TypeDefinitionRequest.self, asOfPlace, wholePlace),
    Case(DocumentHighlightRequest.self, asOfPlace, wholePlace),
    Case(PrepareRenameRequest.self, asOfPlace, wholePlace),
    Case(LinkedEditingRangeRequest.self, asOfPlace, wholePlace),
    Case(InlineCompletionRequest.self, asOfPlace, wholePlace),
    Case(SignatureHelpRequest.self, asOfPlace, wholePlace),
    Case(
      ReferencesRequest.self, "{\(document),\(position),\"context\":{\"includeDeclaration\":false}}",
      "{\(versioned),\(position),\"context\":{\"includeDeclaration\":true,\"x\":1},\(tokens)}"),
    Case(
      CompletionRequest.self, asOfPlace,
      "{\(versioned),\(position),\"context\":{\"triggerKind\":2,\"triggerCharacter\":\"#\",\"x\":1},\(tokens)}"
    ),
    Case(
      RenameRequest.self, "{\(document),\(position),\"newName\":\"\"}",
      "{\(versioned),\(position),\"newName\":\"é\",\(tokens)}"),
    Case(
      SelectionRangeRequest.self, "{\(document),\"positions\":[]}",
      "{\(versioned),\"positions\":[{\"line\":0,\"character\":0,\"x\":1}],\(tokens)}"),
    Case(DocumentSymbolRequest.self, asOfDocument, "{\(versioned),\(tokens)}"),
    Case(FoldingRangeRequest.self, asOfDocument, "{\(versioned),\(tokens)}"),
    Case(DocumentLinkRequest.self, asOfDocument, "{\(versioned),\(tokens)}"),
    Case(CodeLensRequest.self, asOfDocument, "{\(versioned),\(tokens)}"),
    Case(SemanticTokensRequest.self, asOfDocument, "{\(versioned),\(tokens)}"),
    Case(
      SemanticTokensDeltaRequest.self, "{\(document),\"previousResultId\":\"\"}",
      "{\(versioned),\"previousResultId\":\"x\",\(tokens)}"),
    Case(SemanticTokensRangeRequest.self, "{\(document),\(range)}", "{\(versioned),\(range),\(tokens)}"),
    Case(
      InlayHintRequest.self, "{\(document),\(range)}", "{\(versioned),\(range),\"context\":1,\(tokens)}"),
    Case(
      CodeActionRequest.self, "{\(document),\(range),\"context\":{\"diagnostics\":[]}}",
      "{\(versioned),\(range),\"context\":{\"diagnostics\":[\(diagnostic)],\"only\":[\"\"],\"triggerKind\":2},"
        + "\(tokens)}"),
    Case(
      DocumentDiagnosticRequest.self, asOfDocument,
      "{\(versioned),\"identifier\":\"diglot\",\"previousResultId\":\"x\",\(tokens)}"),
    Case(
      WorkspaceDiagnosticRequest.self, #"{"previousResultIds":[]}"#,
      "{\"previousResultIds\":[{\"uri\":\"file:///a\",\"value\":\"x\",\"y\":1}],\"identifier\":\"i\",\(tokens)}"
    ),
    Case(WorkspaceSymbolRequest.self, #"{"query":""}"#, "{\"query\":\"𠮷\",\(tokens)}"),
    Case(
      ExecuteCommandRequest.self, #"{"command":""}"#,
      "{\"command\":\"c\",\"arguments\":[null,1,[],{}],\(tokens)}"),
    Case(TextDocumentContentRequest.self, #"{"uri":""}"#, #"{"uri":"diglot:/a","x":1}"#),
    Case(FormattingRequest.self, "{\(document),\(options)}", "{\(versioned),\(options),\(tokens)}"),
    Case(
      RangeFormattingRequest.self, "{\(document),\(range),\(options)}",
      "{\(versioned),\(range),\(options),\(tokens)}"),
    Case(
      RangesFormattingRequest.self, "{\(document),\"ranges\":[],\(options)}",
      "{\(versioned),\"ranges\":[{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":0,\"character\":0}}],"
        + "\(options),\(tokens)}"),
    Case(
      OnTypeFormattingRequest.self, "{\(document),\(position),\"ch\":\"\",\(options)}",
      "{\(versioned),\(position),\"ch\":\"\\n\",\(options),\"x\":1}"),
  ]

  private static let resolved: [Case] = [
    Case(CompletionResolveRequest.self, #"{"label":""}"#, #"{"label":"a","kind":99,"data":[1],"x":1}"#),
    Case(
      CodeActionResolveRequest.self, #"{"title":"","data":1}"#,
      #"{"title":"a","kind":"x","isPreferred":true,"disabled":{"reason":"r"},"data":{},"tags":[1]}"#),
    Case(
      DocumentLinkResolveRequest.self, "{\(range)}", "{\(range),\"target\":\"file:///a\",\"data\":1,\"x\":1}"),
    Case(
      WorkspaceSymbolResolveRequest.self, #"{"name":"a","kind":1,"location":{"uri":"file:///a"}}"#,
      "{\"name\":\"a\",\"kind\":99,\"tags\":[1],\"containerName\":\"c\",\"location\":{\"uri\":\"file:///a\",\(range)},"
        + "\"data\":1,\"x\":1}"),
    Case(CodeLensResolveRequest.self, "{\(range)}", "{\(range),\"command\":{},\"data\":1}"),
    Case(
      InlayHintResolveRequest.self, "{\(position),\"label\":\"\"}",
      "{\(position),\"label\":[{\"value\":\"v\"}],\"kind\":9,\"data\":1}"),
  ]

  @Test(arguments: lifecycle + documents + questions + resolved)
  func `the shortest and the longest form are read`(message: Case) throws {
    for text in [message.shortest, message.longest] {
      try message.read(JSONReader.read(Array(text.utf8)))
    }
  }

  /// Members that are null are as good as not there where the specification lets them be left out.
  @Test(arguments: questions)
  func `null stands for what may be left out`(message: Case) throws {
    let shortest = try JSONReader.read(Array(message.shortest.utf8))
    guard case .object(let members) = try JSONReader.read(Array(message.longest.utf8)) else { return }
    let bare = members.map { shortest[$0.key] == nil ? JSON.Member($0.key, .null) : $0 }
    try message.read(.object(bare))
  }

  @Test func `what goes both ways comes back as it went`() throws {
    func written(_ value: some JSONWritable) throws -> JSON {
      try JSONReader.read(JSONWriter.bytes(of: value))
    }
    let range = PositionRange(start: Position(line: 1, character: 2), end: Position(line: 3, character: 4))
    #expect(try PositionRange(json: written(range)) == range)
    for id in [RequestID.number(-1), .number(0), .string(""), .string("é\u{1F30A}\"\\")] {
      #expect(try RequestID(json: written(id)) == id)
    }
    for resolvable in Self.resolved where resolvable.method.hasPrefix("documentLink") {
      let json = try JSONReader.read(Array(resolvable.shortest.utf8))
      #expect(try written(DocumentLink(json: json)) == json)
    }
    let symbol = try JSONReader.read(Array(#"{"name":"a","kind":5,"location":{"uri":"file:///a"}}"#.utf8))
    #expect(try written(WorkspaceSymbol(json: symbol))["name"] == "a")
  }
}
