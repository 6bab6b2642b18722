public import DiglotSyntax
import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The machine's processors.
public enum Processors {
  /// How many the machine has.
  public static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Calls a function with each number up to one, several at a time, and returns when all calls have.
  public static func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}

extension Workers {
  /// Workers for the blocks of one file.
  /// - Parameter jobs: how many at a time; nil for as many as the machine has processors.
  public static func processors(_ jobs: Int? = nil) -> Workers {
    Workers(count: jobs ?? Processors.count, Processors.perform)
  }
}
