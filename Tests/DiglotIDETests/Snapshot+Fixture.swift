import DiglotIDE
import DiglotSemantics
import TestSupport

extension Fixture {
  /// What requests about the main file are answered from.
  var snapshot: Snapshot { Snapshot(analysis, in: library) }

  /// A place as `places` has it.
  func place(_ path: FilePath?, _ range: Range<Int>) -> String { "\(path?.string ?? main.path) \(range)" }
}
