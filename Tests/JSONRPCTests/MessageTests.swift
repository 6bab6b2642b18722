import JSONRPC
import Testing

struct MessageTests {
  private func read(_ text: String) throws -> Message { try Message(body: Array(text.utf8)) }

  private func failure(_ text: String) -> Message.Malformed? {
    do { _ = try Message(body: Array(text.utf8)) } catch { return error }
    return nil
  }

  @Test func `the three kinds of message are told apart`() throws {
    #expect(
      try read(#"{"jsonrpc":"2.0","id":1,"method":"m","params":[1]}"#)
        == .request(id: .number(1), method: "m", params: [1]))
    #expect(try read(#"{"id":"a","method":"m"}"#) == .request(id: .string("a"), method: "m", params: .null))
    #expect(try read(#"{"method":"m","params":{}}"#) == .notification(method: "m", params: [:]))
    #expect(
      try read(#"{"id":7,"result":null}"#) == .response(id: .number(7), result: .success(.null)))
    #expect(
      try read(#"{"id":7,"error":{"code":-32800,"message":"no"}}"#)
        == .response(id: .number(7), result: .failure(ResponseError(.requestCancelled, "no"))))
  }

  @Test func `what is malformed is refused under the id that it has`() {
    #expect(failure("{")?.error.code == .parseError)
    #expect(failure("{")?.id == nil)
    #expect(failure("[]")?.error.code == .invalidRequest)
    #expect(failure(#"{"id":4}"#)?.id == .number(4))
    #expect(failure(#"{"id":4,"method":5}"#)?.id == .number(4))
    #expect(failure(#"{"id":[],"method":"m"}"#)?.error.code == .invalidRequest)
  }

  @Test func `answers are what the protocol says`() {
    let error = ResponseError(.methodNotFound, "there is no \"m\"")
    let failure = OutgoingMessage.failure(error, for: nil)
    #expect(
      String(decoding: failure, as: UTF8.self)
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32601,"message":"there is no \"m\""}}"#)
    let result = OutgoingMessage.result([1, .null, "é\u{1}"] as JSON, for: .string("x"))
    #expect(
      String(decoding: result, as: UTF8.self)
        == "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"result\":[1,null,\"é\\u0001\"]}")
  }
}
