import DiglotSemantics
import DiglotSyntax

/// What can be done with selected words.
struct SelectionActions {
  private let snapshot: Snapshot
  private let placed: Document.PlacedFacts
  private let line: Int
  /// Without white space around; in the block.
  private let range: Range<Int>

  /// Nil where no words are selected, or markup among them.
  init?(_ snapshot: Snapshot, _ selection: Range<Int>) {
    guard !selection.isEmpty, let placed = snapshot.document.facts(at: selection.lowerBound) else {
      return nil
    }
    let block = placed.block
    let start = placed.place.start
    let local = selection.lowerBound - start..<selection.upperBound - start
    let line = block.line(at: local.lowerBound)
    guard local.upperBound <= block.contentRange(ofLine: line).upperBound,
      [.source, .translation, .heading, .note].contains(block.lines[line].kind)
    else { return nil }
    let text = block.text(local)
    let words = text.trimmingWhiteSpace()
    guard !words.isEmpty else { return nil }
    let skipped = text.unicodeScalars.prefix(while: \.properties.isWhitespace).reduce(0) {
      $0 + UTF8.width($1)
    }
    let range = local.lowerBound + skipped..<local.lowerBound + skipped + words.utf8.count
    let isText = block.inlines(ofLine: line).contains { inline in
      if case .text(let own) = inline {
        own.lowerBound <= range.lowerBound && range.upperBound <= own.upperBound
      } else {
        false
      }
    }
    guard isText else { return nil }
    self.snapshot = snapshot
    self.placed = placed
    self.line = line
    self.range = range
  }

  private var words: String { placed.block.text(range) }

  var all: [CodeAction] {
    [
      term,
      marked("Mark as misheard", "{\(words) -> \(words)}", .correctionOpen),
      marked("Mark as not understood for sure", "{?\(words)}", .unsureOpen),
      marked("Mark as an event", "[\(words)]", .eventOpen),
    ].compactMap { $0 }
  }

  /// Only where the mark would be read as what it is meant for.
  private func marked(_ title: String, _ text: String, _ mark: TokenKind) -> CodeAction? {
    let edit = TextEdit(placed.absolute(range), text)
    let tree = snapshot.document.tree
    let new = tree.applying([edit])
    guard tree.keepsItsShape(after: [edit]), let block = new.blocks[placed.place.index] else { return nil }
    let token = block.token(at: range.lowerBound)
    guard block.tokens[token].kind == mark, block.range(ofToken: token).lowerBound == range.lowerBound else {
      return nil
    }
    return CodeAction(.rewrite, title, [edit])
  }

  private var term: CodeAction? {
    let kind = placed.block.lines[line].kind
    guard kind == .source || kind == .heading, words.utf8.count <= 200,
      words.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    let isTerm = snapshot.analysis.scope.glossary.terms.contains { term in
      term.forms.contains { Glossary.isSameForm($0.text, words) }
    }
    guard !isTerm else { return nil }
    let edit = DirectiveInsertion(in: snapshot.document).edit(.term, Escaping.entry(words))
    return CodeAction(.extract, "Declare the term “\(FirstWords.cut(words))”", [edit])
  }
}
