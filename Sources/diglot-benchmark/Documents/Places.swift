/// Places all over a text, in no order: where somebody might type, or ask something.
struct Places {
  private let text: [UInt8]
  /// Where the directives at the top end.
  private let bodyStart: Int

  init(in text: [UInt8]) {
    self.text = text
    var start = 0
    for line in text.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false).prefix(200) {
      guard line.isEmpty || [0x20, 0x40].contains(line[line.startIndex]) else { break }
      start = min(text.count, line.endIndex + 1)
    }
    bodyStart = start
  }

  /// Offsets of letters, below the directives at the top.
  func letters(_ count: Int) -> [Int] { places(count, where: isLetter) }

  /// Offsets inside of ids that links lead to; of letters where there are no links.
  func links(_ count: Int) -> [Int] {
    let head = Array("](#".utf8)
    guard text.indices.contains(where: { text[$0...].starts(with: head) }) else { return letters(count) }
    return places(count) { text[$0...].starts(with: head) }.map { min(text.count, $0 + head.count + 1) }
  }

  /// Spread evenly, and taken in an order that jumps about.
  private func places(_ count: Int, where isPlace: (Int) -> Bool) -> [Int] {
    let body = text.count - bodyStart
    guard body > 0 else { return [Int](repeating: 0, count: count) }
    return (0..<count).map { number in
      let start = bodyStart + (number &* 7919 % count) * body / count
      return (start..<text.count).first(where: isPlace) ?? (bodyStart..<start).first(where: isPlace)
        ?? bodyStart
    }
  }

  /// Whether a letter of ASCII begins here, or one of Han.
  private func isLetter(_ offset: Int) -> Bool {
    switch text[offset] {
    case 0x41...0x5A, 0x61...0x7A, 0xE4...0xE9: true
    default: false
    }
  }
}
