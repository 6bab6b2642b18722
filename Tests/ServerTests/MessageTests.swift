import Foundation
import JSONRPC
import TestSupport
import Testing

/// Messages that are not as they should be.
struct MessageTests {
  private let uri = "file:///a.diglot"

  @Test func `methods that do not exist are refused, and notifications of them passed over`() throws {
    let client = try LanguageClient.started()
    #expect(try client.failure("textDocument/nothing")?.code == .methodNotFound)
    #expect(try client.failure("$/nothing")?.code == .methodNotFound)
    client.notify("textDocument/nothing")
    client.notify("$/nothing", .null)
    #expect(try client.request("shutdown").isNull)
  }

  @Test(arguments: [
    JSON.null, [], 7, "x", .object([]), ["textDocument": 1], ["textDocument": ["uri": 5]],
    ["textDocument": ["uri": "file:///a.diglot"]],
    ["textDocument": ["uri": "file:///a.diglot"], "position": []],
    ["textDocument": ["uri": "file:///a.diglot"], "position": ["line": "1", "character": 2]],
  ])
  func `bad parameters are refused`(params: JSON) throws {
    let client = try LanguageClient.started()
    client.open(uri, "Hello.\n> 你好。\n")
    let error = try client.failure("textDocument/hover", params)
    #expect(error?.code == .invalidParams)
    #expect(error?.message.isEmpty == false)
    client.notify("textDocument/didChange", params)
    client.notify("textDocument/didOpen", params)
    #expect(try client.request("textDocument/hover", LanguageClient.place(uri, 0, 1))["contents"] != nil)
  }

  @Test func `what is no JSON is answered with a parse error`() throws {
    let client = try LanguageClient.started()
    client.write(MessageDecoder.frame(Array("{\"id\":".utf8)))
    client.write(Array("Content-Length: abc\r\n\r\n".utf8))
    client.write(MessageDecoder.frame(Array("[]".utf8)))
    for code in [ResponseError.Code.parseError, .parseError, .invalidRequest] {
      let error = try client.wait(for: "an error without id") { message in
        if case .response(nil, .failure(let error)) = message { error } else { nil }
      }
      #expect(error.code == code)
    }
    #expect(try client.request("shutdown").isNull)
  }

  @Test func `headers may be written in any case, and come in pieces`() throws {
    let client = try LanguageClient.started()
    let body = #"{"jsonrpc":"2.0","id":"x","method":"shutdown"}"#
    let message = "content-TYPE: x\r\ncontent-length: \(body.utf8.count)\r\n\r\n\(body)"
    for byte in message.utf8 { client.write([byte]) }
    let result = try client.wait(for: "shutdown") { message in
      if case .response(.string("x"), let result) = message { result } else { nil }
    }
    #expect(try result.get().isNull)
  }

  @Test func `a cancelled request is answered once, as cancelled`() throws {
    let client = try LanguageClient.started()
    let text = (0..<3000).map { "HO: Line \($0).\n> 第\($0)行。\n\n" }.joined()
    client.open(uri, text)
    let id = client.begin("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
    client.notify("$/cancelRequest", ["id": .integer(id)])
    guard case .failure(let error) = try client.answer(to: id) else {
      Issue.record("it was answered")
      return
    }
    #expect(error.code == .requestCancelled)
    #expect(try client.request("shutdown").isNull)
    client.notify("exit")
    let late = try client.rest().filter { if case .response(.number(id), _) = $0 { true } else { false } }
    #expect(late.isEmpty)
  }

  @Test func `an id that is used again after it was cancelled gets the answer to the new request`() throws {
    let client = try LanguageClient.started()
    let text = (0..<3000).map { "HO: Line \($0).\n> 第\($0)行。\n\n" }.joined()
    client.open(uri, text)
    func message(_ method: String) -> JSON {
      ["id": "again", "method": .string(method), "params": LanguageClient.place(uri, 0, 5)]
    }
    let cancel: JSON = ["method": "$/cancelRequest", "params": ["id": "again"]]
    // In one piece, so that the first request still waits while the others are read.
    client.write(
      [message("textDocument/documentSymbol"), cancel, message("textDocument/hover")].flatMap {
        MessageDecoder.frame(JSONWriter.bytes(of: $0))
      })
    let hover = try client.wait(for: "the answer to hover") { message in
      if case .response(.string("again"), .success(let result)) = message { result } else { nil }
    }
    #expect(hover["contents"] != nil)
  }

  @Test func `cancelling what is not there does nothing`() throws {
    let client = try LanguageClient.started()
    client.notify("$/cancelRequest", ["id": 99])
    client.notify("$/cancelRequest", ["id": .null])
    client.notify("$/cancelRequest", .null)
    #expect(try client.request("shutdown").isNull)
  }

  @Test func `an id that is under way is refused`() throws {
    let client = try LanguageClient.started()
    let text = (0..<3000).map { "HO: Line \($0).\n> 第\($0)行。\n\n" }.joined()
    client.open(uri, text)
    let request: JSON = [
      "id": "same", "method": "textDocument/documentSymbol",
      "params": ["textDocument": ["uri": .string(uri)]],
    ]
    client.send(request)
    client.send(request)
    func answer() throws -> Bool {
      try client.wait(for: "an answer") { message in
        switch message {
        case .response(.string("same"), .success): true
        case .response(.string("same"), .failure(let error)): error.code == .invalidRequest ? false : nil
        default: nil
        }
      }
    }
    #expect(try Set([answer(), answer()]) == [true, false])
  }
}
