import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Terms are found where the marks of the fixtures say.
struct TermTests {
  private func mentions(_ fixture: Fixture) -> [Range<Int>] {
    let analysis = fixture.analysis
    return (0..<analysis.document.facts.count).flatMap { index in
      analysis.mentions.mentions(inBlock: index).compactMap { mention in
        analysis.document.facts(ofBlock: index)?.absolute(mention.range)
      }
    }
  }

  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let fixture = Fixture(marked)
    let found = mentions(fixture)
    #expect(
      found == fixture.main.ranges, "\(fixture.main.marking(found))", sourceLocation: sourceLocation)
  }

  @Test func `the longest form wins, from left to right`() {
    expect("@term box\n@term signal box, signal boxes\n\nA «signal box», «signal boxes», a «box».\n")
    expect("@term night shift\n@term shift work\n\nThe «night shift» work.\n")
  }

  @Test func `a form without capitals matches in any case`() {
    expect("@term signal box\n\n«Signal Box» and «SIGNAL BOX» and «signal box».\n")
    expect("@term été\n\n«Été», «ÉTÉ».\n")
  }

  @Test func `a form with capitals matches as written`() {
    expect("@term Apple\n\n«Apple» and apple and APPLE.\n")
  }

  @Test func `forms do not match inside of words`() {
    expect("@term cat\n\nA «cat», (a «cat»), concatenate, cats, cat5, «cat»-like, «cat».\n")
    expect("@term кот\n\nкоты «кот»\n")
    expect("@term C++\n\nIn «C++», «C++».\n")
  }

  @Test func `Han and kana have no word boundaries`() {
    expect("@languages zh-Hans en\n@term 智能体\n\n我们的«智能体»很多，AI«智能体»们。\n")
    expect("@languages ja en\n@term カード\n\nこの«カード»は\n")
  }

  @Test func `a Korean form may be followed by a particle`() {
    expect("@languages ko en\n@term 서울\n\n«서울»에서\n")
  }

  @Test func `straight and curly apostrophes are the same`() {
    expect("@term driver's cab\n\nThe «driver’s cab» and the «driver's cab».\n")
    expect("@term driver’s cab\n\nThe «driver's cab».\n")
  }

  @Test func `any white space matches white space`() {
    expect("@term signal box\n\nA «signal\u{A0}box».\n")
  }

  @Test func `a mention may go over markup and line ends`() {
    expect(
      "@term signal box\n\nThe «signal[^a] box», «signal\nbox», [«signal](#x) box», {single -> «signal} box».\n"
    )
    expect("@term signal box\n\nThe «signal\n% here\nbox».\n")
    expect("@languages zh en\n@term 信号楼\n\n那座«信号\n楼»。\n")
  }

  @Test func `what was meant is found, and not what was heard`() {
    expect("@term codec\n\n{codec -> Codex} and {codes -> «codec»} and {?«codec»}.\n")
  }

  @Test func `events, code and addresses hold no mentions`() {
    expect("@term box\n\n[box falls] `box` https://example.org/box «box»\n")
  }

  @Test func `escapes are read before terms`() {
    expect("@term a*b\n\nIt is «a\\*b».\n")
  }

  @Test func `headings and notes are looked through, translations and comments are not`() {
    expect("@term box\n\n# The «box» | box\n> box\n% box\n\nA «box».\n> box\n\n[^a]: The «box». | box\n")
  }

  @Test func `the first term that declares a form keeps it`() {
    let analysis = Fixture("@term box | 箱\n@term box | 盒\n\nA box.\n").analysis
    #expect(analysis.mentions.counts == [1, 0])
    #expect(analysis.scope.glossary.conflicts == ["box": [0, 1]])
  }

  @Test func `renderings go by column, the preferred one first`() {
    let text = "@languages en zh ja\n@term agent, agents | !代理, 智能体, 代理人 | エージェント\n"
    let term = Fixture(text).analysis.scope.glossary.terms[0]
    #expect(term.forms.map(\.text) == ["agent", "agents"])
    #expect(term.columns.map { $0.map(\.text) } == [["代理", "智能体", "代理人"], ["エージェント"]])
    #expect(term.preferred(inColumn: 0)?.text == "智能体")
    #expect(term.columns[0].map(\.isDeprecated) == [true, false, false])
    #expect(term.preferred(inColumn: 2) == nil)
  }

  @Test func `a glossary's columns go by its own languages`() {
    let fixture = Fixture(
      """
      //- /talk.diglot
      @languages zh en
      @use glossary.diglot

      一个«智能体»，«代理人»。agent.
      //- /glossary.diglot
      @languages en ja zh
      @term agent | エージェント | 智能体, 代理人, !代理
      """)
    #expect(mentions(fixture) == fixture.main.ranges)
    let term = fixture.analysis.scope.glossary.terms[0]
    #expect(term.columns.map { $0.map(\.text) } == [["agent"]])
  }

  @Test func `a definition may have several lines and languages`() {
    let term = Fixture("@term box | 箱\n  A wooden\n  thing. | 木头做的\n  东西。\n").analysis.scope.glossary.terms[0]
    #expect(term.declaration.definition.map(\.text) == ["A wooden thing.", "木头做的东西。"])
  }

  @Test func `composed and decomposed forms are the same`() {
    expect("@term caf\u{E9}\n\nA «cafe\u{301}» and a «caf\u{E9}».\n")
    expect("@term cafe\u{301}\n\nA «cafe\u{301}» and a «caf\u{E9}».\n")
    expect("@term cafe\n\nA cafe\u{301}, a «cafe».\n")
  }

  /// Words are told apart by spaces here, so that the longest form at each word is plain to see.
  @Test(arguments: 0..<20)
  func `what is found is what a plain search finds`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = ["a", "ab", "b", "A", "Ab", "字", "é", "e\u{301}", "É"]
    func phrase(_ count: Int) -> [String] {
      (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
    }
    let forms = (0..<8).map { _ in phrase(Int.random(in: 1...3, using: &generator)) }
    let text = phrase(60)
    func matches(_ form: [String], at place: Int) -> Bool {
      let isExact = form.contains { $0 != $0.lowercased() }
      let found = text[place...].prefix(form.count)
      return found.count == form.count
        && zip(found, form).allSatisfy { $0 == $1 || !isExact && $0.lowercased() == $1 }
    }
    var expected: [String] = []
    var place = 0
    while place < text.count {
      let longest = forms.filter { matches($0, at: place) }.map(\.count).max() ?? 0
      if longest > 0 { expected.append(text[place..<place + longest].joined(separator: " ")) }
      place += max(1, longest)
    }
    let head = forms.map { "@term " + $0.joined(separator: " ") + "\n" }.joined()
    let fixture = Fixture(head + "\n." + text.joined(separator: " ") + "\n")
    let tree = fixture.analysis.document.tree
    #expect(mentions(fixture).map { tree.text(in: $0) } == expected)
  }

  @Test func `forms of any length cost no more than the text`() {
    let long = String(repeating: "字", count: 60_000)
    let fixture = Fixture("@languages zh en\n@term \(long)甲\n\n\(long)\(long)\n")
    #expect(mentions(fixture).isEmpty)
  }

  @Test func `the sign of kelvins is a k, and a letter and its mark are one`() {
    expect("@term kiln\n\nA «\u{212A}iln».\n")
    expect("@term café\n\nA «cafe\u{301}», cafe.\n")
    expect("@languages ja en\n@term がく\n\nこの«か\u{3099}く»、かく。\n")
  }

  /// A term that begins with a letter of which Unicode has two cases can begin with any byte, so that every
  /// place is looked at.
  @Test(arguments: 0..<8)
  func `where a term may begin is told by two bytes`(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed) + 900)
    let terms = "@term box, Kiln, 4K | 箱\n@term 智能体, kiln\n@term がく\n@term 서울\n@term C++\n"
    let pieces = [
      "box", "Box", "BOX", "Kiln", "\u{212A}iln", "kiln", "4K", "4k", "智能体", "智", "能", "がく", "か\u{3099}く",
      "서울", "에서",
      "C++", "c++", " ", "-", "'", "’", "，", "é", "e\u{301}", "s", "x", "1", "\u{A0}",
    ]
    let text = (0..<400).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let few = Fixture("\(terms)\n\(text)\n").analysis
    let all = Fixture("\(terms)@term ёжик\n\n\(text)\n").analysis
    for term in 0..<5 {
      let shift = all.document.tree.count - few.document.tree.count
      #expect(!few.mentions(ofTerm: term).isEmpty)
      #expect(
        few.mentions(ofTerm: term).map { $0.lowerBound + shift }
          == all.mentions(ofTerm: term).map(\.lowerBound)
      )
    }
  }
}
