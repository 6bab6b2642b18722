import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// What can be done at a place, and what comes of it.
struct CodeActionTests {
  private func actions(
    _ text: String, _ range: Range<Int>, only: [String]? = nil, isInvoked: Bool = true,
    settings: Settings = Settings()
  ) -> [CodeAction] {
    let library = Library()
    let analysis = Analysis(Document(text), at: FilePath("/main.diglot"), in: library)
    return Snapshot(analysis, in: library).codeActions(
      for: CodeActionQuery(range: range, only: only, isInvoked: isInvoked),
      checkup: Checkup(of: analysis, in: library, settings: settings), settings: settings)
  }

  /// The selection is the fixture's range, else its cursor.
  private func actions(_ marked: String, only: [String]? = nil, isInvoked: Bool = true) -> [CodeAction] {
    let file = Fixture(marked).main
    let range = file.ranges.first ?? (file.cursors.first ?? 0)..<(file.cursors.first ?? 0)
    return actions(file.text, range, only: only, isInvoked: isInvoked)
  }

  private func titles(_ marked: String, only: [String]? = nil, isInvoked: Bool = true) -> [String] {
    actions(marked, only: only, isInvoked: isInvoked).map(\.title)
  }

  /// What becomes of a text by an action; nil where it is not offered.
  private func text(_ marked: String, after title: String) -> String? {
    actions(marked).first { $0.title == title }.map { edited(Fixture(marked).main.text, $0.edits) }
  }

  private func expect(
    _ title: String, _ before: String, _ after: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(text(before, after: title) == after, sourceLocation: sourceLocation)
  }

  // MARK: Findings

  @Test func `a finding is mended, and what is safe is preferred`() {
    let text = "Hello.\n\n> 你$0好。\n"
    let action = actions(text).first { $0.title == "Remove the blank line" }
    #expect(action?.kind == .quickFix)
    #expect(action?.isPreferred == true)
    #expect(action?.findings.map(\.rule) == ["detached-translation"])
    expect("Remove the blank line", text, "Hello.\n> 你好。\n")
  }

  @Test func `a finding elsewhere is not spoken of`() {
    #expect(!titles("Hel$0lo.\n\nBye.\n\n> 再见。\n").contains("Remove the blank line"))
  }

  @Test func `a finding is allowed where it is, or in the file`() {
    let text = "@title T\n\nSee [it](#n$0o).\n> 箱子。\n% why\n\nBye.\n> 再见。\n"
    expect(
      "Allow “unresolved-link” in this segment", text,
      "@title T\n\nSee [it](#no).\n> 箱子。\n% why\n%allow unresolved-link\n\nBye.\n> 再见。\n")
    expect(
      "Allow “unresolved-link” in the whole file", text,
      "@title T\n@allow unresolved-link\n\nSee [it](#no).\n> 箱子。\n% why\n\nBye.\n> 再见。\n")
    expect(
      "Allow “unresolved-link” in the whole file", "See [it](#n$0o).\n> 箱子。",
      "@allow unresolved-link\n\nSee [it](#no).\n> 箱子。")
  }

  @Test func `all that is safe is mended at once, if that is asked for`() {
    let text = "Hello.  \n\n> 你好。\n\nBye. \n\n> 再见。\n"
    #expect(actions(text, only: ["source.fixAll"]).map(\.kind) == [.fixAll])
    expect("Fix all that can safely be fixed", text, "Hello.\n> 你好。\n\nBye.\n> 再见。\n")
    #expect(actions("Hello.\n> 你好。\n", only: ["source"]).isEmpty)
  }

  // MARK: What is wanted

  @Test func `only what is wanted is given`() {
    let text = "See [it](#n$0o).\n> 箱子。\n\nBye.\n> 再见。\n"
    #expect(actions(text, only: ["quickfix"]).allSatisfy { $0.kind == .quickFix })
    #expect(!actions(text, only: ["quickfix"]).isEmpty)
    let rewritings = actions(text, only: ["refactor"])
    #expect(!rewritings.isEmpty && rewritings.allSatisfy { $0.kind.rawValue.hasPrefix("refactor.") })
    #expect(actions(text, only: ["refactor.rew"]).isEmpty)
    #expect(actions(text, only: ["source.organizeImports"]).isEmpty)
    #expect(actions(text, only: []).isEmpty)
    #expect(actions(text, isInvoked: false).allSatisfy { $0.kind == .quickFix })
  }

  // MARK: Declarations

  @Test func `what nobody declares is declared`() {
    expect(
      "Declare the speaker “GU”", "@title     T\n@speaker   HO  Host\n@term      a\n\nG$0U: Hi.\n",
      "@title     T\n@speaker   HO  Host\n@speaker   GU\n@term      a\n\nGU: Hi.\n")
    expect("Declare the speaker “GU”", "G$0U: Hi.\n", "@speaker GU\n\nGU: Hi.\n")
    expect(
      "Declare the speaker “GU”", "@speaker HO\n% mine\n  GU is here.\n\nG$0U: Hi.\n",
      "@speaker GU\n@speaker HO\n% mine\n  GU is here.\n\nGU: Hi.\n")
    expect(
      "Declare the speaker “GU”", "% about the file\n\nG$0U: Hi.\n",
      "% about the file\n\n@speaker GU\n\nGU: Hi.\n")
    expect("Declare the speaker “GU”", "\u{FEFF}G$0U: Hi.\r\n", "\u{FEFF}@speaker GU\r\n\r\nGU: Hi.\r\n")
    expect("Declare the speaker “HO”", "@speaker HO\n\nH$0O: Hi.\n", nil)
    expect("Write the note “n”", "A[^$0n].\n\n[^m]: M.\n\nB.\n", "A[^n].\n\n[^m]: M.\n\n[^n]: \n\nB.\n")
    expect("Write the note “n”", "A[^$0n].\n", "A[^n].\n\n[^n]: \n")
    expect("Write the note “n”", "A[^$0n].\n\n[^n]: N.\n", nil)
  }

  @Test func `a selection is declared as a term`() {
    expect(
      "Declare the term “big box”", "@term box\n\nA « big box ».\n",
      "@term box\n@term big box\n\nA  big box .\n")
    expect("Declare the term “box”", "@term Box, box\n\nA «box».\n", nil)
    expect("Declare the term “a, b”", "See «a, b».\n", "@term a\\, b\n\nSee a, b.\n")
    expect("Declare the term “箱”", "A.\n> «箱»\n", nil)
  }

  @Test func `a translation that is missing gets a line`() {
    let head = "@languages en zh ja\n\n"
    expect("Add a line for the translation to zh", head + "H$0i.\n% c\n", head + "Hi.\n> \n% c\n")
    expect(
      "Add a line for the translation to ja", head + "H$0i.\n> 你好。\n% c\n", head + "Hi.\n> 你好。\n>ja \n% c\n")
    expect("Add a line for the translation to zh", head + "H$0i.\n>\n", nil)
    expect("Add a line for the translation", "A.\n> 一\n\nH$0i.\n", "A.\n> 一\n\nHi.\n> \n")
    expect("Add a line for the translation", "H$0i.\n", nil)
  }

  // MARK: Ids

  @Test func `a segment gets an id that nothing else has`() {
    expect(
      "Give this segment the id “the-mill-turns”", "[0:01]  HO: The $0mill turns on.\n",
      "[0:01 #the-mill-turns]  HO: The mill turns on.\n")
    expect("Give this segment the id “yes”", "[0:01 --> 0:02 ] Y$0es.\n", "[0:01 --> 0:02 #yes ] Yes.\n")
    expect("Give this segment the id “yes-2”", "Y$0es.\n\n[x](#yes)\n", "[#yes-2] Yes.\n\n[x](#yes)\n")
    expect("Give this segment the id “s1”", "是$0。\n> 是。\n", "[#s1] 是。\n> 是。\n")
    expect("Give this segment the id “yes”", "是$0。\n> Yes.\n", "[#yes] 是。\n> Yes.\n")
    expect("Give this heading the id “one”", "## On$0e | 一\n", "## [#one] One | 一\n")
    expect("Give this heading the id “one”", "# [0:01] On$0e\n", "# [0:01 #one] One\n")
    #expect(!titles("[#a] Y$0es.\n").contains { $0.hasPrefix("Give this") })
    #expect(titles("[#a] Y$0es.\n").contains("Get a link to this place"))
    #expect(!titles("Y$0es.\n").contains("Get a link to this place"))
    let fixture = Fixture("//- /t/a b.diglot\n[#é] $0Hi.\n")
    #expect(fixture.snapshot.link(at: fixture.cursor) == "a%20b.diglot#é")
  }

  // MARK: Selections

  @Test func `words are marked`() {
    expect("Mark as misheard", "A «big box».\n", "A {big box -> big box}.\n")
    expect("Mark as not understood for sure", "HO: «Yes» no.\n> 一\n", "HO: {?Yes} no.\n> 一\n")
    expect("Mark as an event", "A «laughs»\n> b\n", "A [laughs]\n> b\n")
    expect("Mark as an event", "A.\n> «笑»好\n", "A.\n> [笑]好\n")
    expect("Mark as an event", "A «0:01» b\n", nil)
    expect("Mark as an event", "a«bc»\n", nil)
    expect("Mark as misheard", "A «[x] box».\n", nil)
    expect("Mark as misheard", "A «a}» box.\n", nil)
    expect("Mark as misheard", "A «\n» box.\n", nil)
    expect("Mark as misheard", "@title «A»\n", nil)
  }

  // MARK: Joining and splitting

  @Test func `segments are joined, the times and the languages each with their own`() {
    let joined = """
      [0:01 --> 0:05 #a] HO: One.
      Two.
      > 一。
      > 二。
      >ja いち。
      % c
      %allow x-y

      Rest.

      """
    func both(_ first: String, _ second: String) -> String {
      """
      [0:01 --> 0:03 #a] HO: One.\(first)
      > 一。
      >ja いち。
      % c

      [0:03 --> 0:05] HO: Two.\(second)
      > 二。
      %allow x-y

      Rest.

      """
    }
    expect("Join with the segment below", both("$0", ""), joined)
    expect("Join with the segment above", both("", "$0"), joined)
  }

  @Test func `a segment that was split and joined keeps which sentence is whose`() throws {
    let before = "The rain stopped. $0Then we left, all 4 of us. Nobody saw.\n> 雨停了。然后我们4个人都走了。没有人看见。\n"
    let split = try #require(text(before, after: "Split the segment here"))
    #expect(
      split == "The rain stopped.\n> 雨停了。\n\nThen we left, all 4 of us. Nobody saw.\n> 然后我们4个人都走了。没有人看见。\n")
    let joined = try #require(text("$0" + split, after: "Join with the segment below"))
    for (own, other) in [("rain", "雨停了。"), ("left", "然后我们4个人都走了。"), ("saw", "没有人看见。")] {
      let place = try #require(joined.firstRange(of: own)).lowerBound.utf16Offset(in: joined)
      let library = Library()
      let analysis = Analysis(Document(joined), at: nil, in: library)
      let hover = try #require(Snapshot(analysis, in: library).hover(at: place))
      #expect(hover.content.markdown.contains("**\(other)**"))
    }
  }

  @Test func `segments that would lose something are not joined`() {
    let title = "Join with the segment below"
    expect(title, "HO: O$0ne.\n\nGU: Two.\n", nil)
    expect(title, "[0:01 #a] O$0ne.\n\n[0:02 #b] Two.\n", nil)
    expect(title, "O$0ne.\n\n[0:02] Two.\n", nil)
    expect(title, "O$0ne.\n\n# Two\n", nil)
    expect(title, "O$0ne.\n", nil)
    expect(title, "O$0ne.\n\n> 一\n\nTwo.\n", nil)
    expect(title, "[0:01] HO: O$0ne.\n\n[0:02] Two.\n", "[0:01] HO: One.\nTwo.\n")
    expect(title, "[0:01 --> 0:02] O$0ne.\n\n[0:02 #b] Two.\n", "[0:01 #b] One.\nTwo.\n")
    expect(title, "O$0ne.\r\n\r\nTwo.", "One.\r\nTwo.")
  }

  @Test func `a segment is split, its translation where a sentence ends`() {
    expect(
      "Split the segment here",
      "[0:01 --> 0:09 #a] HO: One is here. $0Two is there.\nThree.\n> 一在这里。二在\n> 那里。三。\n>ja いち\n% c\n\nRest.\n",
      "[0:01 --> 0:09 #a] HO: One is here.\n> 一在这里。\n>ja いち\n% c\n\nTwo is there.\nThree.\n> 二在\n> 那里。三。\n\nRest.\n"
    )
    expect("Split the segment here", "One. $0Two.\n> 他说：“一。”二。", "One.\n> 他说：“一。”\n\nTwo.\n> 二。")
    expect("Split the segment here", "One\n$0Two\n", "One\n\nTwo\n")
    expect("Split the segment here", "$0One\n", nil)
    expect("Split the segment here", "HO: $0One\n", nil)
    expect("Split the segment here", "One$0\n", nil)
    expect("Split the segment here", "One [a $0b] two\n", nil)
    expect("Split the segment here", "One $0[a b] two\n", "One\n\n[a b] two\n")
    expect("Split the segment here", "One $0# two\n", nil)
    expect("Split the segment here", "One\n> 一$0二\n", nil)
  }

  // MARK: Others

  @Test func `source and translation are swapped`() {
    expect(
      "Swap source and translation", "[0:01] HO: 一\n二$0\n> One.\n% c\n", "[0:01] HO: One.\n> 一\n> 二\n% c\n")
    expect("Swap source and translation", "一$0\n>en One.\n", "One.\n>en 一\n")
    expect("Swap source and translation", "一$0\n> One.\n>ja いち\n", nil)
    expect("Swap source and translation", "一$0\n> # One.\n", nil)
    expect("Swap source and translation", "一$0\n", nil)
  }

  @Test func `the speaker is moved`() {
    let (below, above) = ("Move the speaker to the segment below", "Move the speaker to the segment above")
    expect(below, "HO: O$0ne.\n\nTwo.\n", "One.\n\nHO: Two.\n")
    expect(below, "[0:01] HO: O$0ne.\n\n[0:02] Two.\n", "[0:01] One.\n\n[0:02] HO: Two.\n")
    expect(above, "[0:01]\n\nHO: T$0wo.\n", "[0:01] HO: \n\nTwo.\n")
    expect(above, "One.\n\nHO: T$0wo.\n", "HO: One.\n\nTwo.\n")
    expect(below, "HO: O$0ne.\n\nGU: Two.\n", nil)
    expect(below, "HO: O$0ne.\n", nil)
    expect(above, "# One\n\nHO: T$0wo.\n", nil)
  }

  @Test func `a glossary is sorted and aligned`() {
    expect(
      "Sort and align these terms",
      "@speaker  HO\n@term pear|梨\n  A fruit.\n@term $0Apple   | 苹果\n@term box\n\n@term aa\n",
      "@speaker  HO\n@term     Apple | 苹果\n@term     box\n@term     pear | 梨\n  A fruit.\n\n@term aa\n")
    expect("Sort and align these terms", "@term  a$0\n@term  b\n", nil)
  }

  // MARK: In general

  private static let all = Dictionary(
    uniqueKeysWithValues: Registry.rules.map { ($0.name, Settings.Level.on) })

  @Test(arguments: 0..<12)
  func `every action of any text changes it, and fixes keep their word`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = RandomText.make(50, using: &generator)
    let count = text.utf8.count
    let settings = Settings(levels: Self.all)
    for _ in 0..<12 {
      let start = Int.random(in: 0...count, using: &generator)
      let end =
        Bool.random(using: &generator) ? start : min(count, start + Int.random(in: 0...9, using: &generator))
      for action in actions(text, start..<end, settings: settings) {
        if case .link = action.effect { continue }
        let context = "seed \(seed): \(action.title) at \(start)..<\(end)"
        let edits = action.edits
        #expect(!edits.isEmpty, "\(context)")
        #expect(
          zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
          "\(context)")
        #expect(edits.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= count }, "\(context)")
        let tree = SyntaxTree(text)
        // Ranges are those of whole characters.
        for edit in edits { #expect(tree.text(in: edit.range).utf8.count == edit.range.count, "\(context)") }
        #expect(edited(text, edits) != text, "\(context)")
      }
    }
    #expect(actions(text, -5..<3).isEmpty)
    #expect(actions(text, 0..<count + 1).isEmpty)
  }

  @Test(arguments: Registry.rules.map(\.name))
  func `what a rule finds can be allowed where it is`(name: String) throws {
    guard let rule = Registry.rule(named: name) else { return }
    let settings = Settings(levels: [name: .on])
    func findings(_ text: String) -> Int {
      let library = Library()
      let analysis = Analysis(Document(text), at: FilePath("/talks/example.diglot"), in: library)
      return Checkup(of: analysis, in: library, settings: settings).findings().count { $0.rule == name }
    }
    let text = rule.example
    let before = findings(text)
    for action in actions(text, 0..<text.utf8.count, settings: settings)
    where action.title.hasPrefix("Allow “\(name)”") {
      #expect(findings(edited(text, action.edits)) < before, "\(action.title)")
    }
  }
}
