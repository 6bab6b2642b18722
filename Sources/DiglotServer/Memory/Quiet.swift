import Dispatch
import Synchronization

/// Lets work that nobody waits for go on while the client wants nothing.
final class Quiet: Sendable {
  private struct State {
    /// When the client last said something.
    var disturbedAt: ContinuousClock.Instant?
    /// Until when work goes on whatever the client says.
    var grantedUntil: ContinuousClock.Instant?
    var isOver = false

    /// For how long who has waited since `start` must go on waiting; nil for ever.
    mutating func timeLeft(at now: ContinuousClock.Instant, since start: ContinuousClock.Instant) -> Duration?
    {
      guard !isOver else { return nil }
      guard let disturbedAt else { return .zero }
      if let grantedUntil, now < grantedUntil { return .zero }
      if start.duration(to: now) >= Quiet.patience {
        grantedUntil = now + Quiet.moment
        return .zero
      }
      return Quiet.calm - disturbedAt.duration(to: now)
    }
  }

  private let state = Mutex(State())
  /// Signalled when it is over, so that nobody waits in vain.
  private let end = DispatchSemaphore(value: 0)

  /// So long after the client's last word no other work goes on, …
  private static let calm = Duration.milliseconds(50)
  /// … unless it has waited so long, as it would for ever for a client that never falls silent: then it goes on
  /// for a moment.
  private static let patience = Duration.milliseconds(500)
  private static let moment = Duration.milliseconds(20)

  /// Takes note that the client wants something. Costs next to nothing.
  func disturb() { state.withLock { $0.disturbedAt = .now } }

  /// Nobody waits any more, now or later.
  func stop() {
    state.withLock { $0.isOver = true }
    end.signal()
  }

  /// Waits for a quiet time. Gives false where there is nothing more to be done.
  func wait() -> Bool {
    let start = ContinuousClock.now
    while true {
      let now = ContinuousClock.now
      let left = state.withLock { state in state.timeLeft(at: now, since: start) }
      guard let left else { return false }
      guard left > .zero else { return true }
      if end.wait(timeout: .now() + .milliseconds(Int(left / .milliseconds(1)) + 1)) == .success {
        end.signal()
      }
    }
  }
}
