import ChildProcesses
import Foundation
import JSONRPC
import TestSupport
import Testing

struct LifecycleTests {
  @Test func `the end of input is seen though nobody reads what the server says`() throws {
    let client = try LanguageClient.started()
    // More refusals than a pipe holds.
    let garbage = MessageDecoder.frame(Array("[]".utf8))
    client.write(Array(repeatElement(garbage, count: 2000).joined()))
    client.closeInput()
    #expect(try client.exitCode() == 1)
  }

  @Test func `a session that ends as it should exits with 0`() throws {
    let client = try LanguageClient.started()
    #expect(try client.request("shutdown").isNull)
    client.notify("exit")
    #expect(try client.exitCode() == 0)
  }

  @Test func `a session that ends without shutdown exits with 1`() throws {
    let client = try LanguageClient.started()
    client.notify("exit")
    #expect(try client.exitCode() == 1)
  }

  @Test func `the end of input ends the server`() throws {
    let client = try LanguageClient.started()
    client.closeInput()
    #expect(try client.exitCode() == 1)
    let polite = try LanguageClient.started()
    _ = try polite.request("shutdown")
    polite.closeInput()
    #expect(try polite.exitCode() == 0)
  }

  @Test func `what was asked before the end of input is answered`() throws {
    let client = try LanguageClient.started()
    client.open("file:///a.diglot", "Hello.\n> 你好。\n")
    let id = client.begin("textDocument/hover", LanguageClient.place("file:///a.diglot", 0, 1))
    client.closeInput()
    #expect(try client.answer(to: id).get()["contents"] != nil)
  }

  @Test func `the end of input ends the server within two seconds, whatever it is busy with`() throws {
    let client = try LanguageClient.started()
    let text = String(repeating: "HO: Hello there, and hello again.\n> 你好，又见面了。\n\n", count: 20_000)
    client.open("file:///a.diglot", text)
    for _ in 0..<20 {
      _ = client.begin("textDocument/documentSymbol", ["textDocument": ["uri": "file:///a.diglot"]])
    }
    client.closeInput()
    let start = Date()
    #expect(try client.exitCode() == 1)
    // Half a second for a machine that is busy with other tests.
    #expect(Date().timeIntervalSince(start) < 2.5)
  }

  @Test func `a client that reads no more ends the server`() throws {
    let client = try LanguageClient.started()
    client.closeOutput()
    _ = client.begin("no/such/method")
    #expect(try client.exitCode() == 1)
  }

  @Test func `nothing is answered before initialize`() throws {
    let client = try LanguageClient()
    #expect(try client.failure("textDocument/hover")?.code == .serverNotInitialized)
    #expect(try client.failure("shutdown")?.code == .serverNotInitialized)
    client.open("file:///a.diglot", "[")
    let answer = try client.request("initialize", ["capabilities": .object([])])
    #expect(answer[path: ["serverInfo", "name"]] == "diglot")
    // What was opened too early was not opened at all.
    #expect(try client.failure("textDocument/hover", LanguageClient.place("file:///a.diglot", 0, 0)) != nil)
  }

  @Test func `exit before initialize is heeded`() throws {
    let client = try LanguageClient()
    client.notify("exit")
    #expect(try client.exitCode() == 1)
  }

  @Test func `a second initialize is refused`() throws {
    let client = try LanguageClient.started()
    #expect(try client.failure("initialize", ["capabilities": .object([])])?.code == .invalidRequest)
  }

  @Test func `nothing is answered after shutdown`() throws {
    let client = try LanguageClient.started()
    _ = try client.request("shutdown")
    #expect(try client.failure("textDocument/hover")?.code == .invalidRequest)
    #expect(try client.failure("shutdown")?.code == .invalidRequest)
    client.open("file:///a.diglot", "[")
    client.notify("exit")
    #expect(try client.exitCode() == 0)
    #expect(try client.rest().isEmpty)
  }

  @Test func `the encoding is negotiated`() throws {
    func encoding(_ offered: JSON) throws -> JSON? {
      let client = try LanguageClient()
      let capabilities: JSON = ["general": ["positionEncodings": offered]]
      return try client.request("initialize", ["capabilities": capabilities])[
        path: ["capabilities", "positionEncoding"]]
    }
    #expect(try encoding(["utf-16", "utf-8", "utf-32"]) == "utf-8")
    #expect(try encoding(["utf-32", "utf-16"]) == "utf-32")
    #expect(try encoding(["utf-16"]) == "utf-16")
    #expect(try encoding(["utf-7"]) == "utf-16")
    #expect(try encoding(.null) == "utf-16")
  }

  @Test func `the death of the client's process ends the server`() throws {
    let other = try ChildProcess(["/bin/sleep", "600"])
    let client = try LanguageClient()
    _ = try client.request(
      "initialize", ["processId": .integer(Int(other.id)), "capabilities": .object([])])
    other.signal(SIGKILL)
    #expect(other.exitCode(within: 5) == -SIGKILL)
    let start = Date()
    #expect(try client.exitCode() == 1)
    #expect(Date().timeIntervalSince(start) < 10)
  }

  @Test func `a client that can't be seen does not end the server`() throws {
    let client = try LanguageClient()
    _ = try client.request("initialize", ["processId": 2_147_483_000, "capabilities": .object([])])
    Thread.sleep(forTimeInterval: 0.2)
    #expect(try client.request("shutdown").isNull)
  }
}
