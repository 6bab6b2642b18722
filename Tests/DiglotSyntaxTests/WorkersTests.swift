import DiglotSyntax
import Dispatch
import Testing

struct WorkersTests {
  private static let many = Workers(count: 4) { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }

  @Test(arguments: [0, 1, 2, 31, 32, 33, 1000])
  func `results come in the order of the items, however many make them`(count: Int) {
    let items = (0..<count).map { "\($0)" }
    let expected = items.map { "\($0) is \($0)" }
    #expect(Workers.one.map(items) { "\($0) is \($1)" } == expected)
    #expect(Self.many.map(items) { "\($0) is \($1)" } == expected)
  }
}
