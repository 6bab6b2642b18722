/// What a run of elements adds up to: a monoid, so that sums can be kept for subtrees.
public protocol Summary: Sendable {
  static var zero: Self { get }
  static func + (left: Self, right: Self) -> Self
}

/// An element of a `SumTree`: it knows its own share of the sum.
public protocol Summarized: Sendable {
  associatedtype Sum: Summary
  var summary: Sum { get }
}

/// A persistent sequence that keeps the sum of every subtree.
///
/// Looking up by any running sum (a byte offset, a line number, an index) and replacing a range
/// both cost the logarithm of the length; what a replacement does not touch is shared with the
/// sequence it was made from. Copies are free, and a copy never changes.
public struct SumTree<Element: Summarized>: Sendable {
  public typealias Sum = Element.Sum

  private(set) var root: Node

  public init() { root = Node(elements: []) }

  public init(_ elements: [Element]) { root = Node.balanced(elements) }

  private init(root: Node) { self.root = root }

  public var count: Int { root.count }
  public var isEmpty: Bool { root.count == 0 }

  /// The sum over all elements.
  public var summary: Sum { root.summary }

  /// The element at `index`, or nil where there is none.
  public subscript(index: Int) -> Element? {
    guard index >= 0, index < root.count else { return nil }
    var node = root
    var rest = index
    while !node.children.isEmpty {
      guard
        let child = node.children.first(where: { candidate in
          if rest < candidate.count { return true }
          rest -= candidate.count
          return false
        })
      else { return nil }
      node = child
    }
    return node.elements[rest]
  }

  /// The sum of the first `index` elements.
  public func sum(before index: Int) -> Sum {
    var node = root
    var rest = Swift.max(0, Swift.min(index, root.count))
    var sum = Sum.zero
    while !node.children.isEmpty {
      var next: Node?
      for child in node.children {
        if rest < child.count {
          next = child
          break
        }
        rest -= child.count
        sum = sum + child.summary
      }
      guard let next else { return sum }
      node = next
    }
    for element in node.elements.prefix(rest) { sum = sum + element.summary }
    return sum
  }

  /// A place in the sequence: an element, its index, and the sum of all before it.
  public struct Place {
    public let index: Int
    public let element: Element
    public let before: Sum
  }

  /// The first element at which the running sum, the element's own included, satisfies `predicate`.
  ///
  /// `predicate` must be monotone: once true, true for all longer prefixes. Gives nil when even the
  /// whole sum does not satisfy it.
  public func first(where predicate: (Sum) -> Bool) -> Place? {
    guard root.count > 0, predicate(root.summary) else { return nil }
    var node = root
    var before = Sum.zero
    var index = 0
    descent: while !node.children.isEmpty {
      for child in node.children {
        let after = before + child.summary
        if predicate(after) {
          node = child
          continue descent
        }
        before = after
        index += child.count
      }
      return nil
    }
    for element in node.elements {
      let after = before + element.summary
      if predicate(after) { return Place(index: index, element: element, before: before) }
      before = after
      index += 1
    }
    return nil
  }

  /// Calls `body` for each subtree's sum from left to right, and descends only where it says so.
  ///
  /// - Parameters:
  ///   - descend: given the sum before a subtree and the subtree's own; false skips it whole.
  ///   - body: given each element that was reached, its index, and the sum before it.
  public func visit(
    where descend: (_ before: Sum, _ own: Sum) -> Bool,
    _ body: (_ index: Int, _ element: Element, _ before: Sum) -> Void
  ) {
    var before = Sum.zero
    var index = 0
    root.visit(&before, &index, descend, body)
  }

  /// Puts `elements` in the place of those in `range` (clamped to the sequence).
  public mutating func replace(_ range: Range<Int>, with elements: [Element]) {
    let bounded = range.clamped(to: 0..<root.count)
    let middle = Node.balanced(elements)
    root = Node.joined(
      Node.joined(root.prefix(bounded.lowerBound), middle), root.suffix(from: bounded.upperBound))
  }

  /// The elements in `range` (clamped to the sequence), in order.
  public func elements(in range: Range<Int>) -> [Element] {
    let bounded = range.clamped(to: 0..<root.count)
    var result: [Element] = []
    result.reserveCapacity(bounded.count)
    root.collect(bounded, into: &result)
    return result
  }
}

extension SumTree: Sequence {
  /// Walks the elements from left to right.
  public struct Iterator: IteratorProtocol {
    /// What comes after the leaf at hand, the next one last.
    private var ahead: [Node]
    private var leaf: [Element] = []
    private var place = 0

    fileprivate init(root: Node) { ahead = [root] }

    public mutating func next() -> Element? {
      while place == leaf.count {
        guard let node = ahead.popLast() else { return nil }
        if node.children.isEmpty {
          leaf = node.elements
          place = 0
        } else {
          ahead += node.children.reversed()
        }
      }
      place += 1
      return leaf[place - 1]
    }
  }

  public func makeIterator() -> Iterator { Iterator(root: root) }

  public var underestimatedCount: Int { root.count }
}

extension SumTree {
  /// A leaf holds elements, an inner node holds children that are all of one height.
  final class Node: Sendable {
    static var capacity: Int { 32 }

    let height: Int
    let count: Int
    let summary: Sum
    let children: [Node]
    let elements: [Element]

    init(elements: [Element]) {
      height = 0
      count = elements.count
      summary = elements.reduce(.zero) { $0 + $1.summary }
      children = []
      self.elements = elements
    }

    init(children: [Node]) {
      height = (children.first?.height ?? -1) + 1
      count = children.reduce(0) { $0 + $1.count }
      summary = children.reduce(.zero) { $0 + $1.summary }
      self.children = children
      elements = []
    }

    static func balanced(_ elements: [Element]) -> Node {
      var level = chunks(elements).map { Node(elements: $0) }
      while level.count > 1 { level = chunks(level).map { Node(children: $0) } }
      return level.first ?? Node(elements: [])
    }

    /// Even parts of at most `capacity`, so that none is left with a single item.
    private static func chunks<Item>(_ items: [Item]) -> [[Item]] {
      guard items.count > capacity else { return items.isEmpty ? [] : [items] }
      let parts = (items.count + capacity - 1) / capacity
      return (0..<parts).map { part in
        Array(items[items.count * part / parts..<items.count * (part + 1) / parts])
      }
    }

    static func joined(_ left: Node, _ right: Node) -> Node {
      if left.count == 0 { return right }
      if right.count == 0 { return left }
      let parts = siblings(left, right)
      return parts.count == 1 ? parts[0] : Node(children: parts)
    }

    /// One or two nodes as high as the higher of the two, that hold the one's content then the other's.
    private static func siblings(_ left: Node, _ right: Node) -> [Node] {
      if left.height > right.height, let last = left.children.last {
        return inner(left.children.dropLast() + siblings(last, right))
      }
      if left.height < right.height, let first = right.children.first {
        return inner(siblings(left, first) + right.children.dropFirst())
      }
      let enough = capacity / 2
      if left.height == 0 {
        if left.elements.count >= enough, right.elements.count >= enough { return [left, right] }
        return chunks(left.elements + right.elements).map { Node(elements: $0) }
      }
      if left.children.count >= enough, right.children.count >= enough { return [left, right] }
      return inner(left.children + right.children)
    }

    private static func inner(_ children: [Node]) -> [Node] {
      chunks(children).map { Node(children: $0) }
    }

    func prefix(_ length: Int) -> Node {
      if length >= count { return self }
      if height == 0 { return Node(elements: Array(elements.prefix(length))) }
      var whole: [Node] = []
      var rest = length
      for child in children {
        if rest < child.count {
          let head = whole.isEmpty ? Node(elements: []) : whole.count == 1 ? whole[0] : Node(children: whole)
          return Node.joined(head, child.prefix(rest))
        }
        rest -= child.count
        whole.append(child)
      }
      return self
    }

    func suffix(from start: Int) -> Node {
      if start <= 0 { return self }
      if height == 0 { return Node(elements: Array(elements.dropFirst(start))) }
      var rest = start
      for (place, child) in children.enumerated() {
        if rest < child.count {
          let whole = Array(children[(place + 1)...])
          let tail = whole.isEmpty ? Node(elements: []) : whole.count == 1 ? whole[0] : Node(children: whole)
          return Node.joined(child.suffix(from: rest), tail)
        }
        rest -= child.count
      }
      return Node(elements: [])
    }

    func collect(_ range: Range<Int>, into result: inout [Element]) {
      if range.isEmpty { return }
      if height == 0 {
        result.append(contentsOf: elements[range.clamped(to: 0..<elements.count)])
        return
      }
      var start = 0
      for child in children {
        let end = start + child.count
        let part = range.clamped(to: start..<end)
        if !part.isEmpty { child.collect(part.lowerBound - start..<part.upperBound - start, into: &result) }
        start = end
      }
    }

    func visit(
      _ before: inout Sum, _ index: inout Int, _ descend: (Sum, Sum) -> Bool,
      _ body: (Int, Element, Sum) -> Void
    ) {
      guard count > 0, descend(before, summary) else {
        before = before + summary
        index += count
        return
      }
      for child in children { child.visit(&before, &index, descend, body) }
      for element in elements {
        body(index, element, before)
        before = before + element.summary
        index += 1
      }
    }
  }
}
