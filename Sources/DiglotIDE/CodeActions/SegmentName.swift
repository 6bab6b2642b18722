import DiglotSemantics
import DiglotSyntax

/// An id for a segment or heading that has none: its first words where they are Latin, in any language that
/// it is in, else a number.
struct SegmentName {
  let name: String

  private static let words = 3

  init(of facts: BlockFacts, in document: Document) {
    let passages = Passages(of: facts, in: document.languages)
    let texts = [passages.source.text] + passages.translations.map(\.text)
    let slug = texts.lazy.map(Self.slug).first { !$0.isEmpty } ?? ""
    func isFree(_ name: String) -> Bool {
      !document.names.isDeclared(name, .identifier) && document.names.referenceCount(name, .identifier) == 0
    }
    var number = slug.isEmpty ? 1 : 2
    var name = slug
    while name.isEmpty || !isFree(name) {
      name = slug.isEmpty ? "s\(number)" : "\(slug)-\(number)"
      number += 1
    }
    self.name = name
  }

  private static func slug(_ text: String) -> String {
    let head = text.utf8.prefix(200).map { $0 | 0x20 }
    let words = head.split { !CharacterClasses.isLetterOrDigit($0) }
    return words.prefix(Self.words).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}

extension Snapshot {
  /// The destination of a link to the segment or heading at a UTF-8 offset, for a file in the same folder.
  /// Nil where it has no id.
  public func link(at offset: Int) -> String? {
    guard let placed = document.facts(at: offset), let id = placed.facts.cue?.id else { return nil }
    return Escaping.destination(analysis.path?.name ?? "") + "#" + Escaping.destination(placed.block.text(id))
  }
}
