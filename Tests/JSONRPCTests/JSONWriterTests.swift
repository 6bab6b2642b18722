import JSONRPC
import Testing

struct JSONWriterTests {
  private func written(_ value: some JSONWritable) -> String {
    String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }

  @Test func `whole numbers are written in full`() {
    let numbers = [
      0, 7, 10, 99, 100, 12345, 99_999_999, 100_000_000, 4_294_967_295, 4_294_967_296, .max, -1, -10, .min,
    ]
    for number in numbers { #expect(written(number) == String(number)) }
  }

  @Test func `members that are written already stand among others`() {
    struct Value: JSONWritable {
      let members: JSONMembers
      func write(to writer: inout JSONWriter) {
        writer.object {
          $0.members(members)
          $0.member("z", 1)
          $0.members(members)
          $0.member(named: "\"", 2)
        }
      }
    }
    let members = JSONMembers {
      $0.member("a", "\n")
      $0.member("b", ifPresent: 3)
      $0.member("c", ifPresent: nil as Int?)
    }
    #expect(written(Value(members: members)) == #"{"a":"\n","b":3,"z":1,"a":"\n","b":3,"\"":2}"#)
    #expect(written(Value(members: JSONMembers { _ in })) == #"{"z":1,"\"":2}"#)
  }

  @Test func `elements that come one by one are an array`() {
    var elements = JSONElements()
    #expect(written(elements) == "[]")
    let empty = elements
    for value in [1, 2] as [JSON] + [["a": []], "b"] { elements.append(value) }
    #expect(written(elements) == #"[1,2,{"a":[]},"b"]"#)
    #expect(elements.count == 4 && elements != empty && elements == elements)
    #expect(written([elements, empty]) == #"[[1,2,{"a":[]},"b"],[]]"#)
  }
}
