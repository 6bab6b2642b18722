/// Texts that break parsers: a piece, over and over. What reading costs may differ from one to the
/// other, but for each it must grow as the text does.
struct AdversarialDocument {
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

  static let all: [AdversarialDocument] = [
    AdversarialDocument("word ", named: "one line of words"), AdversarialDocument("字"),
    AdversarialDocument("A"), AdversarialDocument("["), AdversarialDocument("[["), AdversarialDocument("{"),
    AdversarialDocument("`"), AdversarialDocument("``a"), AdversarialDocument("[a]("),
    AdversarialDocument("[a](#"), AdversarialDocument("[a](("), AdversarialDocument("[#a"),
    AdversarialDocument("[^"), AdversarialDocument("[^]"), AdversarialDocument("[\\["),
    AdversarialDocument("{a -> "), AdversarialDocument("{?"), AdversarialDocument("\\\\"),
    AdversarialDocument("http://"), AdversarialDocument(":", after: "http://"),
    AdversarialDocument(")", after: "http://"), AdversarialDocument("((("),
    AdversarialDocument("-> ", after: "{"),
    AdversarialDocument("[1:02 "), AdversarialDocument("1:02 ", after: "["),
    AdversarialDocument(">", after: "> "), AdversarialDocument("# ", after: "[1:02 "),
    AdversarialDocument("A ", after: "HO: "), AdversarialDocument("|", after: "# "),
    AdversarialDocument("a,", after: "@term "), AdversarialDocument("a|!", after: "@term "),
    AdversarialDocument("en ", after: "@languages "), AdversarialDocument("a,", after: "@allow "),
    AdversarialDocument("a,", after: "%allow "), AdversarialDocument("a-", after: ">en-"),
    AdversarialDocument("\n", named: "blank lines"), AdversarialDocument("> x\n"),
    AdversarialDocument("> x\n", named: "translations of one segment", after: "x\n"),
    AdversarialDocument("% \n"), AdversarialDocument("%allow a\n", after: "x\n"), AdversarialDocument("# \n"),
    AdversarialDocument("x\n"), AdversarialDocument("HO: x\n"), AdversarialDocument("[0:01] x\n"),
    AdversarialDocument("@title x\n"), AdversarialDocument("  x\n", after: "@term x | y\n"),
    AdversarialDocument("[^a]: x\n"), AdversarialDocument("x\n> y\n"), AdversarialDocument("\r"),
  ]
}
