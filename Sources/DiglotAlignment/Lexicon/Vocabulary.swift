/// The words of one language, numbered as they come, and how often each stands in the text.
struct Vocabulary: Sendable {
  private(set) var numbers: [UInt64: Int32] = [:]
  private var counts: [Int] = []
  private var total = 0

  var count: Int { counts.count }

  mutating func number(of word: UInt64) -> Int32 {
    total += 1
    if let number = numbers[word] {
      counts[Int(number)] += 1
      return number
    }
    let number = Int32(clamping: counts.count)
    numbers[word] = number
    counts.append(1)
    return number
  }

  /// How likely each word is at any place of the text.
  var chances: [Float] { counts.map { Float($0) / Float(max(1, total)) } }
}
