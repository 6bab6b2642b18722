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
  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static let stackSize = 8 << 20

  /// Starts the job. False where the system has no thread to give.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let job = Unmanaged.passRetained(Job(body))
    let result = pthread_create(&thread, &attributes, runJob, job.toOpaque())
    pthread_attr_destroy(&attributes)
    if result != 0 { job.release() }
    return result == 0
  }

  fileprivate static func run(_ job: UnsafeMutableRawPointer) {
    Unmanaged<Job>.fromOpaque(job).takeRetainedValue().body()
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
