import DiglotSemantics
import DiglotSyntax

/// Where a new directive goes: below the last of its kind, else below those that the file begins with,
/// else at its start; its value in line with the one above.
struct DirectiveInsertion {
  private let document: Document

  init(in document: Document) { self.document = document }

  func edit(_ name: DirectiveName, _ value: String) -> TextEdit {
    let lineEnd = document.lineEnd
    guard let above = above(name) else {
      let start = document.tree.blocks[0]?.tokens.first?.kind == .byteOrderMark ? 3 : 0
      let isBlank = document.tree.blocks[0].map { $0.lines.first?.kind == .blank } ?? true
      return TextEdit(start..<start, "@\(name.rawValue) \(value)" + lineEnd + (isBlank ? "" : lineEnd))
    }
    let block = above.block
    // What a blank line parts from the directive may be about what is below.
    let last = (block.lines.firstIndex { $0.kind == .blank } ?? block.lines.count) - 1
    let end = above.place.start + block.contentRange(ofLine: max(0, last)).upperBound
    let directive = "@" + name.rawValue
    let spaces = max(1, Self.column(of: block) - directive.utf8.count)
    return TextEdit(end..<end, lineEnd + directive + String(repeating: " ", count: spaces) + value)
  }

  private func above(_ name: DirectiveName) -> Document.PlacedFacts? {
    var same: Int?
    var leading: Int?
    document.facts.visit(where: { $0.directives > 0 }) { index, element in
      guard element.facts.block.kind == .directive else { return }
      if element.facts.block.directive == name { same = index }
      if index == (leading ?? -1) + 1 { leading = index }
    }
    return (same ?? leading).flatMap(document.facts(ofBlock:))
  }

  /// Where a directive's value begins.
  private static func column(of block: Block) -> Int {
    let tokens = block.tokens(ofLine: 0)
    guard let name = tokens.first(where: { block.tokens[$0].kind == .directiveName }) else { return 0 }
    let start = block.range(ofToken: name)
    let value = tokens.first { $0 > name && ![.whiteSpace, .lineEnd].contains(block.tokens[$0].kind) }
    return value.map { block.range(ofToken: $0).lowerBound - start.lowerBound } ?? 0
  }
}
