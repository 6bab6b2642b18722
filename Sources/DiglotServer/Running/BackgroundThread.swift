#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread for one long job, with the stack of a process: what comes from outside may nest, and the
/// stacks of pooled threads are small.
enum BackgroundThread {
  /// What a job may take from others.
  enum Importance: Sendable {
    case ordinary
    /// Nobody waits for it: it runs where nothing else wants to.
    case low
  }

  private final class Job: Sendable {
    let importance: Importance
    let body: @Sendable () -> Void

    init(_ importance: Importance, _ body: @escaping @Sendable () -> Void) {
      self.importance = importance
      self.body = body
    }
  }

  private static let stackSize = 8 << 20

  /// Starts the job. False where the system has no thread to give.
  static func start(importance: Importance = .ordinary, _ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let job = Unmanaged.passRetained(Job(importance, body))
    let result = pthread_create(&thread, &attributes, runJob, job.toOpaque())
    pthread_attr_destroy(&attributes)
    if result != 0 { job.release() }
    return result == 0
  }

  fileprivate static func run(_ job: UnsafeMutableRawPointer) {
    let job = Unmanaged<Job>.fromOpaque(job).takeRetainedValue()
    if job.importance == .low { stepBack() }
    job.body()
  }

  /// Lets all other threads go before this one.
  private static func stepBack() {
    #if canImport(Darwin)
      pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0)
    #else
      // Zeros for `PRIO_PROCESS`, whose type is not everywhere the same, and for who asks: on Linux that is the
      // thread.
      _ = setpriority(0, 0, 10)
    #endif
  }
}

#if canImport(Darwin)
  private func runJob(_ job: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    BackgroundThread.run(job)
    return nil
  }
#else
  private func runJob(_ job: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let job { BackgroundThread.run(job) }
    return nil
  }
#endif
