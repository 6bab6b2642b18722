import DiglotAlignment
import Dispatch
import Synchronization

/// Keeps the translation memory of the workspace: reads what changed once nobody has typed for a while, on
/// threads of its own, segment by segment, and stops for as long as the client wants something. Whoever asks
/// meanwhile gets what was known before.
final class MemoryKeeper: Sendable {
  private struct State: Sendable {
    var memory = TranslationMemory()
    var changedAt = ContinuousClock.now
    var isWaiting = false
    var isReading = false
    /// What is to be read when what is being read is done.
    var next: MemoryReading.Subject?
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Signalled when it is to end, so that nobody waits in vain.
  private let end = DispatchSemaphore(value: 0)
  private let log: Log
  private let deliver: @Sendable (SessionEvent) -> Void

  /// So long nothing must change before it is looked at.
  private static let patience = Duration.milliseconds(1000)

  private let quiet: Quiet

  /// - Parameter quiet: told of what the client wants.
  init(log: Log, quiet: Quiet, deliver: @escaping @Sendable (SessionEvent) -> Void) {
    self.log = log
    self.quiet = quiet
    self.deliver = deliver
  }

  /// What is known by now.
  var memory: TranslationMemory { state.withLock(\.memory) }

  /// Takes note that something changed. Costs next to nothing.
  func touch() {
    let mustWait = state.withLock { state in
      state.changedAt = .now
      guard !state.isWaiting, !state.isStopped else { return false }
      state.isWaiting = true
      return true
    }
    guard mustWait, !BackgroundThread.start({ [self] in waitForQuiet() }) else { return }
    state.withLock { $0.isWaiting = false }
  }

  /// Ends what goes on; nothing new is begun.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.next = nil
    }
    end.signal()
    quiet.stop()
  }

  /// Asks the session for what there is to read when nothing has changed for long enough.
  private func waitForQuiet() {
    while true {
      let (left, isStopped) = state.withLock { state in
        (Self.patience - state.changedAt.duration(to: .now), state.isStopped)
      }
      guard left > .zero, !isStopped else { break }
      let milliseconds = Int(left / .milliseconds(1)) + 1
      if end.wait(timeout: .now() + .milliseconds(milliseconds)) == .success { end.signal() }
    }
    let isStopped = state.withLock { state in
      state.isWaiting = false
      return state.isStopped
    }
    if !isStopped { deliver(.memoryIsDue) }
  }

  /// What was read last; only whoever reads may have it.
  private let reading = Mutex(MemoryReading())

  /// Reads what changed, after what is being read.
  func read(_ subject: MemoryReading.Subject) {
    let mustStart = state.withLock { state in
      guard !state.isStopped else { return false }
      state.next = subject
      guard !state.isReading else { return false }
      state.isReading = true
      return true
    }
    guard mustStart, !BackgroundThread.start(importance: .low, { [self] in readAll() }) else { return }
    state.withLock { state in
      state.isReading = false
      state.next = nil
    }
  }

  private func readAll() {
    while let subject = takeNext() {
      let start = ContinuousClock.now
      reading.withLock { reading in
        reading.read(subject, isStopped: { !quiet.wait() }) { memory in
          state.withLock { $0.memory = memory }
        }
      }
      let memory = memory
      log.write(
        .debug,
        "\(memory.count) sentences are remembered in \(memory.byteCount) bytes, \(start.duration(to: .now))")
      if quiet.wait() { Allocation.giveBackNow() }
    }
  }

  private func takeNext() -> MemoryReading.Subject? {
    state.withLock { state in
      let next = state.next
      state.next = nil
      state.isReading = next != nil
      return next
    }
  }
}
