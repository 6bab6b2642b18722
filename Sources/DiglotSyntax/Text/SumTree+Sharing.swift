/// What two sequences have in common at their ends. Subtrees that both share cost nothing, so that two
/// versions of a document are compared in the time that their difference takes.
extension SumTree {
  /// How many elements at the start are the same as those of another sequence.
  @inlinable public func commonPrefix(
    with other: SumTree, where isSame: (Element, Element) -> Bool
  ) -> Int {
    Self.common(Walk(root, isBackwards: false), Walk(other.root, isBackwards: false), isSame)
  }

  /// How many elements at the end are the same as those of another sequence.
  @inlinable public func commonSuffix(
    with other: SumTree, where isSame: (Element, Element) -> Bool
  ) -> Int {
    Self.common(Walk(root, isBackwards: true), Walk(other.root, isBackwards: true), isSame)
  }

  @inlinable static func common(_ left: Walk, _ right: Walk, _ isSame: (Element, Element) -> Bool) -> Int {
    var left = left
    var right = right
    var count = 0
    while true {
      if left.elements.isEmpty, right.elements.isEmpty {
        guard let a = left.nodes.last, let b = right.nodes.last else { return count }
        if a === b {
          count += a.count
          left.nodes.removeLast()
          right.nodes.removeLast()
        } else {
          if a.height >= b.height { left.open() }
          if b.height >= a.height { right.open() }
        }
      } else if let a = left.next, let b = right.next {
        guard isSame(a, b) else { return count }
        left.pass()
        right.pass()
        count += 1
      } else {
        guard left.next != nil || left.open(), right.next != nil || right.open() else { return count }
      }
    }
  }

  /// A walk over the elements from one end, which opens no node before it must.
  @usableFromInline struct Walk {
    /// What comes after the elements at hand, the next one last.
    @usableFromInline var nodes: [Node]
    @usableFromInline var elements: ArraySlice<Element> = []
    @usableFromInline let isBackwards: Bool

    @inlinable init(_ root: Node, isBackwards: Bool) {
      nodes = [root]
      self.isBackwards = isBackwards
    }

    @inlinable var next: Element? { isBackwards ? elements.last : elements.first }

    @inlinable mutating func pass() { elements = isBackwards ? elements.dropLast() : elements.dropFirst() }

    /// Puts what is in the next node in its place. False where there is none.
    @discardableResult
    @inlinable mutating func open() -> Bool {
      guard let node = nodes.popLast() else { return false }
      elements = node.elements[...]
      nodes += isBackwards ? node.children : node.children.reversed()
      return true
    }
  }
}
