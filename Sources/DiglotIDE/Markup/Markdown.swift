/// Writes CommonMark that shows text as it is.
enum Markdown {
  static func paragraph(_ spans: [Markup.Span]) -> String {
    var result = ""
    var isLineStart = true
    for span in spans {
      switch span {
      case .text(let text): result += escaped(Legible.text(text), atLineStart: isLineStart)
      case .strong(let text): result += strong(Legible.text(text))
      case .code(let text): result += code(Legible.text(text))
      case .lineBreak: result += "  \n"
      }
      isLineStart = span == .lineBreak
    }
    return result
  }

  /// The text with a backslash before whatever could be taken for markup, and before nothing else:
  /// some clients show the backslashes.
  static func escaped(_ text: String, atLineStart: Bool) -> String {
    var result = ""
    var start = atLineStart ? LineStart.blank : .over
    var previous: Unicode.Scalar?
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if start == .blank, scalar == " " || scalar == "\t" { continue }
      if scalar == "\n" {
        result += "  \n"
        (start, previous) = (.blank, nil)
        continue
      }
      if isMarkup(scalar, after: previous, before: rest) || start.isMarker(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
      start.advance(past: scalar)
      previous = scalar
    }
    return result
  }

  /// Emphasis counts only where no white space stands inside of its signs.
  private static func strong(_ text: String) -> String {
    let trimmed = Legible.line(text)
    return trimmed.isEmpty ? "" : "**" + escaped(trimmed, atLineStart: false) + "**"
  }

  private static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let padding = text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") && text.hasSuffix(" ")
    let space = padding ? " " : ""
    return fence + space + text.split(separator: "\n").joined(separator: " ") + space + fence
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before rest: Substring.UnicodeScalarView
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", "|", "~": true
    case "_": !(isLetterOrDigit(previous) && isLetterOrDigit(rest.first))
    case "&": isEntity(rest)
    default: false
    }
  }

  /// Whether text that follows `&` makes a character reference of it: `amp;`, `#35;`.
  private static func isEntity(_ rest: Substring.UnicodeScalarView) -> Bool {
    let longest = 32
    let name = rest.prefix(longest).prefix { $0 == "#" || $0.isASCII && isLetterOrDigit($0) }
    return !name.isEmpty && rest[name.endIndex...].first == ";"
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

/// How far a line could still be a heading, a quotation, or an entry of a list.
private enum LineStart {
  case blank
  /// Digits only, so far.
  case number
  case over

  func isMarker(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .blank: ["#", ">", "+", "-", "="].contains(scalar)
    case .number: scalar == "." || scalar == ")"
    case .over: false
    }
  }

  mutating func advance(past scalar: Unicode.Scalar) {
    let isDigit = ("0"..."9").contains(scalar)
    self = isDigit && self != .over ? .number : .over
  }
}
