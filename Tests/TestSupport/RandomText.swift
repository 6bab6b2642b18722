/// Text drawn from what the language is made of, and from what text is made of that breaks parsers.
public enum RandomText {
  public static let pieces: [String] = [
    "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n> ", "\n>ja ", "\n>>", "\n# ", "\n###", "\n% ", "\n%todo ",
    "\n%allow a-b: c", "\n[^a]: ", "\n[^a", "\n@term ", "\n@title ", "\n@speaker HO ", "\n@languages en zh",
    "\n@use x", "\n@x", "\n  ", "\n\t", "\nHO: ", "\n[0:01] ", "\n[00:00:01 --> 00:00:02 #x] HO: ", "\n[#y]",
    "[", "]", "(", ")", "](", "](#a)", "[^", "[^a]", "[laughs]", "[1:02]", "[1:2]", "{", "}", "{?",
    "{a -> b}",
    "->", " -> ", "-->", "`", "``", "`c`", "\\", "\\\n", "\\[", "|", ",", "!", "#", "#a", ":", "://",
    "http://",
    "https://e.org/a(b).", "@", ">", "%", "%allow", "HO:", "主:", "主持人: ", "：", "a", "the ", "Word", " ", "  ",
    "\t", "\u{3000}", "\u{A0}", "\u{2028}", "\u{85}", "\u{FEFF}", "\0", "é", "e\u{301}", "字", "。", "が", "𠮷",
    "👍🏽",
    "👩‍👩‍👧", "\u{202E}", "\u{200F}", "1", "12:30", "00:00:04", ".5", "@languages", "<", "\"", "\u{FFFD}",
  ]

  public static func make(_ count: Int, using generator: inout SplitMix64) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// A range of offsets that may lie inside of characters and outside of the text.
  public static func range(in count: Int, using generator: inout SplitMix64) -> Range<Int> {
    let edge = Int.random(in: 0..<6, using: &generator)
    let lower = edge == 0 ? 0 : edge == 1 ? count : Int.random(in: -3...count + 3, using: &generator)
    let length = Bool.random(using: &generator) ? 0 : Int.random(in: 0...40, using: &generator)
    return lower..<lower + length
  }
}
