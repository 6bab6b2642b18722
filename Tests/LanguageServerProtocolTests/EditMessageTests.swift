import JSONRPC
import LanguageServerProtocol
import Testing

/// The messages of the features that change text, as the protocol has them.
struct EditMessageTests {
  private func json(_ text: String) throws -> JSON { try JSONReader.read(Array(text.utf8)) }

  private func written(_ value: some JSONWritable) throws -> JSON {
    try JSONReader.read(JSONWriter.bytes(of: value))
  }

  private let range = PositionRange(
    start: Position(line: 0, character: 1), end: Position(line: 0, character: 2))
  private let span = #"{"start":{"line":0,"character":1},"end":{"line":0,"character":2}}"#

  private var edit: WorkspaceEdit {
    WorkspaceEdit(
      [
        .init(uri: DocumentURI("file:///a"), version: nil, edits: [TextEdit(range: range, newText: "x")])
      ], namesVersions: true)
  }

  private var editText: String {
    #"{"documentChanges":[{"textDocument":{"uri":"file:///a","version":null},"edits":[{"range":"# + span
      + #","newText":"x"}]}]}"#
  }

  @Test func `questions are read`() throws {
    let rename = try RenameRequest.Params(
      json: json(#"{"textDocument":{"uri":"a"},"position":{"line":1,"character":2},"newName":"x"}"#))
    #expect(rename.newName == "x" && rename.place.position == Position(line: 1, character: 2))
    let moves = try WillRenameFilesRequest.Params(json: json(#"{"files":[{"oldUri":"a","newUri":"b"}]}"#))
    #expect(moves.files.map { [$0.old.string, $0.new.string] } == [["a", "b"]])
    let actions = try CodeActionRequest.Params(
      json: json(
        #"{"textDocument":{"uri":"a"},"range":"# + span
          + #","context":{"diagnostics":[{"range":"# + span
          + #","message":"m","code":7},{"x":1}],"only":["quickfix"],"triggerKind":2}}"#))
    #expect(actions.range == range && actions.only == ["quickfix"] && actions.isAutomatic)
    #expect(actions.diagnostics.map(\.range) == [range])
    #expect(actions.diagnostics.first?.code == nil)
    let plain = try CodeActionRequest.Params(
      json: json(#"{"textDocument":{"uri":"a"},"range":"# + span + "}"))
    #expect(plain.only == nil && !plain.isAutomatic && plain.diagnostics.isEmpty)
    let command = try ExecuteCommandRequest.Params(json: json(#"{"command":"c"}"#))
    #expect(command.command == "c" && command.arguments.isEmpty)
    #expect(throws: JSONTypeError.self) { try CodeActionResolveRequest.Params(json: json("{}")) }
  }

  @Test func `answers are written`() throws {
    #expect(
      try written(PrepareRenameRequest.Answer(range: range, placeholder: "x"))
        == json(#"{"range":"# + span + #","placeholder":"x"}"#))
    #expect(try written(edit) == json(editText))
    #expect(
      try written(LinkedEditingRangeRequest.Ranges(ranges: [range], wordPattern: "w"))
        == json(#"{"ranges":["# + span + #"],"wordPattern":"w"}"#))
    var action = CodeAction(title: "t", kind: "quickfix", diagnostics: [1], isPreferred: true)
    #expect(
      try written(CodeActionRequest.Choice.action(action))
        == json(#"{"title":"t","kind":"quickfix","diagnostics":[1],"isPreferred":true}"#))
    action.edit = edit
    action.data = ["n": 1]
    action.command = Command(title: "c", command: "d", arguments: [2])
    #expect(
      try written(action)
        == json(
          #"{"title":"t","kind":"quickfix","diagnostics":[1],"isPreferred":true,"edit":"# + editText
            + #","command":{"title":"c","command":"d","arguments":[2]},"data":{"n":1}}"#))
    #expect(
      try written(CodeActionResolveRequest.Answer(["title": "t", "data": 1], edit: edit))
        == json(#"{"title":"t","data":1,"edit":"# + editText + "}"))
    #expect(
      try written(ApplyEditRequest(label: "l", edit: edit).params)
        == json(#"{"label":"l","edit":"# + editText + "}"))
  }
}
