/// Something that is measured together, because it needs the same things to be at hand.
struct Benchmark: Sendable {
  /// Its measurements' names begin so.
  let name: String
  /// Whether it needs the real program.
  let needsServer: Bool
  let measure: @Sendable (Conditions) throws -> [Measurement]

  init(
    _ name: String, needsServer: Bool = false,
    _ measure: @escaping @Sendable (Conditions) throws -> [Measurement]
  ) {
    self.name = name
    self.needsServer = needsServer
    self.measure = measure
  }

  /// Whether it is meant by a name: its own, or the part of it before a slash.
  func isMeant(by wanted: String) -> Bool { name == wanted || name.hasPrefix(wanted + "/") }
}

/// What a benchmark is given.
struct Conditions: Sendable {
  /// How often each thing is measured, where somebody said so.
  let samples: Int?
  /// The path of `diglot`, which is also the language server.
  let program: String
  /// A folder that is gone after the run.
  let folder: String

  /// How often something is measured.
  /// - Parameter standard: how often that is in a run as it should be.
  func count(_ standard: Int) -> Int { samples ?? standard }
}
