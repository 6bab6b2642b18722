import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Findings that follow edits are those of a fresh check, with every rule on, whatever comes and goes:
/// terms, speakers, headings, languages, translations.
struct IncrementalTests {
  private static let path = FilePath("/talks/one.diglot")

  private static let settings: Settings = {
    var options = Options()
    options.hanLatinSpacing = .consistent
    options.quotes = .consistent
    options.parentheses = .consistent
    options.readingSpeeds = ["zh": 9, "en": 17]
    let levels = Dictionary(uniqueKeysWithValues: Registry.rules.map { ($0.name, Settings.Level.on) })
    return Settings(levels: levels, options: options)
  }()

  private static let library: Library = {
    let cast = "@languages en zh-Hans\n@speaker WR Writer | 作者\n@term lamp | 灯, !台灯\n"
    var library = Library()
    library[FilePath("/talks/cast.diglot")] = .document(Document(cast))
    return library
  }()

  /// Lines that say much to each other: names, numbers and terms that neighbours share or don't.
  private static let lines = [
    "", "", "", "@languages en zh-Hans", "@languages en zh-Hans ja", "@languages zh-Hans en",
    "@use cast.diglot",
    "@speaker HO Host | 主持人", "@speaker MI Miller | 磨坊主", "@term mill, mills | 水车, !磨", "@term Mill | 磨坊",
    "@term lamp | 灯笼", "@term river | 河, 江", "@allow number-mismatch", "# [00:10 #one] One | 一", "# Two | 二",
    "## Three", "%todo listen", "%allow untranslated: a name",
    "[00:01 --> 00:09 #a] HO: The mill turns by lamp.",
    "[00:05] MI: In 1928 we rode with Flying Scotsman to Doncaster, [before](#a) the river.",
    "[00:40 --> 00:50] It was 4472 from Doncaster, and the Mill was dark (mostly.",
    "We leave tomorrow morning at eight from the old mill by the river.",
    "We leave tomorrow morning at eight from the old mill by the river.", "Ask for Miller at North Signal.",
    "> 水车靠着灯转。", "> 1928 年我们坐了 Flying Scotsman 到 Doncaster。", "> 我们明天早上八点从河边的旧磨坊出发,好吗.",
    "> 我们明天早上八点从河边的旧磨坊出发,好吗.", "> 那是 Doncaster 造的 4427 号（大概。", "> 到 North Signal 去找 Miller。",
    "In 1911 the mill stood still, and its wheel rotted. They brought 40 sacks of rye from the coast by cart, over the old road. Nobody spoke of it for 12 years.",
    "> 1911年水车没有转动，轮子烂掉了。有十二年没有人说起这件事。",
    "> 1911年水车没有转动，轮子烂掉了。他们沿着老路用大车从海边运来了四十袋黑麦。有十二年没有人说起这件事。",
    "> The same words again and again and again.", ">ja 水車が回る。", "[^n]: A note. | 注。",
    "See [^n] and [x](#b). the the",
  ]

  @Test(arguments: 0..<16)
  func `findings after edits are those of a fresh check`(round: Int) {
    let seed = UInt64(round) + 9_000
    var generator = SplitMix64(seed: seed)
    var analysis = Analysis(
      Document(Self.text(30, using: &generator)), at: Self.path, in: Self.library)
    var checkup = Checkup(of: analysis, in: Self.library, settings: Self.settings)
    for _ in 0..<40 {
      let edits = (0..<Int.random(in: 1...2, using: &generator)).map { _ in
        Self.edit(analysis.document.tree, using: &generator)
      }
      let change = analysis.apply(edits, version: nil, in: Self.library)
      checkup.update(to: analysis, after: change, in: Self.library)
      let text = analysis.document.tree.text
      let fresh = Analysis(Document(text), at: Self.path, in: Self.library)
      let expected = Checkup(of: fresh, in: Self.library, settings: Self.settings)
      guard checkup.findings() == expected.findings(), checkup.allowedFindings() == expected.allowedFindings()
      else {
        Issue.record("seed \(seed): \(text.debugDescription)")
        return
      }
    }
  }

  private static func text(_ count: Int, using generator: inout SplitMix64) -> String {
    (0..<count).map { _ in (lines.randomElement(using: &generator) ?? "") + "\n" }.joined()
  }

  /// Puts in, takes out or replaces a few whole lines; or a few bytes anywhere.
  private static func edit(_ tree: SyntaxTree, using generator: inout SplitMix64) -> TextEdit {
    let place = Int.random(in: 0...max(0, tree.count), using: &generator)
    guard Int.random(in: 0..<4, using: &generator) > 0 else {
      let length = Int.random(in: 0...5, using: &generator)
      return TextEdit(place..<place + length, ["", "x", "水", "7"].randomElement(using: &generator) ?? "")
    }
    let text = Array(tree.text.utf8)
    let start = text.prefix(place).lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var end = start
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      end = text.suffix(from: end).firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    }
    return TextEdit(start..<end, Self.text(Int.random(in: 0...3, using: &generator), using: &generator))
  }
}
