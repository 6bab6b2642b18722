#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the server when the process that started it is gone: an editor that crashes may leave a pipe
/// open that nothing will ever come through.
enum ParentWatch {
  /// Seconds between two looks.
  private static let interval: UInt32 = 3

  /// Watches a process, and calls `whenGone` once it is no more.
  ///
  /// A process that is not seen at all is not watched: it may be that of a client in another
  /// container, which must not end a server from which it can't be seen.
  static func start(_ process: Int, whenGone: @escaping @Sendable () -> Void) {
    guard let process = pid_t(exactly: process), process > 0, isAlive(process) else { return }
    _ = BackgroundThread.start {
      while isAlive(process) { sleep(interval) }
      whenGone()
    }
  }

  /// A process that may not be signalled is alive all the same.
  private static func isAlive(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}
