/// What tells two texts apart, for people to read.
enum Difference {
  /// Both texts line by line, with a sign before what stands in only one of them.
  static func describe(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n")
    let new = actual.split(separator: "\n")
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var shown: [String] = []
    var next = new.indices.makeIterator()
    var place = next.next()
    func showInserted() {
      while let index = place, inserted.contains(index) {
        shown.append("  + " + new[index])
        place = next.next()
      }
    }
    for (offset, line) in old.enumerated() {
      showInserted()
      shown.append((removed.contains(offset) ? "  - " : "    ") + line)
      if !removed.contains(offset) { place = next.next() }
    }
    showInserted()
    return shown.joined(separator: "\n")
  }
}
