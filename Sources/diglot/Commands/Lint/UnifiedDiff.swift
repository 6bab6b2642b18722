/// What two texts differ in, as `diff -u` writes it and `patch` reads it.
///
/// Lines that are in both texts once hold the texts together; what is between two of those is compared
/// from both its ends, and line by line where it is as long in both. That takes time in proportion to
/// the texts, and finds what mending changes, which leaves nearly all lines as they are.
struct UnifiedDiff {
  private typealias Line = ArraySlice<UInt8>

  /// How many lines are shown around what differs.
  private static let reach = 3

  /// A piece of both texts, as ranges of lines.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: [Line]
  private let new: [Line]
  private var changes: [Change] = []

  /// The diff; empty where the texts are the same.
  static func text(from old: [UInt8], to new: [UInt8], path: String) -> String {
    guard old != new else { return "" }
    var diff = UnifiedDiff(old: lines(of: old), new: lines(of: new))
    diff.compare()
    let name = VisibleText.line(path)
    // What leads from the root can't be taken from `a` and `b`.
    let (from, to) = path.hasPrefix("/") ? (name, name) : ("a/\(name)", "b/\(name)")
    return "--- \(from)\n+++ \(to)\n" + diff.hunks().joined()
  }

  private init(old: [Line], new: [Line]) {
    self.old = old
    self.new = new
  }

  /// The lines with their ends.
  private static func lines(of text: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  // MARK: Comparing

  private mutating func compare() {
    var (last, lastNew) = (0, 0)
    for anchor in anchors() + [(old.count, new.count)] {
      compare(last..<anchor.0, lastNew..<anchor.1)
      (last, lastNew) = (anchor.0 + 1, anchor.1 + 1)
    }
  }

  /// Pairs of equal lines that each text has once, in an order that both have.
  private func anchors() -> [(Int, Int)] {
    func places(_ lines: [Line]) -> [Line: Int] {
      var places: [Line: Int] = [:]
      for (index, line) in lines.enumerated() {
        places.updateValue(places[line] == nil ? index : -1, forKey: line)
      }
      return places.filter { $0.value >= 0 }
    }
    let unique = places(new)
    let pairs = places(old).compactMap { line, index in unique[line].map { (index, $0) } }
      .sorted { $0.0 < $1.0 }
    // The longest run that rises in both: the pair before each, and the best end for every length.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var chosen: [(Int, Int)] = []
    var next = ends.last
    while let index = next {
      chosen.append(pairs[index])
      next = previous[index]
    }
    return chosen.reversed()
  }

  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var change = Change(old: oldRange, new: newRange)
    while let first = change.old.first, let other = change.new.first, old[first] == new[other] {
      change.old.removeFirst()
      change.new.removeFirst()
    }
    while let last = change.old.last, let other = change.new.last, old[last] == new[other] {
      change.old.removeLast()
      change.new.removeLast()
    }
    guard change.old.count == change.new.count else { return add(change) }
    for (index, other) in zip(change.old, change.new) where old[index] != new[other] {
      add(Change(old: index..<index + 1, new: other..<other + 1))
    }
  }

  private mutating func add(_ change: Change) {
    guard !change.old.isEmpty || !change.new.isEmpty else { return }
    if let last = changes.last, last.old.upperBound == change.old.lowerBound,
      last.new.upperBound == change.new.lowerBound
    {
      changes[changes.count - 1] = Change(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      changes.append(change)
    }
  }

  // MARK: Writing

  private func hunks() -> [String] {
    var groups: [[Change]] = []
    for change in changes {
      if let last = groups.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * Self.reach {
        groups[groups.count - 1].append(change)
      } else {
        groups.append([change])
      }
    }
    return groups.map(hunk)
  }

  private func hunk(_ changes: [Change]) -> String {
    guard let first = changes.first, let last = changes.last else { return "" }
    let before = min(Self.reach, first.old.lowerBound)
    let after = min(Self.reach, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    var text = "@@ -\(Self.shown(oldRange)) +\(Self.shown(newRange)) @@\n"
    var place = oldRange.lowerBound
    for change in changes {
      for index in place..<change.old.lowerBound { text += Self.shown(" ", old[index]) }
      for index in change.old { text += Self.shown("-", old[index]) }
      for index in change.new { text += Self.shown("+", new[index]) }
      place = change.old.upperBound
    }
    for index in place..<oldRange.upperBound { text += Self.shown(" ", old[index]) }
    return text
  }

  private static func shown(_ range: Range<Int>) -> String {
    // Of no lines, the line before them is told.
    range.isEmpty ? "\(range.lowerBound),0" : "\(range.lowerBound + 1),\(range.count)"
  }

  private static func shown(_ sign: String, _ line: Line) -> String {
    let text = sign + String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }
}
