import DiglotIDE
import DiglotSemantics
import DiglotSyntax

/// What the editor's questions cost, in milliseconds: the median of many places.
struct EditorFeatures {
  let hover: Double
  let slowestHover: Double
  let outline: Double
  let definition: Double
  let references: Double

  init(_ tree: SyntaxTree) {
    let library = Library()
    let snapshot = Snapshot(
      Analysis(Document(tree), at: FilePath("/sample.diglot"), in: library), in: library)
    let places = (0..<200).map { $0 &* 7_368_787 % max(1, tree.count) }
    let hovers = (places + Self.names(in: tree)).map { place in time { _ = snapshot.hover(at: place) } * 1e3 }
    hover = median(hovers)
    slowestHover = hovers.max() ?? 0
    outline = median((0..<5).map { _ in time { _ = snapshot.outline() } * 1e3 })
    let names = Self.names(in: tree)
    definition = median(names.map { place in time { _ = snapshot.definition(at: place) } * 1e3 })
    references =
      names.map { place in time { _ = snapshot.references(at: place, includingDeclaration: true) } * 1e3 }
      .max()
      ?? 0
  }

  /// A speaker's code, a term, and an id: what is referred to most.
  private static func names(in tree: SyntaxTree) -> [Int] {
    let head = String(decoding: tree.utf8.prefix(2000), as: UTF8.self)
    return ["HO  Host", "signal box,", "#s0"].compactMap { name in
      head.range(of: name).map { head.utf8.distance(from: head.startIndex, to: $0.lowerBound) + 1 }
    }
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<$0 }
  }
}
