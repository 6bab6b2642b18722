public import DiglotSyntax

typealias SumTreeOfFacts = SumTree<IdentifiedFacts>

/// One version of one file: its text, its tree, and what it says. A value: whoever holds it can
/// answer any question about the document from it, whatever happens to later versions.
public struct Document: Sendable {
  public private(set) var tree: SyntaxTree
  /// The facts of the tree's blocks, in the same order.
  public private(set) var facts: SumTree<IdentifiedFacts>
  public private(set) var names: NameTable
  public private(set) var directives: Directives
  /// The editor's number for this version; nil for a file on disk.
  public private(set) var version: Int?

  /// - Parameter workers: who reads the blocks.
  public init(_ tree: SyntaxTree, version: Int? = nil, by workers: Workers = .one) {
    self.tree = tree
    self.version = version
    let facts = Self.identified(workers.map(Array(tree.blocks)) { BlockFacts($1) })
    var names = NameTable()
    for element in facts { names.add(element.facts, id: element.id) }
    self.facts = SumTree(facts)
    self.names = names
    directives = Directives(self.facts)
  }

  public init(_ text: String, version: Int? = nil, by workers: Workers = .one) {
    self.init(SyntaxTree(text), version: version, by: workers)
  }

  /// What edits changed.
  public struct Change: Sendable {
    /// One for each edit, in turn.
    public let splices: [Splice]
    /// Whether any directive was added, removed or changed.
    public let touchesDirectives: Bool
    /// Whether any id was added, removed or moved: links from other files may lead elsewhere now.
    public let touchesIDs: Bool
    /// Whether any block that links to other files was added or changed.
    public var touchesLinks: Bool { splices.contains { $0.inserted.contains { !$0.links.isEmpty } } }
  }

  /// Which blocks an edit put in the place of which.
  public struct Splice: Sendable {
    /// Indices before the edit.
    public let removed: Range<Int>
    public let inserted: [BlockFacts]
  }

  /// Applies edits one after the other, each to the text that the ones before it left.
  /// - Parameter workers: who reads the blocks, where an edit brings many.
  public mutating func apply(_ edits: [TextEdit], version: Int? = nil, by workers: Workers = .one) -> Change {
    self.version = version
    var touched = Touched()
    let splices = edits.map { edit in
      let splice = tree.replace(edit.range, with: Array(edit.replacement.utf8))
      let new = workers.map(splice.inserted) { BlockFacts($1) }
      replace(splice.removed, with: new, &touched)
      return Splice(removed: splice.removed, inserted: new)
    }
    if touched.directives { directives = Directives(facts) }
    return Change(splices: splices, touchesDirectives: touched.directives, touchesIDs: touched.ids)
  }

  private struct Touched {
    var directives = false
    var ids = false

    mutating func note(_ facts: BlockFacts) {
      directives = directives || facts.block.kind == .directive
      ids = ids || facts.occurrences.contains { $0.namespace == .identifier && $0.role == .declaration }
    }
  }

  /// Brings facts and names up to the tree.
  private mutating func replace(_ range: Range<Int>, with new: [BlockFacts], _ touched: inout Touched) {
    let old = facts.elements(in: range)
    guard let ids = ids(for: new.count, inPlaceOf: range, old) else {
      self = Document(tree, version: version)
      touched = Touched(directives: true, ids: true)
      return
    }
    for (index, element) in old.enumerated() {
      let isKept = index < new.count && ids[index] == element.id && new[index].namesAreSame(as: element.facts)
      if !isKept { names.remove(element.facts, id: element.id) }
      if !isKept || element.facts.block.kind == .directive { touched.note(element.facts) }
    }
    for (index, facts) in new.enumerated() {
      let isKept =
        index < old.count && ids[index] == old[index].id && facts.namesAreSame(as: old[index].facts)
      if !isKept { names.add(facts, id: ids[index]) }
      if !isKept || facts.block.kind == .directive { touched.note(facts) }
    }
    facts.replace(range, with: zip(ids, new).map(IdentifiedFacts.init))
  }

  // MARK: Ids of blocks

  private static let gap: UInt64 = 1 << 32

  private static func identified(_ facts: [BlockFacts]) -> [IdentifiedFacts] {
    facts.enumerated().map { IdentifiedFacts(BlockID(rank: (UInt64($0.offset) + 1) &* gap), $0.element) }
  }

  /// Ids for blocks that replace others: theirs as far as they go, then ones between the last and
  /// what follows. Nil where there is no room left for that.
  private func ids(for count: Int, inPlaceOf range: Range<Int>, _ old: [IdentifiedFacts]) -> [BlockID]? {
    var ids = old.prefix(count).map(\.id)
    guard ids.count < count else { return ids }
    let before = ids.last?.rank ?? facts[range.lowerBound - 1]?.id.rank ?? 0
    let after = facts[range.upperBound]?.id.rank ?? before &+ UInt64(count + 1) &* Self.gap
    let missing = UInt64(count - ids.count)
    guard after > before, (after - before) / (missing + 1) > 0 else { return nil }
    let step = (after - before) / (missing + 1)
    for place in 1...missing { ids.append(BlockID(rank: before + step * place)) }
    return ids
  }
}

extension Document {
  /// A block, its facts and its place.
  public struct PlacedFacts: Sendable {
    public let place: SyntaxTree.PlacedBlock
    public let id: BlockID
    public let facts: BlockFacts

    public var block: Block { place.block }

    /// A range of the document from one of the block.
    public func absolute(_ range: Range<Int>) -> Range<Int> {
      place.start + range.lowerBound..<place.start + range.upperBound
    }
  }

  /// All blocks, from first to last.
  public var placedFacts: some Sequence<PlacedFacts> {
    zip(tree.placedBlocks, facts).lazy.map { place, element in
      PlacedFacts(place: place, id: element.id, facts: element.facts)
    }
  }

  /// The facts of the block that holds a UTF-8 offset; see `SyntaxTree.block(at:)`.
  public func facts(at offset: Int) -> PlacedFacts? { tree.block(at: offset).flatMap(facts) }

  /// The facts of the block with an index; nil where there is none.
  public func facts(ofBlock index: Int) -> PlacedFacts? { tree.block(index).flatMap(facts) }

  /// The facts of a block; nil where the document has none with that id.
  public func facts(of id: BlockID) -> PlacedFacts? {
    guard let place = facts.first(where: { $0.last >= id }), place.element.id == id else { return nil }
    return facts(ofBlock: place.index)
  }

  private func facts(_ place: SyntaxTree.PlacedBlock) -> PlacedFacts? {
    facts[place.index].map { PlacedFacts(place: place, id: $0.id, facts: $0.facts) }
  }

  /// A name and its place in the document.
  public struct PlacedOccurrence: Sendable {
    public let occurrence: Occurrence
    /// UTF-8 offsets in the document.
    public let range: Range<Int>
    public let block: PlacedFacts
  }

  /// Where a name is declared in this document, in the order of the text.
  public func declarations(of name: String, _ namespace: Namespace) -> [PlacedOccurrence] {
    occurrences(names.entry(name, namespace).declarations)
  }

  /// Where a name is referred to in this document, in the order of the text.
  public func references(to name: String, _ namespace: Namespace) -> [PlacedOccurrence] {
    occurrences(names.entry(name, namespace).references)
  }

  /// A few places are looked up, each for itself; many are met on one walk over the document.
  private func occurrences(_ sites: [NameTable.Site]) -> [PlacedOccurrence] {
    guard sites.count > facts.count / 32 else {
      return sites.compactMap { site in facts(of: site.block).flatMap { occurrence(site, in: $0) } }
    }
    var found: [PlacedOccurrence] = []
    var rest = sites[...]
    for (place, element) in zip(tree.placedBlocks, facts) {
      while let site = rest.first, site.block <= element.id {
        rest.removeFirst()
        guard site.block == element.id else { continue }
        let block = PlacedFacts(place: place, id: element.id, facts: element.facts)
        if let occurrence = occurrence(site, in: block) { found.append(occurrence) }
      }
      if rest.isEmpty { break }
    }
    return found
  }

  private func occurrence(_ site: NameTable.Site, in block: PlacedFacts) -> PlacedOccurrence? {
    guard block.facts.occurrences.indices.contains(site.ordinal) else { return nil }
    let occurrence = block.facts.occurrences[site.ordinal]
    return PlacedOccurrence(occurrence: occurrence, range: block.absolute(occurrence.range), block: block)
  }
}
