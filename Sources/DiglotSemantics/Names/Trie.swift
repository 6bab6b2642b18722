/// Forms, character by character: a table that is made once and then only read.
struct Trie: Sendable {
  /// The edges of all nodes, by node and then by character.
  private let scalars: [UInt32]
  private let targets: [Int32]
  /// Where the edges of each node begin, and where the last one's end.
  private let starts: [Int32]
  /// The term whose form ends at a node; -1 where none does.
  private let terms: [Int32]
  /// Where the ASCII characters lead from the root, which is asked most; -1 for nowhere.
  private let first: [Int32]

  /// The first term that declares a form keeps it.
  init(_ forms: [(form: [Unicode.Scalar], term: Int)]) {
    var edges: [UInt64: Int32] = [:]
    var terms: [Int32] = [-1]
    for (form, term) in forms {
      var node: Int32 = 0
      for scalar in form {
        let key = UInt64(node) << 32 | UInt64(scalar.value)
        if let next = edges[key] {
          node = next
        } else {
          node = Int32(clamping: terms.count)
          edges[key] = node
          terms.append(-1)
        }
      }
      if terms[Int(node)] < 0 { terms[Int(node)] = Int32(clamping: term) }
    }
    var starts: [Int32] = [0]
    var first = [Int32](repeating: -1, count: 128)
    let sorted = edges.sorted { $0.key < $1.key }
    for (index, edge) in sorted.enumerated() {
      let node = Int(edge.key >> 32)
      let scalar = Int(edge.key & 0xFFFF_FFFF)
      while starts.count <= node { starts.append(Int32(clamping: index)) }
      if node == 0, scalar < 128 { first[scalar] = edge.value }
    }
    while starts.count <= terms.count { starts.append(Int32(clamping: sorted.count)) }
    scalars = sorted.map { UInt32(truncatingIfNeeded: $0.key) }
    targets = sorted.map(\.value)
    self.starts = starts
    self.terms = terms
    self.first = first
  }

  var isEmpty: Bool { scalars.isEmpty }

  static let root = 0

  /// Where a character leads from a node.
  func next(_ node: Int, _ scalar: Unicode.Scalar) -> Int? {
    if node == Self.root, scalar.value < 128 {
      let target = first[Int(scalar.value)]
      return target < 0 ? nil : Int(target)
    }
    var low = Int(starts[node])
    var high = Int(starts[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if scalars[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[node + 1]) && scalars[low] == scalar.value ? Int(targets[low]) : nil
  }

  /// The term whose form ends at a node.
  func term(_ node: Int) -> Int? { terms[node] < 0 ? nil : Int(terms[node]) }
}
