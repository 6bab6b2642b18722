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
  /// Of completions at many places: the median, and what one in a hundred takes longer than.
  let completion: Double
  let slowCompletion: Double
  /// Of completions where all of the document is looked at: the slowest.
  let slowestTyping: Double

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
    let completions = (places + Self.lineEnds(in: tree)).map { place in
      time { _ = snapshot.completions(at: place) } * 1e3
    }
    completion = median(completions)
    let typings = (0..<10).map { place in Self.typing(at: place &* 7_368_787 % max(1, tree.count), in: tree) }
      .map { typed in time { _ = typed.snapshot.completions(at: typed.offset) } * 1e3 }
    slowestTyping = typings.max() ?? 0
    slowCompletion = percentile(completions, 0.99)
    references =
      names.map { place in time { _ = snapshot.references(at: place, includingDeclaration: true) } * 1e3 }
      .max()
      ?? 0
  }

  /// Where lines end and begin, which is where most is to be offered.
  private static func lineEnds(in tree: SyntaxTree) -> [Int] {
    (0..<200).compactMap { tree.block($0 &* 7919 % max(1, tree.blocks.count)) }.flatMap { block in
      block.block.lines.indices.flatMap { line in
        let content = block.block.contentRange(ofLine: line)
        return [block.start + content.lowerBound, block.start + content.upperBound]
      }
    }
  }

  /// A copy of the document with a segment that somebody has just begun to translate, or to put a link into.
  private static func typing(at offset: Int, in tree: SyntaxTree) -> (snapshot: Snapshot, offset: Int) {
    var tree = tree
    let place = tree.block(at: offset)?.start ?? 0
    let ways = ["\n\nAll is well tonight.\n> ", "\n\nHO: See [this](#s5"]
    let text = ways[offset % ways.count]
    _ = tree.apply([TextEdit(place..<place, text + "\n\n")])
    let library = Library()
    let analysis = Analysis(Document(tree), at: FilePath("/sample.diglot"), in: library)
    return (Snapshot(analysis, in: library), place + text.utf8.count)
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
