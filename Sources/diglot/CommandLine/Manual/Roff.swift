/// Text in the language of manual pages, in ASCII: what reads it knows every other letter by its number.
struct Roff {
  private(set) var text = ""

  /// Whether nothing stands below the last heading yet, where a paragraph begins by itself.
  private var isBelowHeading = false

  /// The beginning of a page. Readers take the date apart, so it is written as it is.
  init(page title: String, section: Int, date: String, source: String) {
    text = ".TH \"\(Self.escaped(title))\" \(section) \"\(date)\" \"\(Self.escaped(source))\"\n"
  }

  mutating func heading(_ title: String) { begin("SH", title) }

  mutating func subheading(_ title: String) { begin("SS", title) }

  private mutating func begin(_ name: String, _ title: String) {
    text += ".\(name) \"\(Self.escaped(title))\"\n"
    isBelowHeading = true
  }

  mutating func paragraph(_ words: String) {
    if !isBelowHeading { text += ".PP\n" }
    line(words)
  }

  mutating func line(_ words: String) {
    text += Self.line(words) + "\n"
    isBelowHeading = false
  }

  /// A name, and below it, set in, what it is.
  mutating func item(_ name: String, _ words: String) {
    text += ".TP\n"
    boldLine(name)
    line(words)
  }

  /// A line as it is typed.
  mutating func boldLine(_ words: String) {
    text += Self.bold(words) + "\n"
    isBelowHeading = false
  }

  private static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }

  /// A line of text: it must not look like a request.
  private static func line(_ words: String) -> String {
    let text = escaped(words)
    return text.hasPrefix(".") || text.hasPrefix("\\(aq") ? "\\&" + text : text
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }

  private static func escaped(_ letter: Unicode.Scalar) -> String {
    switch letter {
    case "\\": "\\e"
    // A hyphen would not be found by those who search for an option.
    case "-": "\\-"
    case "'": "\\(aq"
    case "`": "\\(ga"
    case "\"": "\\(dq"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case _ where letter.isASCII: String(letter)
    default:
      "\\[u" + String(repeating: "0", count: max(0, 4 - hexadecimal(letter).count)) + hexadecimal(letter)
        + "]"
    }
  }

  private static func hexadecimal(_ letter: Unicode.Scalar) -> String {
    String(letter.value, radix: 16, uppercase: true)
  }
}
