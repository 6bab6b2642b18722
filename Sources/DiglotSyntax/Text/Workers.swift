public import Synchronization

/// Who does the same to many things that have nothing to do with each other: the blocks of a document, mostly.
/// Whoever has processors to spare lends them; an editor's keystroke needs none.
public struct Workers: Sendable {
  /// Calls a function with each number up to one, on any threads, and returns when all calls have.
  public typealias Perform = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

  /// Does one thing after the other.
  public static let one = Workers(count: 1) { count, body in
    for number in 0..<max(0, count) { body(number) }
  }

  @usableFromInline let count: Int
  @usableFromInline let perform: Perform

  /// - Parameter count: how many things are done at a time.
  public init(count: Int, _ perform: @escaping Perform) {
    self.count = count
    self.perform = perform
  }

  /// So many items are worth a part of their own, and so many parts for each worker leave none of them idle for
  /// long when the others are done.
  @usableFromInline static let (leastItems, partsEach) = (16, 8)

  /// What a function makes of each item, in order. Can be inlined by other modules: there are many items, and
  /// little is done with most of them.
  @inlinable public func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ body: @Sendable (_ index: Int, _ item: Item) -> Result
  ) -> [Result] {
    let parts = count > 1 ? min(count * Self.partsEach, items.count / Self.leastItems) : 1
    guard parts > 1 else { return items.indices.map { body($0, items[$0]) } }
    let results = Mutex([[Result]](repeating: [], count: parts))
    perform(parts) { part in
      let range = items.count * part / parts..<items.count * (part + 1) / parts
      let made = range.map { body($0, items[$0]) }
      results.withLock { $0[part] = made }
    }
    return results.withLock { parts in
      var all: [Result] = []
      all.reserveCapacity(items.count)
      for part in parts { all += part }
      return all
    }
  }
}
