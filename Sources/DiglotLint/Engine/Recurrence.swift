import DiglotSyntax

/// Tells the few texts in which something may be repeated over and over from the many in which nothing is, at a
/// fraction of what it costs to say what.
///
/// In a loop, each word after its first round has stood a round before. So a text in which no `enough` words in
/// a row have each stood not long before holds no loop.
struct Recurrence {
  /// So many in a row must have stood before.
  let enough: Int
  /// No round is as long.
  let reach: UInt32
  /// By byte: of what words are made. Han and kana are told by themselves.
  let wordBytes: ByteSet

  /// Words with the same hash share a place: taking one for another costs a closer look and nothing else.
  private static let places = 1_024

  /// - Parameter text: well-formed UTF-8.
  func mayHoldLoop(_ text: [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.places) { latest in
      latest.initialize(repeating: 0)
      return text.withUnsafeBufferPointer { mayHoldLoop($0, latest) }
    }
  }

  /// - Parameter latest: by hash, which word had it last, counted from `reach`.
  private func mayHoldLoop(
    _ bytes: UnsafeBufferPointer<UInt8>, _ latest: UnsafeMutableBufferPointer<UInt32>
  ) -> Bool {
    var number = reach
    var inRow = 0
    var index = 0
    while index < bytes.count {
      var hash: UInt32 = 0
      let start = index
      while index < bytes.count, case let byte = bytes[index], wordBytes.contains(byte) {
        hash = (hash &<< 5 &+ hash) ^ UInt32(byte | 0x20)
        index &+= 1
      }
      if index == start {
        let (letter, length) = Self.letter(in: bytes, at: index)
        index &+= length
        guard let letter else { continue }
        hash = letter
      }
      let place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B1) &>> 22)
      inRow = number &- latest[place] < reach ? inRow &+ 1 : 0
      if inRow >= enough { return true }
      latest[place] = number
      number &+= 1
    }
    return false
  }

  /// The Han or kana at an index of the text, nil for any other character, and the length of the character.
  @inline(__always)
  private static func letter(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32?, length: Int) {
    let lead = bytes[index]
    guard lead >= 0xE0, index &+ 2 < bytes.count else { return (nil, 1) }
    let (second, third) = (UInt32(bytes[index &+ 1] & 0x3F), UInt32(bytes[index &+ 2] & 0x3F))
    var (value, length) = (UInt32(lead & 0x0F) &<< 12 | second &<< 6 | third, 3)
    // U+5000 to U+9FFF, which is all Han.
    if lead >= 0xE5, lead <= 0xE9 { return (value, length) }
    if lead >= 0xF0 {
      guard index &+ 3 < bytes.count else { return (nil, 1) }
      value = (value & 0x7FFF) &<< 6 | UInt32(bytes[index &+ 3] & 0x3F)
      length = 4
    }
    return (Unicode.Scalar(value).flatMap { EastAsian.isLetter($0) ? value : nil }, length)
  }
}
