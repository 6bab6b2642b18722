import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Names that become others, in all files that mean the same thing by them.
struct RenameTests {
  /// The texts of all files after a rename, by path.
  private func renamed(
    _ fixture: Fixture, at offset: Int? = nil, to name: String, closed: Bool = false
  ) throws -> [String: String] {
    let library = closed ? fixture.closedLibrary : fixture.library
    let analysis = Analysis(Document(fixture.main.text), at: FilePath(fixture.main.path), in: library)
    let snapshot = Snapshot(analysis, in: library)
    var texts = Dictionary(uniqueKeysWithValues: fixture.files.map { ($0.path, $0.text) })
    for file in try snapshot.rename(at: offset ?? fixture.cursor, to: name) {
      let path = file.path?.string ?? fixture.main.path
      texts[path] = edited(texts[path] ?? "", file.edits)
    }
    return texts
  }

  /// Expects the fixture's texts with every marked range replaced, and nothing else changed.
  /// - Parameter spelled: what comes to stand there, by file, where it is not the name.
  private func expect(
    _ marked: String, to name: String, as spelled: [String: [String]] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fixture = Fixture(marked)
    for closed in [false, true] {
      let found = try renamed(fixture, to: name, closed: closed)
      for file in fixture.files {
        let words = spelled[file.path] ?? file.ranges.map { _ in name }
        #expect(words.count == file.ranges.count, sourceLocation: sourceLocation)
        let edits = zip(file.ranges, words).map { TextEdit($0, $1) }
        #expect(found[file.path] == edited(file.text, edits), sourceLocation: sourceLocation)
      }
    }
  }

  private func refusal(_ marked: String, to name: String) -> String? {
    let fixture = Fixture(marked)
    do { _ = try fixture.snapshot.rename(at: fixture.cursor, to: name) } catch { return error.reason }
    return nil
  }

  private func offered(_ marked: String) throws -> String {
    let fixture = Fixture(marked)
    let name = try fixture.snapshot.nameToRename(at: fixture.cursor)
    #expect(name.range.lowerBound <= fixture.cursor && fixture.cursor <= name.range.upperBound)
    return "\(name.name) \(fixture.snapshot.analysis.document.tree.text(in: name.range))"
  }

  // MARK: What is offered

  @Test func `the name at a place is offered`() throws {
    #expect(try offered("@speaker H$0O Host\n") == "HO HO")
    #expect(try offered("HO$0: Hi.\n") == "HO HO")
    #expect(try offered("[0:01 #$0a] Hi.\n") == "a a")
    #expect(try offered("[#a] [it](#a$0)\n") == "a a")
    #expect(try offered("[#a] [i$0t](#a)\n") == "a [it](#a)")
    #expect(try offered("See[^n$0].\n\n[^n]: Note.\n") == "n n")
    #expect(try offered("@term agent, agents\n\nTwo Age$0nts.\n") == "agents Agents")
    #expect(try offered("@languages en zh\n@term agent\n\nTwo age$0nts.\n") == "agent agents")
    #expect(try offered("@term agent, age$0nts | 智能体\n") == "agents agents")
    #expect(try offered("@term agent | 智能$0体\n") == "智能体 智能体")
    #expect(try offered("@languages en z$0h\n") == "zh zh")
  }

  @Test(arguments: [
    ("Hel$0lo.\n", "there is no name here"), ("$0", "there is no name here"),
    ("@ter$0m a\n", "“@term” is a word of the format"),
    ("Hi.\n%allow doubled-$0word\n", "“doubled-word” is the name of a rule"),
    ("[lau$0ghs]\n", "there is no name here"),
    ("@use a.dig$0lot\n", "a file is renamed where the editor lists files; whatever refers to it follows"),
  ])
  func `what is no name is refused`(marked: String, reason: String) {
    #expect(refusal(marked, to: "X") == reason)
    let fixture = Fixture(marked)
    #expect(throws: Refusal.self) { try fixture.snapshot.nameToRename(at: fixture.cursor) }
  }

  // MARK: Speakers

  @Test func `a speaker is renamed in all files that mean the same one`() throws {
    try expect(
      """
      //- /cast.diglot
      @speaker «HO»  Host | HO
      //- /a.diglot
      @use cast.diglot

      «H$0O»: HO: is me.
      > HO

      [0:01] «HO»: Yes.
      //- /b.diglot
      @use a.diglot

      «HO»: Hello.
      //- /c.diglot
      @speaker HO Other
      @use cast.diglot

      HO: I am another.
      //- /d.diglot
      HO: So am I.

      """, to: "主持")
  }

  @Test func `a speaker of two thousand files comes back whole`() throws {
    var files = "//- /cast.diglot\n@speaker H$0O\n"
    for number in 0..<2_000 { files += "//- /\(number).diglot\n@use cast.diglot\n\nHO: Hello.\n" }
    let found = try renamed(Fixture(files), to: "GU", closed: true)
    #expect(found.count == 2_001)
    #expect(found.values.allSatisfy { $0.contains("GU") && !$0.contains("HO") })
  }

  @Test func `a speaker whom nobody declares is renamed in the file`() throws {
    try expect("//- /a.diglot\n«H$0O»: Hi.\n\n«HO»: Bye.\n//- /b.diglot\nHO: Hi.\n", to: "GU")
  }

  @Test func `a code that can't be one, or is taken, is refused`() {
    #expect(refusal("H$0O: Hi.\n", to: "Host")?.hasPrefix("“Host” can't be a speaker's code") == true)
    #expect(refusal("H$0O: Hi.\n", to: "") != nil)
    #expect(refusal("H$0O: Hi.\n", to: "A B") != nil)
    #expect(refusal("H$0O: Hi.\n\nGU: Ho.\n", to: "GU") == "there is another speaker “GU”")
    #expect(refusal("@speaker GU\n\nH$0O: Hi.\n", to: "GU") == "there is another speaker “GU”")
    let files = "//- /cast.diglot\n@speaker H$0O\n//- /a.diglot\n@use cast.diglot\n\n"
    #expect(refusal(files + "GU: Hi.\n", to: "GU") == "there is another speaker “GU” in a.diglot")
    #expect(
      refusal(files + "@use b.diglot\n//- /b.diglot\n@speaker GU\n", to: "GU")
        == "there is another speaker “GU” in b.diglot")
    #expect(refusal(files + "HO: Hi.\n//- /b.diglot\nGU: Hi.\n", to: "GU") == nil)
  }

  // MARK: Ids and labels

  @Test func `an id is renamed wherever links lead to it`() throws {
    try expect(
      """
      //- /t/a.diglot
      [0:01 #«a»] One [it](#«$0a») [b](#b) [c](a.diglot#«a»).
      > 一[它](#«a»)
      //- /b.diglot
      [#a] [x](t/a.diglot#«a») [y](#a) [z](t/a.diglot)

      """, to: "bee-1")
    try expect(
      "//- /t/a.diglot\n[#«a»] One.\n//- /b.diglot\n[x](t/a.diglot#«a$0»)\n", to: "x")
  }

  @Test func `an id is spelled in links as it must be`() throws {
    try expect(
      "[#«é$0»] [a](#«é») [b](#«%C3%A9»)\n", to: "%ü", as: ["/main.diglot": ["%ü", "%25ü", "%25%C3%BC"]])
  }

  @Test func `a note's label is renamed in its file`() throws {
    try expect(
      "//- /a.diglot\nA[^«n»] b[^m].\n> 一[^«n»]\n\n[^«n$0»]: N[^«n»].\n\n[^m]: M.\n//- /b.diglot\nA[^n].\n\n[^n]: N.\n",
      to: "note")
  }

  @Test func `a name that can't be one, or is taken, is refused`() {
    for name in ["", "a b", "a]", "a|b", "#a"] {
      #expect(refusal("[#a$0] Hi.\n", to: name) != nil)
      #expect(refusal("A[^n$0].\n", to: name) != nil)
    }
    #expect(refusal("[#a$0] Hi.\n\n[#b] Ho.\n", to: "b") == "another segment or heading has the id “b”")
    #expect(refusal("[#a$0] [x](#b)\n", to: "b") == "there are links to “#b” already, which would lead here")
    #expect(
      refusal("//- /a.diglot\n[#a$0]\n//- /b.diglot\n[x](a.diglot#b)\n", to: "b")
        == "there are links to “#b” already, which would lead here")
    #expect(refusal("A[^n$0] b[^m].\n", to: "m") == "there is another note “m”")
  }

  @Test func `a language is renamed with its translation lines`() throws {
    try expect("@languages en «zh$0» ja\n\nHi.\n>«zh» 你好。\n>ja やあ。\n", to: "zh-Hans")
    #expect(refusal("@languages en z$0h\n", to: "Chinese") != nil)
    #expect(refusal("@languages en z$0h\n", to: "en") == "the file has a language “en” already")
  }

  // MARK: Terms

  @Test func `a form is renamed where it is mentioned, with capitals and in other forms as they are there`()
    throws
  {
    try expect(
      """
      //- /glossary.diglot
      @languages en zh
      @term «big box», big crate | 箱
      //- /a.diglot
      @languages en zh
      @use glossary.diglot

      # A «Big Box» | 箱

      A «bi$0g box», «big boxes», a «BIG BOX», a big crate, a bigbox, `big box`.
      > big box
      //- /b.diglot
      @languages en zh
      @use a.diglot

      «Big boxes» of «big
      box».
      //- /c.diglot
      A big box.

      """, to: "old city",
      as: [
        "/glossary.diglot": ["old city"], "/a.diglot": ["Old City", "old city", "old cities", "OLD CITY"],
        "/b.diglot": ["Old cities", "old\ncity"],
      ])
  }

  @Test func `a form that is declared twice is renamed in both places`() throws {
    for cursors in [
      ("«age$0nt»", "«agent»", "«agent»"), ("«agent»", "«a$0gent»", "«agent»"),
      ("«agent»", "«agent»", "«agen$0t»"),
    ] {
      let (first, second, mention) = cursors
      try expect(
        """
        //- /one.diglot
        @languages en zh
        @term \(first) | 代理
        @term \(second), helper | 智能体

        An \(mention), «agents», a helper.
        //- /two.diglot
        @languages en zh
        @use one.diglot

        An «agent».
        //- /three.diglot
        @languages en zh
        @use one.diglot
        @term agent | 中介

        An agent of its own.

        """, to: "robot",
        as: [
          "/one.diglot": ["robot", "robot", "robot", "robots"], "/two.diglot": ["robot"], "/three.diglot": [],
        ])
    }
    #expect(
      refusal("@term box$0\n@term box, crate\n", to: "crate") == "“crate” is declared for this term already")
  }

  @Test func `a capital at the start of a sentence is kept, others come with the form`() throws {
    try expect(
      "@term «age$0nt»\n\n«Agent» one. An «agent».\n", to: "helper",
      as: ["/main.diglot": ["helper", "Helper", "helper"]])
    try expect(
      "@term «age$0nt»\n\n«Agent» one. An «agent».\n", to: "iAgent",
      as: ["/main.diglot": ["iAgent", "iAgent", "iAgent"]])
    try expect(
      "@languages en zh\n@term «plan$0»\n\nWe «planned» «plans», «planning».\n", to: "plot",
      as: ["/main.diglot": ["plot", "plotted", "plots", "plotting"]])
    try expect(
      "@languages en zh\n@term «box$0»\n\nTwo «boxes».\n", to: "AI", as: ["/main.diglot": ["AI", "AIs"]])
  }

  @Test func `markup stays where it is`() throws {
    try expect(
      "@term «Claude Code$0» | 甲\n\n{cloud -> «Claude»} «Code» and [«Claude Code»](#x).\n", to: "Nimbus Kit",
      as: ["/main.diglot": ["Nimbus Kit", "Nimbus", "Kit", "Nimbus Kit"]])
    #expect(
      refusal("@term big box$0\n\nA {bug -> big} box.\n", to: "crate")
        == "“big box” is mentioned somewhere with markup inside of it; that can't be renamed")
  }

  @Test func `a form is written so that it reads as one`() throws {
    try expect(
      "@term «ab$0»\n\nAn «ab».\n", to: "a[0], b",
      as: ["/main.diglot": ["a\\[0\\]\\, b", "a\\[0\\], b"]])
    try expect(
      "@term «a\\[0$0\\]»\n\nAn «a\\[0\\]».\n", to: "ab", as: ["/main.diglot": ["ab", "ab"]])
    #expect(refusal("@term host$0\n\nhost: Hello.\n", to: "HOST") != nil)
    #expect(refusal("@term host$0\n\nhost: Hello.\n", to: "guest") == nil)
  }

  @Test func `a rendering is renamed in the translations of what mentions the term`() throws {
    try expect(
      """
      @languages en zh
      @term box, crate | «箱子$0», 盒

      A box.
      > 一个«箱子»和«箱子»。

      A bag.
      > 箱子

      Crates.
      > 盒

      """, to: "木箱")
  }

  @Test func `a glossary whose languages are in another order is changed at the right place`() throws {
    try expect(
      """
      //- /glossary.diglot
      @languages zh en
      @term 箱 | «box»
      //- /a.diglot
      @languages en zh
      @use glossary.diglot

      A «bo$0x».
      > 箱 box
      //- /b.diglot
      @languages zh en
      @use glossary.diglot

      box 箱
      > a «box»

      """, to: "crate")
  }

  @Test func `a form that can't be one, or is taken, is refused`() {
    #expect(refusal("@term box$0\n", to: " ") == "“” can't be a term")
    #expect(refusal("@term box$0\n", to: "https://example.org") != nil)
    #expect(refusal("@term box$0, crate\n", to: "Crate") == nil)
    #expect(refusal("@term box$0, crate\n", to: "crate") == "“crate” is declared for this term already")
    #expect(refusal("@term box$0\n@term crate\n", to: "crate") == "“crate” is another term")
    #expect(
      refusal("@languages en zh\n@term plan$0\n\nWe planned.\n", to: "AI")
        == "the text has “planned”, and of “AI” there is no such form")
  }
}
