import DiglotSemantics
import DiglotSyntax

/// Where a new directive goes: below the last of its kind, else below those that the file begins with,
/// else at its start; its value in line with the one above.
struct DirectiveInsertion {
  private let document: Document

  init(in document: Document) { self.document = document }

  func edit(_ name: DirectiveName, _ value: String) -> TextEdit {
    guard let above = above(name) else { return first("@\(name.rawValue) \(value)") }
    let lineEnd = document.lineEnd
    let block = above.block
    // What a blank line parts from the directive may be about what is below.
    let last = (block.lines.firstIndex { $0.kind == .blank } ?? block.lines.count) - 1
    let end = above.place.start + block.contentRange(ofLine: max(0, last)).upperBound
    let directive = "@" + name.rawValue
    let spaces = max(1, Self.column(of: block) - directive.utf8.count)
    let text = directive + String(repeating: " ", count: spaces) + value
    guard !isIndented(behind: end) else {
      // Right below, it would swallow the line as its own.
      let start = above.place.start + Self.byteOrderMark(of: block)
      return TextEdit(start..<start, text + lineEnd)
    }
    return TextEdit(end..<end, lineEnd + text)
  }

  /// The first directive of a file: at its start, or below the comments that it begins with.
  private func first(_ text: String) -> TextEdit {
    let lineEnd = document.lineEnd
    guard let block = document.tree.blocks[0] else { return TextEdit(0..<0, text + lineEnd) }
    guard block.kind == .preamble, block.lines.contains(where: { $0.kind != .blank }) else {
      let start = Self.byteOrderMark(of: block)
      let isBlank = block.lines.first?.kind == .blank
      return TextEdit(start..<start, text + lineEnd + (isBlank ? "" : lineEnd))
    }
    let end = block.bytes.count
    let isEnded = block.contentRange(ofLine: block.lines.count - 1).upperBound < end
    return TextEdit(end..<end, (isEnded ? "" : lineEnd) + text + lineEnd + lineEnd)
  }

  /// Whether the line behind the end of another begins with white space.
  private func isIndented(behind end: Int) -> Bool {
    let next = document.tree.text(in: end..<end + 3).utf8.drop { $0 == 0x0D || $0 == 0x0A }.first
    return next == 0x20 || next == 0x09
  }

  private static func byteOrderMark(of block: Block) -> Int {
    block.tokens.first?.kind == .byteOrderMark ? 3 : 0
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
