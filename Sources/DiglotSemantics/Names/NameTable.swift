/// Where every name of a document is declared and referred to.
///
/// Kept, not rebuilt: an edit takes away the names of the blocks that it replaced and adds those of
/// the new ones. So are the sets of names with which something is wrong, so that finding them costs
/// what they are, not what the document is.
public struct NameTable: Sendable {
  private var spaces = [Space](repeating: Space(), count: Namespace.allCases.count)

  fileprivate struct Space {
    var entries: [String: Entry] = [:]
    var unresolved: Set<String> = []
    var unused: Set<String> = []
    var duplicated: Set<String> = []
  }

  struct Entry {
    /// In the order of the text.
    var declarations: [Site] = []
    var references: [Site] = []
  }

  /// The place of a name: a block, and which of the block's occurrences it is.
  struct Site: Hashable, Comparable {
    let block: BlockID
    let ordinal: Int

    static func < (left: Site, right: Site) -> Bool {
      (left.block, left.ordinal) < (right.block, right.ordinal)
    }
  }

  /// Names that are referred to and not declared here.
  public func unresolved(_ namespace: Namespace) -> Set<String> { self[namespace].unresolved }

  /// Names that are declared and not referred to here.
  public func unused(_ namespace: Namespace) -> Set<String> { self[namespace].unused }

  /// Names that are declared more than once here.
  public func duplicated(_ namespace: Namespace) -> Set<String> { self[namespace].duplicated }

  /// All names of a kind that are declared here.
  public func declared(_ namespace: Namespace) -> [String] {
    self[namespace].entries.filter { !$0.value.declarations.isEmpty }.map(\.key)
  }

  /// All names of a kind that are referred to here.
  func referenced(_ namespace: Namespace) -> Set<String> {
    Set(self[namespace].entries.lazy.filter { !$0.value.references.isEmpty }.map(\.key))
  }

  public func isDeclared(_ name: String, _ namespace: Namespace) -> Bool {
    self[namespace].entries[name]?.declarations.isEmpty == false
  }

  public func referenceCount(_ name: String, _ namespace: Namespace) -> Int {
    self[namespace].entries[name]?.references.count ?? 0
  }

  func entry(_ name: String, _ namespace: Namespace) -> Entry { self[namespace].entries[name] ?? Entry() }

  mutating func add(_ facts: BlockFacts, id: BlockID) {
    for (ordinal, occurrence) in facts.occurrences.enumerated() {
      let site = Site(block: id, ordinal: ordinal)
      change(occurrence) { sites in
        sites.insert(site, at: Self.place(of: site, in: sites))
      }
    }
  }

  mutating func remove(_ facts: BlockFacts, id: BlockID) {
    for (ordinal, occurrence) in facts.occurrences.enumerated() {
      let site = Site(block: id, ordinal: ordinal)
      change(occurrence) { sites in
        let place = Self.place(of: site, in: sites)
        if sites.indices.contains(place), sites[place] == site { sites.remove(at: place) }
      }
    }
  }

  private subscript(namespace: Namespace) -> Space {
    _read { yield spaces[Int(namespace.rawValue)] }
    _modify { yield &spaces[Int(namespace.rawValue)] }
  }

  private mutating func change(_ occurrence: Occurrence, _ body: (inout [Site]) -> Void) {
    let name = occurrence.name
    switch occurrence.role {
    case .declaration: body(&self[occurrence.namespace].entries[name, default: Entry()].declarations)
    case .reference: body(&self[occurrence.namespace].entries[name, default: Entry()].references)
    }
    self[occurrence.namespace].judge(name)
  }

  /// The first index whose site is not before `site`.
  private static func place(of site: Site, in sites: [Site]) -> Int {
    if let last = sites.last, last < site { return sites.count }
    var low = 0
    var high = sites.count
    while low < high {
      let middle = (low + high) / 2
      if sites[middle] < site { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension NameTable.Space {
  /// Puts a name into the sets where it now belongs.
  fileprivate mutating func judge(_ name: String) {
    let declarations = entries[name]?.declarations.count ?? 0
    let references = entries[name]?.references.count ?? 0
    if declarations == 0, references == 0 { entries[name] = nil }
    set(&unresolved, name, declarations == 0 && references > 0)
    set(&unused, name, declarations > 0 && references == 0)
    set(&duplicated, name, declarations > 1)
  }

  private func set(_ names: inout Set<String>, _ name: String, _ isMember: Bool) {
    if isMember { names.insert(name) } else { names.remove(name) }
  }
}
