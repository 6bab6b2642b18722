/// Text written so that it reads as text wherever it is put.
enum Escaping {
  /// As part of what is said. A place at the start of a line is not thought of: there, other marks count.
  static func text(_ text: String) -> String { escaping(text, "\\[]{}`|") }

  /// As a form or a rendering of a term.
  static func entry(_ text: String) -> String {
    let escaped = escaping(text, "\\[]{}`|,")
    return escaped.hasPrefix("!") ? "\\" + escaped : escaped
  }

  private static func escaping(_ text: String, _ marks: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII, marks.unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// As an id or a path in a link: what would end it, or be read as something else, in percent escapes.
  /// - Parameter escapesLetters: whether letters outside of ASCII are to be escaped too.
  static func destination(_ text: String, escapesLetters: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII
        ? scalar.value > 0x20 && scalar.value != 0x7F && !"%()<>#\"\\".unicodeScalars.contains(scalar)
        : !escapesLetters && !scalar.properties.isWhitespace
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar) ?? .init() { result += "%" + digit(byte >> 4) + digit(byte & 15) }
      }
    }
    return result
  }

  private static func digit(_ value: UInt8) -> String { String(value, radix: 16, uppercase: true) }
}
