import DiglotSemantics
import DiglotSyntax

/// A form or a rendering of a term, as it is declared.
struct TermEntry {
  let term: Glossary.Term
  let text: String
  /// In the block that declares it.
  let range: Range<Int>
}

extension Snapshot {
  /// The entry of a term that a place is about: the one that stands there, or that is mentioned there,
  /// else the first.
  func entry(ofTerm index: Int, at spot: Spot, _ offset: Int) throws(Refusal) -> TermEntry {
    guard let term = term(index) else { throw Refusal.noName }
    let declaration = term.declaration
    if term.path == nil, term.block == spot.block.id {
      let local = offset - spot.block.place.start
      func isHere(_ range: Range<Int>) -> Bool { range.lowerBound <= local && local <= range.upperBound }
      if let form = declaration.forms.first(where: { isHere($0.range) }) {
        return TermEntry(term: term, text: form.text, range: form.range)
      }
      if let rendering = declaration.columns.joined().first(where: { isHere($0.range) }) {
        return TermEntry(term: term, text: rendering.text, range: rendering.range)
      }
    } else {
      let start = spot.block.place.start
      let mention = spot.range.lowerBound - start..<spot.range.upperBound - start
      let text = spot.block.block.sourceText.text(from: mention)
      let found = Glossary.form(
        of: text, among: term.forms.map(\.text), in: document.languages.source)
      if let found {
        return TermEntry(term: term, text: term.forms[found.place].text, range: term.forms[found.place].range)
      }
    }
    guard let first = term.forms.first else { throw Refusal.noName }
    return TermEntry(term: term, text: first.text, range: first.range)
  }
}

extension PlainText {
  /// The UTF-8 offsets in the text of what stands in a range of the block.
  func range(from origin: Range<Int>) -> Range<Int> {
    let start = offset(ofOrigin: origin.lowerBound)
    let end = origin.isEmpty ? start : offset(ofOrigin: origin.upperBound - 1) + 1
    return start..<max(start, min(end, text.utf8.count))
  }

  /// What stands in a range of the block.
  func text(from origin: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range(from: origin).clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
