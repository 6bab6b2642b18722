import JSONRPC
import LanguageServerProtocol
import Testing

struct ParameterTests {
  private func json(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

  private func failure<Value: JSONReadable>(_ type: Value.Type, _ text: String) throws -> String? {
    let json = try json(text)
    do { _ = try Value(json: json) } catch { return "\(error)" }
    return nil
  }

  @Test(arguments: [
    ("file:///a/b.txt", "/a/b.txt"), ("file:///c%3A/a%20b.txt", "/c:/a b.txt"), ("file:///c:/a b", "/c:/a b"),
    ("file:///%E4%B8%AD%E6%96%87", "/中文"), ("FILE:///a", "/a"), ("file://localhost/a", "/a"),
    ("file:///a%", "/a%"),
    ("file:///a%2", "/a%2"), ("file:///a%zz", "/a%zz"), ("file:///a%+1%-0", "/a%+1%-0"),
    ("file:///%2f%2F%7e", "///~"), ("file:///a%23b?c#d", "/a#b"), ("file:///", "/"),
  ])
  func `the path of a file is decoded`(uri: String, path: String) { #expect(DocumentURI(uri).path == path) }

  @Test(arguments: [
    "", "untitled:Untitled-1", "file:", "file://", "file:a", "vscode-notebook-cell:/a", "/a/b",
  ])
  func `what is no file has no path`(uri: String) { #expect(DocumentURI(uri).path == nil) }

  @Test(arguments: ["/a/b.txt", "/中文/é b.diglot", "/a%b#c?d", "/c:/x", "/\u{1F44D}"])
  func `a path makes a URI that leads back to it`(path: String) {
    let uri = DocumentURI(path: path)
    #expect(uri.path == path)
    #expect(uri.string.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test func `positions that cannot be are moved to the nearest that can`() throws {
    let text =
      #"[{"line":-5,"character":1e300},{"line":2.0,"character":99999999999999999999},{"line":3.7,"character":0}]"#
    let read = try [Position](json: json(text))
    let limit = Int(Int32.max)
    #expect(
      read == [
        Position(line: 0, character: limit), Position(line: 2, character: limit),
        Position(line: 3, character: 0),
      ])
  }

  @Test func `what is missing or of the wrong type is named`() throws {
    #expect(try failure(TextDocumentPositionParams.self, "{}") == "textDocument: expected a value")
    #expect(try failure(TextDocumentPositionParams.self, "[]") == "expected an object")
    #expect(
      try failure(TextDocumentPositionParams.self, #"{"textDocument":{"uri":1},"position":{}}"#)
        == "textDocument.uri: expected a string")
    #expect(
      try failure(TextDocumentPositionParams.self, #"{"textDocument":{"uri":"a"},"position":{"line":"1"}}"#)
        == "position.line: expected a number")
  }

  @Test func `of a change that can't be read it is known whose it is`() throws {
    let params = try DidChangeNotification.Params(
      json: json(#"{"textDocument":{"uri":"a"},"contentChanges":[{"text":"x"},{"range":5,"text":"y"}]}"#))
    #expect(params.uri.string == "a")
    guard case .failure(let error) = params.changes else {
      Issue.record("it was read")
      return
    }
    #expect("\(error)" == "contentChanges.1.range: expected an object")
  }

  @Test func `a client that says nothing can do nothing`() throws {
    let params = try InitializeRequest.Params(json: json("{}"))
    #expect(!params.capabilities.hasMarkdownHover && !params.capabilities.pullsDiagnostics)
    #expect(params.folders.isEmpty && params.processID == nil)
  }

  @Test func `folders are told in three ways`() throws {
    func folders(_ text: String) throws -> [String] {
      try InitializeRequest.Params(json: json(text)).folders.map(\.string)
    }
    #expect(try folders(#"{"rootUri":"file:///a"}"#) == ["file:///a"])
    #expect(
      try folders(#"{"rootUri":"file:///a","workspaceFolders":[{"uri":"file:///b","name":"b"}]}"#) == [
        "file:///b"
      ])
    #expect(try folders(#"{"rootUri":null,"workspaceFolders":null}"#) == [])
  }

  @Test func `messages are written as the protocol has them`() {
    let range = PositionRange(start: Position(line: 0, character: 1), end: Position(line: 0, character: 2))
    let place = Location(uri: DocumentURI("file:///a"), range: range)
    let diagnostic = Diagnostic(
      range: range,
      kind: Diagnostic.Kind(.warning, code: "unused-note", codeDescription: DocumentURI("file:///p")),
      message: "m", tags: [.unnecessary],
      relatedInformation: [.init(location: place, message: "r")])
    var list = DiagnosticList()
    list.append(diagnostic)
    let notification = PublishDiagnosticsNotification(
      uri: DocumentURI("file:///a"), version: 3, diagnostics: list)
    let span = #"{"start":{"line":0,"character":1},"end":{"line":0,"character":2}}"#
    #expect(
      String(decoding: JSONWriter.bytes(of: notification), as: UTF8.self)
        == #"{"uri":"file:///a","version":3,"diagnostics":[{"range":"# + span
        + #","severity":2,"code":"unused-note","codeDescription":{"href":"file:///p"},"source":"diglot","message":"m","tags":[1],"relatedInformation":[{"location":{"uri":"file:///a","range":"#
        + span + #"},"message":"r"}]}]}"#)
  }
}
