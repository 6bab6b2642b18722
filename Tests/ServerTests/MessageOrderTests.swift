import JSONRPC
import Testing

@testable import DiglotServer

/// What messages are, and which may be heeded before which.
struct MessageOrderTests {
  private func classOf(_ method: String, isRequest: Bool) -> MessageClass {
    MessageClass(
      isRequest
        ? .request(id: .number(1), method: method, params: .null)
        : .notification(method: method, params: .null))
  }

  @Test func `messages are told apart by what they do`() {
    #expect(classOf("initialize", isRequest: true) == .lifecycle)
    #expect(classOf("shutdown", isRequest: true) == .lifecycle)
    #expect(classOf("exit", isRequest: false) == .lifecycle)
    #expect(classOf("textDocument/hover", isRequest: true) == .question)
    #expect(classOf("no/such/method", isRequest: true) == .question)
    #expect(classOf("textDocument/didChange", isRequest: false) == .change)
    #expect(classOf("workspace/didChangeWatchedFiles", isRequest: false) == .change)
    #expect(classOf("$/cancelRequest", isRequest: false) == .cancellation)
    #expect(classOf("$/setTrace", isRequest: false) == .aside)
    #expect(classOf("window/workDoneProgress/cancel", isRequest: false) == .aside)
    #expect(MessageClass(.response(id: .number(1), result: .success(.null))) == .answer)
  }

  @Test func `nothing but taking a question back overtakes anything`() {
    for one in MessageClass.allCases {
      for other in MessageClass.allCases {
        let mayOvertake = one == .cancellation && other != .lifecycle
        #expect(one.overtakes(other) == mayOvertake, "\(one) and \(other)")
      }
    }
  }
}
