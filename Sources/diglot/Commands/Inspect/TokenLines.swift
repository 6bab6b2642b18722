import DiglotSyntax
import JSONRPC

/// The tokens of a block, a JSON object a line.
struct TokenLines {
  private let placed: SyntaxTree.PlacedBlock
  private(set) var text = ""

  init(_ placed: SyntaxTree.PlacedBlock) {
    self.placed = placed
    for line in placed.block.lines.indices { add(line) }
  }

  private mutating func add(_ line: Int) {
    let block = placed.block
    var column = 1
    for token in block.tokens(ofLine: line) {
      let range = block.range(ofToken: token)
      let object: JSON = [
        "kind": .string(String(describing: block.tokens[token].kind)),
        "lineKind": .string(String(describing: block.lines[line].kind)),
        "text": .string(block.text(range)),
        "line": .integer(placed.firstLine + line + 1), "column": .integer(column),
        "offset": .integer(placed.start + range.lowerBound), "length": .integer(range.count),
      ]
      text += object.text + "\n"
      column += PositionEncoding.utf32.column(of: block.bytes[range])
    }
  }
}
