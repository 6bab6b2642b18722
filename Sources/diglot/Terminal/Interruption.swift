import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program when it is asked to, by Ctrl-C or otherwise: with the terminal as it was and no
/// half-written file left behind.
///
/// A thread of its own waits for the signals, so that what it does is not bound by what a signal
/// handler may do.
final class Interruption: Sendable {
  private let messages: Messages
  /// Held while something is done that must not be left half-way.
  private let delicate = Mutex(())

  init(on messages: Messages) { self.messages = messages }

  /// Begins to wait. To be called before the program has other threads.
  func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiter = Unmanaged.passRetained(Waiter(signals: signals, interruption: self))
    var thread = pthread_t()
    let result = pthread_create(&thread, nil, waitForSignal, waiter.toOpaque())
    if result == 0 {
      pthread_detach(thread)
    } else {
      waiter.release()
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }

  /// Does something that is not to be left half-way.
  func holdingOff<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    try delicate.withLock { _ throws(Failure) in try body() }
  }

  fileprivate func end(by signal: Int32) -> Never {
    delicate.withLock { _ in
      messages.clearProgress()
      _exit(128 + signal)
    }
  }
}

private final class Waiter: Sendable {
  let signals: sigset_t
  let interruption: Interruption

  init(signals: sigset_t, interruption: Interruption) {
    self.signals = signals
    self.interruption = interruption
  }
}

private func waitForSignal(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  let waiter = Unmanaged<Waiter>.fromOpaque(context).takeRetainedValue()
  var signals = waiter.signals
  var signal: Int32 = 0
  while sigwait(&signals, &signal) != 0 {}
  waiter.interruption.end(by: signal)
}
