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
///
/// All of it can be inlined by other modules: read through witness tables, adding up sums takes four times
/// as long.
public struct SumTree<Element: Summarized>: Sendable {
  public typealias Sum = Element.Sum

  @usableFromInline var root: Node

  @inlinable public init() { root = Node(elements: []) }

  @inlinable public init(_ elements: [Element]) { root = Node.balanced(elements) }

  @inlinable init(root: Node) { self.root = root }

  @inlinable public var count: Int { root.count }
  @inlinable public var isEmpty: Bool { root.count == 0 }

  /// The sum over all elements.
  @inlinable public var summary: Sum { root.summary }

  /// The element at `index`, or nil where there is none.
  @inlinable public subscript(index: Int) -> Element? {
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
  @inlinable public func sum(before index: Int) -> Sum {
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

    @inlinable init(index: Int, element: Element, before: Sum) {
      self.index = index
      self.element = element
      self.before = before
    }
  }

  /// The first element at which the running sum, the element's own included, satisfies `predicate`.
  ///
  /// `predicate` must be monotone: once true, true for all longer prefixes. Gives nil when even the
  /// whole sum does not satisfy it.
  @inlinable public func first(where predicate: (Sum) -> Bool) -> Place? {
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

  /// The first element at which what is made of the running sum, the element's own included, satisfies
  /// `predicate`, which must be monotone. Where little of a sum is needed, it costs less than the whole.
  ///
  /// - Parameters:
  ///   - start: what is known before the first element.
  ///   - add: adds to that what a subtree adds up to.
  @inlinable public func first<State>(
    from start: State, adding add: (inout State, Sum) -> Void, where predicate: (State) -> Bool
  ) -> Element? {
    var node = root
    var before = start
    func isReached(_ sum: Sum) -> Bool {
      var after = before
      add(&after, sum)
      if predicate(after) { return true }
      before = after
      return false
    }
    while !node.children.isEmpty {
      guard let child = node.children.first(where: { isReached($0.summary) }) else { return nil }
      node = child
    }
    return node.elements.first { isReached($0.summary) }
  }

  /// Calls `body` for each element from left to right, and passes over subtrees where it may.
  ///
  /// - Parameters:
  ///   - descend: given the sum before a subtree or an element, and its own; false skips it whole.
  ///   - body: given each element that was reached, its index, and the sum before it.
  @inlinable public func visit(
    where descend: (_ before: Sum, _ own: Sum) -> Bool,
    _ body: (_ index: Int, _ element: Element, _ before: Sum) -> Void
  ) {
    visit(from: Sum.zero, adding: { $0 = $0 + $1 }, where: descend) { sum, index, element in
      body(index, element, sum)
      sum = sum + element.summary
    }
  }

  /// Calls `body` for each element and its index from left to right, and passes over subtrees and elements of
  /// whose sum `descend` says so.
  @inlinable public func visit(
    where descend: (_ own: Sum) -> Bool, _ body: (_ index: Int, _ element: Element) -> Void
  ) {
    visit(
      from: (), adding: { _, _ in }, where: { descend($1) }, { _, index, element in body(index, element) })
  }

  /// Calls `body` for each element from left to right, and passes over subtrees where it may.
  ///
  /// - Parameters:
  ///   - start: what is known before the first element.
  ///   - add: adds to that what a subtree that was passed over adds up to.
  ///   - descend: given what is known before a subtree or an element, and its sum; false passes it over.
  ///   - body: given each element that was reached and its index, with what is known before it, to which it
  ///     adds the element.
  @inlinable public func visit<State>(
    from start: State, adding add: (inout State, Sum) -> Void,
    where descend: (_ before: State, _ own: Sum) -> Bool,
    _ body: (_ before: inout State, _ index: Int, _ element: Element) -> Void
  ) {
    var state = start
    var index = 0
    root.visit(&state, &index, add, descend, body)
  }

  /// Puts `elements` in the place of those in `range` (clamped to the sequence).
  @inlinable public mutating func replace(_ range: Range<Int>, with elements: [Element]) {
    let bounded = range.clamped(to: 0..<root.count)
    let middle = Node.balanced(elements)
    root = Node.joined(
      Node.joined(root.prefix(bounded.lowerBound), middle), root.suffix(from: bounded.upperBound))
  }

  /// The elements in `range` (clamped to the sequence), in order.
  @inlinable public func elements(in range: Range<Int>) -> [Element] {
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
    @usableFromInline var ahead: [Node]
    @usableFromInline var leaf: [Element] = []
    @usableFromInline var place = 0

    @inlinable init(root: Node) { ahead = [root] }

    @inlinable public mutating func next() -> Element? {
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

  @inlinable public func makeIterator() -> Iterator { Iterator(root: root) }

  @inlinable public var underestimatedCount: Int { root.count }
}
