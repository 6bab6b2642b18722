import CAllocator

/// How the process asks for memory, and gives it back.
enum Allocation {
  /// Of a server that runs all day, and of whose requests a few take much memory for a moment: gives back
  /// what it no longer uses. Left alone, glibc keeps it, in as many heaps as threads have ever been at work.
  static func giveBackEarly() {
    #if canImport(Glibc)
      mallopt(M_ARENA_MAX, 2)
      mallopt(M_MMAP_THRESHOLD, 256 << 10)
      mallopt(M_TRIM_THRESHOLD, 1 << 20)
    #endif
  }

  /// Gives back what lies free between what is in use, after work that took much. Takes milliseconds, in which
  /// nobody gets memory.
  static func giveBackNow() {
    #if canImport(Glibc)
      _ = malloc_trim(0)
    #endif
  }
}
