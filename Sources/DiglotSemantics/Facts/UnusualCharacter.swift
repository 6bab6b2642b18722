import DiglotSyntax

/// A character that nobody sees, or that stands for one that was lost.
public struct UnusualCharacter: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// C0 and C1 controls but for tabs and line ends.
    case control
    /// Takes no room: spaces of no width, joiners, soft hyphens, byte order marks within the text.
    case invisible
    /// Says in which direction to read what follows.
    case bidirectional
    /// U+FFFD.
    case replacement
  }

  public let kind: Kind
  public let scalar: Unicode.Scalar
  /// UTF-8 offsets in the block.
  public let range: Range<Int>

  /// Those of a block, in one pass. A byte order mark at the start of a file is none of them.
  static func all(in bytes: [UInt8]) -> [UnusualCharacter] {
    var found: [UnusualCharacter] = []
    var next = 0
    while let index = ByteScanner.nextUnusual(in: bytes, from: next) {
      next = index + 1
      guard let (scalar, length) = bytes.scalar(at: index), let kind = kind(of: scalar),
        scalar != "\u{FEFF}" || index > 0
      else { continue }
      found.append(UnusualCharacter(kind: kind, scalar: scalar, range: index..<index + length))
    }
    return found
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: nil
    case 0x00...0x1F, 0x7F...0x9F: .control
    case 0xAD, 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: .invisible
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidirectional
    case 0xFFFD: .replacement
    default: nil
    }
  }
}
