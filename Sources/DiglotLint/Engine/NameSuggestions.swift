/// Did you mean …? For many names at once that are looked for among many others.
///
/// Comparing every name with every other would take for ever where there are a hundred thousand of
/// each, and nobody reads that many suggestions: beyond a limit there are none.
struct NameSuggestions {
  private static let comparisonLimit = 200_000

  private let candidates: [String]

  /// - Parameters:
  ///   - count: how many names there are to look for.
  ///   - candidates: what each of them may have been meant to be; asked for only where there are any.
  init(for count: Int, among candidates: @autoclosure () -> some Sequence<String>) {
    let all = count > 0 ? Array(candidates()) : []
    self.candidates = all.count <= Self.comparisonLimit / max(1, count) ? all : []
  }

  /// See `Spelling.nearest(to:in:)`.
  func nearest(to name: String) -> String? { Spelling.nearest(to: name, in: candidates) }
}
