/// How much text there is, in the units that editors and tools count in.
public struct TextMeasure: Summary, Hashable {
  /// UTF-8 code units: the unit of every offset inside Diglot.
  public var utf8: Int
  /// UTF-16 code units.
  public var utf16: Int
  /// Unicode scalars, which is what UTF-32 counts.
  public var scalars: Int
  /// Line ends: LF, CRLF or CR.
  public var lineEnds: Int

  public init(utf8: Int = 0, utf16: Int = 0, scalars: Int = 0, lineEnds: Int = 0) {
    self.utf8 = utf8
    self.utf16 = utf16
    self.scalars = scalars
    self.lineEnds = lineEnds
  }

  public static let zero = TextMeasure()

  public static func + (left: TextMeasure, right: TextMeasure) -> TextMeasure {
    TextMeasure(
      utf8: left.utf8 + right.utf8, utf16: left.utf16 + right.utf16,
      scalars: left.scalars + right.scalars, lineEnds: left.lineEnds + right.lineEnds)
  }

  /// The measure of well-formed UTF-8, its line ends left at zero.
  static func widths(of bytes: ArraySlice<UInt8>) -> TextMeasure {
    let (continuations, astral) = ByteScanner.countWidths(in: bytes)
    let scalars = bytes.count - continuations
    return TextMeasure(utf8: bytes.count, utf16: scalars + astral, scalars: scalars)
  }
}
