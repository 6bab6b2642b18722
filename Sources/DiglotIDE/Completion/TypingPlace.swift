import DiglotSemantics
import DiglotSyntax

/// The line that somebody types in, as far as it goes. What is half typed is no markup yet, so that the
/// tree alone does not tell what it will be.
struct TypingPlace {
  /// The cursor: a UTF-8 offset in the document.
  let offset: Int
  /// The block that the line belongs to; for a line below all others, the one above it. Nil in an empty
  /// document.
  let block: Document.PlacedFacts?
  /// The line of the block; nil where it is below all others, and nothing stands in it yet.
  let line: Int?
  /// The line up to the cursor, in UTF-8; and what follows on it.
  let head: ArraySlice<UInt8>
  let tail: ArraySlice<UInt8>

  init?(in document: Document, at offset: Int) {
    guard (0...document.tree.count).contains(offset) else { return nil }
    self.offset = offset
    block = document.facts(at: offset)
    guard let block else {
      line = nil
      head = []
      tail = []
      return
    }
    let bytes = block.block.bytes
    let local = min(offset - block.place.start, bytes.count)
    let line = block.block.line(at: local)
    let content = block.block.contentRange(ofLine: line)
    guard local <= content.upperBound else {
      // Behind the line end that ends the text, or between the two halves of one.
      guard local == bytes.count else { return nil }
      self.line = nil
      head = []
      tail = []
      return
    }
    self.line = line
    var start = content.lowerBound
    if line == 0, block.block.tokens.first?.kind == .byteOrderMark { start += 3 }
    guard start <= local else { return nil }
    head = bytes[start..<local]
    tail = bytes[local..<content.upperBound]
  }

  var kind: LineKind { line.flatMap { block?.block.lines[$0].kind } ?? .blank }

  /// The text of the end of the head that begins at an index of its bytes.
  func text(from index: Int) -> String {
    String(decoding: head[min(max(index, head.startIndex), head.endIndex)...], as: UTF8.self)
  }

  /// What is typed from an index of the head's bytes on, and the name that it is the beginning of.
  /// - Parameter goesOn: whether a byte behind the cursor belongs to the name.
  func span(from index: Int, while goesOn: (UInt8) -> Bool) -> CompletionSpan {
    let start = offset - max(0, head.endIndex - index)
    return CompletionSpan(
      typed: start..<offset, whole: start..<offset + tail.prefix(while: goesOn).count)
  }

  /// Where the word before the cursor begins, among the bytes of the head.
  /// - Parameter isInWord: of a byte; those that are not ASCII are asked for, too.
  func wordStart(_ isInWord: (UInt8) -> Bool) -> Int {
    var start = head.endIndex
    while start > head.startIndex, isInWord(head[start - 1]) { start -= 1 }
    return start
  }

  /// Whether the place is within code, where nothing is markup.
  var isInCode: Bool {
    guard let block, !head.isEmpty else { return false }
    return block.block.tokens[block.block.token(at: head.endIndex - 1)].kind == .codeText
  }
}

/// A mark that is open before the cursor; the index is of the first byte of what it holds.
enum OpenMark {
  /// `[^`
  case note(from: Int)
  /// `](`
  case destination(from: Int)
  /// `[`
  case event(from: Int)
}

extension TypingPlace {
  /// How far back it is looked for what opens a mark.
  private static let reach = 400

  var openMark: OpenMark? {
    guard !isInCode else { return nil }
    var index = head.endIndex
    let end = max(head.startIndex, head.endIndex - Self.reach)
    while index > end {
      index -= 1
      switch head[index] {
      case 0x28:  // (
        if index > head.startIndex, head[index - 1] == 0x5D { return .destination(from: index + 1) }
      case 0x29, 0x5D, 0x60: return nil  // ) ] `
      case 0x5B: return mark(openedAt: index)
      default: break
      }
    }
    return nil
  }

  /// What a `[` opens.
  private func mark(openedAt index: Int) -> OpenMark? {
    let before = head[..<index]
    guard before.reversed().prefix(while: { $0 == 0x5C }).count.isMultiple(of: 2) else { return nil }
    switch index + 1 < head.endIndex ? head[index + 1] : 0 {
    case 0x5E: return .note(from: index + 2)
    case 0x23, 0x30...0x39: return nil
    default:
      guard let last = before.last else { return .event(from: index + 1) }
      let isIndex = CharacterClasses.isLetterOrDigit(last) || [0x5F, 0x5D, 0x29].contains(last)
      return isIndex ? nil : .event(from: index + 1)
    }
  }
}
