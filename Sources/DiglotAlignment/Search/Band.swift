/// Which places of two texts are compared: those where about as much has been said of both. So the work grows
/// with the text, and not with its square.
struct Band: Sendable {
  /// For each number of the source's sentences, from none to all, the numbers of the translation's that may go
  /// with them. None is empty, both ends never fall, and neighbours overlap: there is a way from start to end.
  let rows: [Range<Int>]

  /// - Parameters:
  ///   - source: the lengths of the sentences.
  ///   - ratio: how much longer the translation is.
  init(_ source: [Int], _ target: [Int], ratio: Double) {
    let halfWidth = 8 + (source.count + target.count) / 16
    var rows: [Range<Int>] = []
    var (said, rendered, center) = (0, 0, 0)
    for index in 0...source.count {
      if index > 0 { said += source[index - 1] }
      while center < target.count, Double(rendered + target[center]) <= Double(said) * ratio + 0.5 {
        rendered += target[center]
        center += 1
      }
      let start = index == 0 ? 0 : max(0, min(center, target.count) - halfWidth)
      // From the row before there must be a way here.
      if let last = rows.last, last.upperBound <= start { rows[index - 1] = last.lowerBound..<start + 1 }
      let end = index == source.count ? target.count : min(target.count, center + halfWidth)
      rows.append(min(start, end)..<end + 1)
    }
    self.rows = rows
  }

  /// The sentences of the translation that may be in one bead with a sentence of the source.
  func columns(ofSentence index: Int) -> Range<Int> {
    let first = rows[max(0, index + 1 - BeadShape.most)].lowerBound
    let last = rows[min(rows.count - 1, index + BeadShape.most)].upperBound - 1
    return first..<max(first, last)
  }
}
