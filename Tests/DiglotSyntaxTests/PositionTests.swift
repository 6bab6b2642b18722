import DiglotSyntax
import TestSupport
import Testing

struct PositionTests {
  private typealias Place = LinePosition

  /// U+20BB7 is four bytes of UTF-8, two units of UTF-16, one scalar; 中 is three, one and one.
  @Test(arguments: [
    (PositionEncoding.utf8, [0, 1, 5, 8, 9]), (.utf16, [0, 1, 3, 4, 5]), (.utf32, [0, 1, 2, 3, 4]),
  ])
  func `columns are counted in the encoding's units`(encoding: PositionEncoding, columns: [Int]) {
    let tree = SyntaxTree("first\r\na𠮷中b\n")
    for (offset, column) in zip([7, 8, 12, 15, 16], columns) {
      #expect(tree.position(of: offset, in: encoding) == Place(line: 1, column: column))
      #expect(tree.offset(of: Place(line: 1, column: column), in: encoding) == offset)
    }
  }

  @Test func `positions found one after the other are those found alone`() {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<60 {
      let tree = SyntaxTree(RandomText.make(60, using: &generator))
      for encoding in [PositionEncoding.utf8, .utf16, .utf32] {
        var finder = PositionFinder(tree, in: encoding)
        for _ in 0..<40 {
          let offset = Int.random(in: -2...tree.count + 2, using: &generator)
          #expect(finder.position(of: offset) == tree.position(of: offset, in: encoding))
        }
      }
    }
  }

  @Test func `every kind of line end ends a line`() {
    let tree = SyntaxTree("a\nb\r\nc\rd")
    #expect([0, 2, 5, 7].map { tree.position(of: $0, in: .utf16).line } == [0, 1, 2, 3])
    #expect((0..<4).map { tree.offset(of: Place(line: $0, column: 0), in: .utf16) } == [0, 2, 5, 7])
  }

  @Test func `a position inside of a surrogate pair is the start of the character`() {
    let tree = SyntaxTree("x👍y")
    #expect(tree.offset(of: Place(line: 0, column: 2), in: .utf16) == 1)
    #expect(tree.offset(of: Place(line: 0, column: 3), in: .utf16) == 5)
    #expect(tree.position(of: 3, in: .utf16) == Place(line: 0, column: 1))
  }

  @Test func `positions that do not exist are moved to the nearest that does`() {
    let tree = SyntaxTree("ab\r\ncd\n")
    #expect(tree.offset(of: Place(line: 0, column: 99), in: .utf16) == 2)
    #expect(tree.offset(of: Place(line: 0, column: .max), in: .utf32) == 2)
    #expect(tree.offset(of: Place(line: 1, column: -1), in: .utf8) == 4)
    #expect(tree.offset(of: Place(line: 2, column: 5), in: .utf16) == 7)
    #expect(tree.offset(of: Place(line: .max, column: .max), in: .utf16) == 7)
    #expect(tree.offset(of: Place(line: .min, column: .min), in: .utf16) == 0)
    #expect(tree.position(of: .max, in: .utf16) == Place(line: 2, column: 0))
    #expect(tree.position(of: .min, in: .utf16) == Place(line: 0, column: 0))
    #expect(tree.position(of: 3, in: .utf16) == Place(line: 0, column: 3))
  }

  @Test func `an empty text has one place`() {
    let tree = SyntaxTree("")
    #expect(tree.position(of: 4, in: .utf16) == Place(line: 0, column: 0))
    #expect(tree.offset(of: Place(line: 3, column: 3), in: .utf16) == 0)
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func `every character's place leads back to it`(encoding: PositionEncoding) {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<60 {
      let text = RandomText.make(80, using: &generator)
      let tree = SyntaxTree(text)
      var offset = 0
      var previous: UInt8 = 0
      for character in text.unicodeScalars {
        let isInsideLineEnd = previous == 0x0D && character == "\n"
        if !isInsideLineEnd {
          #expect(tree.offset(of: tree.position(of: offset, in: encoding), in: encoding) == offset)
        }
        previous = character.isASCII ? UInt8(character.value) : 0
        offset += UTF8.width(character)
      }
    }
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func `places in long lines are those that counting gives`(encoding: PositionEncoding) {
    var generator = SplitMix64(seed: 32)
    let pieces = ["a", "é", "中", "𠮷", "👍🏽", "words and words "]
    let line = (0..<4000).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let tree = SyntaxTree("# One\r\n\r\n" + line + "\r\n> " + line)
    let bytes = Array(line.utf8)
    for (number, start) in [(2, 9), (3, 9 + bytes.count + 4)] {
      for _ in 0..<300 {
        var length = Int.random(in: 0...bytes.count, using: &generator)
        while length > 0, length < bytes.count, bytes[length] & 0xC0 == 0x80 { length -= 1 }
        let indent = number == 2 ? 0 : 2
        let place = Place(line: number, column: indent + encoding.column(of: bytes[..<length]))
        #expect(tree.position(of: start + length, in: encoding) == place)
        #expect(tree.offset(of: place, in: encoding) == start + length)
      }
      let end = Place(line: number, column: .max)
      #expect(tree.offset(of: end, in: encoding) == start + bytes.count)
    }
  }
}
