import JSONRPC
import TestSupport
import Testing

struct MessageDecoderTests {
  private func events(_ text: String, chunk: Int = .max) -> [MessageDecoder.Event] {
    var decoder = MessageDecoder()
    var rest = Array(text.utf8)[...]
    var events: [MessageDecoder.Event] = []
    while !rest.isEmpty {
      events += decoder.feed(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    }
    return events
  }

  private func bodies(_ text: String, chunk: Int = .max) -> [String] {
    events(text, chunk: chunk).compactMap { event in
      if case .body(let body) = event { String(decoding: body, as: UTF8.self) } else { nil }
    }
  }

  private func complaints(_ text: String) -> Int {
    events(text).count { if case .malformedHeader = $0 { true } else { false } }
  }

  @Test(arguments: [1, 2, 3, 7, .max])
  func `messages are cut from chunks of any size`(chunk: Int) {
    let text =
      "Content-Length: 2\r\n\r\n{}Content-Length: 5\r\n\r\n[1,2]Content-Length: 0\r\n\r\nContent-Length: 5\r\n\r\n\"中"
    #expect(bodies(text, chunk: chunk) == ["{}", "[1,2]", ""])
  }

  @Test(arguments: [
    "content-length: 2\r\n\r\n{}", "CONTENT-LENGTH:2\r\n\r\n{}", "Content-Length:   2  \r\n\r\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Length: 2\r\ncontent-type: x\r\n\r\n{}", "Content-Length: 2\n\n{}",
    "Content-Length:\t2\r\n\r\n{}", "Content-Length : 2\t\r\n\r\n{}",
    "X-Other: a b: c\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 2\r\nX-Other:\r\n\r\n{}",
  ])
  func `headers are read however they are written`(text: String) {
    #expect(bodies(text) == ["{}"])
    #expect(complaints(text) == 0)
  }

  @Test(arguments: [
    "Content-Length: -1\r\n\r\n", "Content-Length: 99999999999999999999999\r\n\r\n",
    "Content-Length: two\r\n\r\n",
    "Content-Length: 2147483647\r\n\r\n", "Content-Length: +2\r\n\r\n", "garbage\r\n\r\n", "\r\n",
    "garbage\n\n\n\nmore garbage\n", "{\"a\": 1}\r\n", "Content-Length: 1 0\r\n\r\n", ": 3\r\n",
  ])
  func `after garbage it goes on at the next header`(garbage: String) {
    #expect(bodies(garbage + "Content-Length: 2\r\n\r\n{}") == ["{}"])
    #expect(complaints(garbage + "Content-Length: 2\r\n\r\n{}") == 1)
  }

  @Test func `a body longer than its header says costs no other message`() {
    let text = "Content-Length: 2\r\n\r\n{}{}{}Content-Length: 4\r\n\r\nnullContent-Length: 4\r\n\r\ntrue"
    #expect(bodies(text) == ["{}", "null", "true"])
  }

  @Test func `random bytes never stop it`() {
    var generator = SplitMix64(seed: 3)
    let pieces = ["Content-Length: ", "2", "\r\n", "\r\n\r\n", "{}", "\n", ":", "\u{0}", "é", "999999999"]
    for _ in 0..<500 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let whole = events(text)
      #expect(events(text, chunk: 1) == whole)
    }
  }

  @Test func `many small messages in one chunk take no longer than they must`() {
    let count = 50_000
    let text = String(repeating: "Content-Length: 2\r\n\r\n{}", count: count)
    #expect(bodies(text).count == count)
  }
}
