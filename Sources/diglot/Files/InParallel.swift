import DiglotWorkspace
import Dispatch
import Synchronization

/// Does the same to many items, several at a time, and hands the results over in the order of the
/// items. Only so many results wait for their turn, so memory does not grow with the number of items.
enum InParallel {
  /// - Parameters:
  ///   - jobs: how many at a time; nil for as many as the machine has processors.
  ///   - work: is called on any thread.
  ///   - take: is called with one result at a time. Once it throws, the rest is left.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int? = nil, _ work: @Sendable (Item) -> Result,
    take: @Sendable (Result) throws -> Void
  ) throws {
    let workers = max(1, min(items.count, jobs ?? Processors.count))
    let queue = Mutex(Queue<Result>())
    // A result may be that far ahead of the one whose turn it is. That one is always being made.
    let room = DispatchSemaphore(value: workers * 8)
    Processors.perform(workers) { _ in
      while true {
        room.wait()
        guard let index = queue.withLock({ $0.next(of: items.count) }) else {
          room.signal()
          return
        }
        let result = work(items[index])
        for _ in 0..<queue.withLock({ $0.put(result, at: index, take) }) { room.signal() }
      }
    }
    if let failure = queue.withLock({ $0.failure }) { throw failure }
  }

  private struct Queue<Result: Sendable> {
    private(set) var failure: (any Error)?
    private var begun = 0
    private var taken = 0
    private var waiting: [Int: Result] = [:]

    /// The index of the next item; nil where nothing is left to do.
    mutating func next(of count: Int) -> Int? {
      guard failure == nil, begun < count else { return nil }
      defer { begun += 1 }
      return begun
    }

    /// Hands over all results whose turn it is. Gives how many.
    mutating func put(_ result: Result, at index: Int, _ take: (Result) throws -> Void) -> Int {
      waiting[index] = result
      let before = taken
      while let next = waiting.removeValue(forKey: taken) {
        taken += 1
        guard failure == nil else { continue }
        do { try take(next) } catch { failure = error }
      }
      return taken - before
    }
  }
}
