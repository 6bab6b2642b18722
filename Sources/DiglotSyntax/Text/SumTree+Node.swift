extension SumTree {
  /// A leaf holds elements, an inner node holds children that are all of one height.
  @usableFromInline final class Node: Sendable {
    @inlinable static var capacity: Int { 32 }

    @usableFromInline let height: Int
    @usableFromInline let count: Int
    @usableFromInline let summary: Sum
    @usableFromInline let children: [Node]
    @usableFromInline let elements: [Element]

    @inlinable init(elements: [Element]) {
      height = 0
      count = elements.count
      summary = elements.reduce(.zero) { $0 + $1.summary }
      children = []
      self.elements = elements
    }

    @inlinable init(children: [Node]) {
      height = (children.first?.height ?? -1) + 1
      count = children.reduce(0) { $0 + $1.count }
      summary = children.reduce(.zero) { $0 + $1.summary }
      self.children = children
      elements = []
    }

    @inlinable static func balanced(_ elements: [Element]) -> Node {
      var level = chunks(elements).map { Node(elements: $0) }
      while level.count > 1 { level = chunks(level).map { Node(children: $0) } }
      return level.first ?? Node(elements: [])
    }

    /// Even parts of at most `capacity`, so that none is left with a single item.
    @inlinable static func chunks<Item>(_ items: [Item]) -> [[Item]] {
      guard items.count > capacity else { return items.isEmpty ? [] : [items] }
      let parts = (items.count + capacity - 1) / capacity
      return (0..<parts).map { part in
        Array(items[items.count * part / parts..<items.count * (part + 1) / parts])
      }
    }

    @inlinable static func joined(_ left: Node, _ right: Node) -> Node {
      if left.count == 0 { return right }
      if right.count == 0 { return left }
      let parts = siblings(left, right)
      return parts.count == 1 ? parts[0] : Node(children: parts)
    }

    /// One or two nodes as high as the higher of the two, that hold the one's content then the other's.
    @inlinable static func siblings(_ left: Node, _ right: Node) -> [Node] {
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

    @inlinable static func inner(_ children: [Node]) -> [Node] {
      chunks(children).map { Node(children: $0) }
    }

    @inlinable func prefix(_ length: Int) -> Node {
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

    @inlinable func suffix(from start: Int) -> Node {
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

    @inlinable func collect(_ range: Range<Int>, into result: inout [Element]) {
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

    @inlinable func visit<State>(
      _ state: inout State, _ index: inout Int, _ add: (inout State, Sum) -> Void,
      _ descend: (State, Sum) -> Bool, _ body: (inout State, Int, Element) -> Void
    ) {
      guard count > 0, descend(state, summary) else {
        add(&state, summary)
        index += count
        return
      }
      for child in children { child.visit(&state, &index, add, descend, body) }
      for element in elements {
        let sum = element.summary
        if descend(state, sum) { body(&state, index, element) } else { add(&state, sum) }
        index += 1
      }
    }
  }
}
