/// Texts that break parsers: a piece, over and over. What reading costs may differ from one to the
/// other, but for each it must grow as the text does.
struct AdversarialText {
  let name: String
  private let head: String
  private let piece: String

  private init(_ piece: String, named name: String? = nil, after head: String = "") {
    self.name = name ?? head + piece
    self.head = head
    self.piece = piece
  }

  func make(size: Int) -> [UInt8] {
    Array((head + String(repeating: piece, count: size / piece.utf8.count)).utf8)
  }

  static let all: [AdversarialText] = [
    AdversarialText("word ", named: "one line of words"), AdversarialText("字"),
    AdversarialText("A"), AdversarialText("["), AdversarialText("[["), AdversarialText("{"),
    AdversarialText("`"), AdversarialText("``a"), AdversarialText("[a]("),
    AdversarialText("[a](#"), AdversarialText("[a](("), AdversarialText("[#a"),
    AdversarialText("[^"), AdversarialText("[^]"), AdversarialText("[\\["),
    AdversarialText("{a -> "), AdversarialText("{?"), AdversarialText("\\\\"),
    AdversarialText("http://"), AdversarialText(":", after: "http://"),
    AdversarialText(")", after: "http://"), AdversarialText("((("),
    AdversarialText("-> ", after: "{"),
    AdversarialText("[1:02 "), AdversarialText("1:02 ", after: "["),
    AdversarialText(">", after: "> "), AdversarialText("# ", after: "[1:02 "),
    AdversarialText("A ", after: "HO: "), AdversarialText("|", after: "# "),
    AdversarialText("a,", after: "@term "), AdversarialText("a|!", after: "@term "),
    AdversarialText("en ", after: "@languages "), AdversarialText("a,", after: "@allow "),
    AdversarialText("a,", after: "%allow "), AdversarialText("a-", after: ">en-"),
    AdversarialText("\n", named: "blank lines"), AdversarialText("> x\n"),
    AdversarialText("> x\n", named: "translations of one segment", after: "x\n"),
    AdversarialText("% \n"), AdversarialText("%allow a\n", after: "x\n"), AdversarialText("# \n"),
    AdversarialText("x\n"), AdversarialText("HO: x\n"), AdversarialText("[0:01] x\n"),
    AdversarialText("@title x\n"), AdversarialText("  x\n", after: "@term x | y\n"),
    AdversarialText("[^a]: x\n"), AdversarialText("x\n> y\n"), AdversarialText("\r"),
  ]
}
