/// All that can be measured.
enum Catalogue {
  /// In the order in which it is measured.
  /// - Parameter file: what to measure with in place of our own texts.
  static func benchmarks(with file: Subject?) -> [Benchmark] {
    guard let file else { return own }
    return [
      Parsing.benchmark(file), Editing.benchmark(file), Linting.benchmark(file), Aligning.benchmark(file),
      Features.benchmark(file), Starting.benchmark, Serving.benchmark(file), Commands.oneFile(file),
    ]
  }

  private static let own: [Benchmark] =
    [Subject.small, .middle, .large].map(Parsing.benchmark) + [Growth.benchmark]
    + [Subject.small, .large].map(Editing.benchmark)
    + [Subject.small, .large].map(Linting.benchmark)
    + [
      Aligning.benchmark(.middle), Remembering.benchmark(.middle), Features.benchmark(.large),
      Starting.benchmark,
    ]
    + [Subject.small, .large].map { Serving.benchmark($0) }
    + [
      Serving.benchmark(.raw, asksAll: false), Commands.oneFile(.tiny), Commands.oneFile(.large),
      Commands.folder,
    ]

  /// What can be told only from two of the measurements.
  static func ratios(of measurements: [Measurement]) -> [Measurement] {
    let (small, large) = (Subject.small.name, Subject.large.name)
    return ["edit/SIZE/tree", "edit/SIZE/findings", "server/SIZE/edit"].compactMap { name in
      func measured(_ size: String) -> Measurement? {
        measurements.first { $0.name == name.replacing("SIZE", with: size) }
      }
      guard let one = measured(large), let other = measured(small) else { return nil }
      return .ratio(name.replacing("SIZE", with: "\(large)-to-\(small)"), of: one, to: other)
    }
  }
}
