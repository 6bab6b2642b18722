/// Numbers that are one word of several: “zweihundertfünfzig”, “einundzwanzigste”.
struct CompoundNumbers: Sendable {
  private struct Part: Sendable {
    let letters: [UInt8]
    let word: NumberWord
  }

  /// The parts, the longer before the shorter.
  private let parts: [Part]
  /// What the word for “and” is inside of a number: “und”.
  private let and: [UInt8]
  /// In UTF-8; the longest number below a million has some seventy.
  private let longest = 80

  init(_ lines: [[(String, WordEntry)]], and: String) {
    parts = lines.flatMap { $0 }
      .map { Part(letters: $0.0.utf8.map { $0 | 0x20 }, word: $0.1.word) }
      .sorted { $0.letters.count > $1.letters.count }
    self.and = Array(and.utf8)
  }

  func entry(_ bytes: [UInt8], _ range: Range<Int>) -> WordEntry? {
    guard range.count <= longest, let value = value(bytes, range), value > 0 else { return nil }
    return WordEntry(word: .whole(value), unit: nil)
  }

  /// Nil where the word is anything but the parts of a number.
  private func value(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var (total, group, waiting) = (0, 0, 0)
    var index = range.lowerBound
    while index < range.upperBound {
      if waiting > 0, begins(and, bytes, index, range) {
        index += and.count
        continue
      }
      guard let part = parts.first(where: { begins($0.letters, bytes, index, range) }) else { return nil }
      index += part.letters.count
      let endsInHundreds = group % 100 == 0
      switch part.word {
      // The ones wait for what they count: “drei-hundert”, or are counted on: “drei-und-zwanzig”.
      case .units(let ones) where waiting == 0 && endsInHundreds: waiting = ones
      case .teens(let number) where waiting == 0 && endsInHundreds: group += number
      case .tens(let number) where waiting < 10 && endsInHundreds:
        (group, waiting) = (group + number + waiting, 0)
      // From eleven to ninety-nine, too: “neunzehnhundertachtzig”.
      case .hundred where group < 100: (group, waiting) = (max(group + waiting, 1) * 100, 0)
      case .scale(3) where total == 0: (total, group, waiting) = (max(group + waiting, 1) * 1_000, 0, 0)
      default: return nil
      }
      guard group < 1_000_000 else { return nil }
    }
    return total + group + waiting
  }

  private func begins(_ letters: [UInt8], _ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    guard index + letters.count <= range.upperBound else { return false }
    for offset in 0..<letters.count where bytes.byte(index + offset) | 0x20 != letters[offset] {
      return false
    }
    return true
  }
}
