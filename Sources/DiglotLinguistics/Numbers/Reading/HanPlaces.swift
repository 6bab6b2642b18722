/// Finds where quantities may begin in a text of characters.
enum HanPlaces {
  /// The first place at or after `start`: a character to look closer at, a digit or a letter.
  @inline(never)
  static func first(in bytes: [UInt8], from start: Int, _ beginnings: HanBeginnings) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      beginnings.withLookup { lookup in
        var index = start
        while index < bytes.count {
          while let two = bytes.twoWideCharacters(index) {
            if lookup.mayBegin(two) { return index }
            index &+= 3
          }
          let next = step(from: index, in: bytes, lookup)
          if next == index { return index }
          index = next
        }
        return nil
      }
    }
  }

  /// Behind the character at `index`; the same where that is a place.
  @inline(never)
  private static func step(
    from index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ lookup: HanBeginnings.Lookup
  ) -> Int {
    let byte = bytes[index]
    if byte >= 0xE3 {
      let (character, length) = bytes.scalar(index)
      return lookup.mayBegin(character, bytes.scalar(index &+ length).scalar) ? index : index &+ length
    }
    return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 ? index : index &+ 1
  }
}
