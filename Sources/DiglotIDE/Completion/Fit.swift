import DiglotSyntax

/// Which names fit what was typed: those that hold it, capitals and small letters of ASCII being the same. It
/// is asked of every name of a document, and makes nothing anew for it.
struct Fit {
  private let typed: [UInt8]

  init(_ typed: String) { self.typed = typed.utf8.map(Self.small) }

  func isMet(by name: String) -> Bool {
    guard let first = typed.first else { return true }
    var name = name
    return name.withUTF8 { name in
      var start = 0
      while name.count - start >= typed.count {
        if Self.small(name[start]) == first, stands(in: name, at: start) { return true }
        start += 1
      }
      return false
    }
  }

  private func stands(in name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for (place, byte) in typed.enumerated() where Self.small(name[start + place]) != byte { return false }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    CharacterClasses.isLetter(byte) ? byte | 0x20 : byte
  }
}
