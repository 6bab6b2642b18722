import DiglotIDE
import DiglotSemantics
import TestSupport
import Testing

struct NavigationTests {
  /// The fixture's ranges are what is to be found; the selection of a definition, or all references.
  private func expectDefinition(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let fixture = Fixture(marked)
    let navigation = fixture.snapshot.definition(at: fixture.cursor)
    let found = navigation?.targets.map { fixture.place($0.location.path, $0.selection) }
    #expect(found ?? [] == fixture.places, sourceLocation: sourceLocation)
    #expect(fixture.snapshot.declaration(at: fixture.cursor) == navigation, sourceLocation: sourceLocation)
    for target in navigation?.targets ?? [] where target.selection != 0..<0 {
      #expect(target.location.range.clamped(to: target.selection) == target.selection)
    }
  }

  private func expectReferences(
    _ marked: String, declaration: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let fixture = Fixture(marked)
    let found = fixture.snapshot.references(at: fixture.cursor, includingDeclaration: declaration)
    #expect(
      found?.map { fixture.place($0.path, $0.range) }.sorted() ?? [] == fixture.places.sorted(),
      sourceLocation: sourceLocation)
  }

  @Test func `references lead to what they refer to`() {
    expectDefinition("[0:01 #«a»] One.\n\nSee [it](#$0a).\n")
    expectDefinition("# [#«a»] One\n\nSee [it](#a$0).\n")
    expectDefinition("See[^$0n].\n\n[^«n»]: Note.\n")
    expectDefinition("@speaker «HO» Host\n\nH$0O: Hi.\n")
    expectDefinition("@term «agent», agents | 智能体\n\nTwo ag$0ents.\n")
    expectDefinition("[#«é»] One.\n\n[x](#e\u{301}$0)\n")
  }

  @Test func `a declaration leads to itself, so that editors show what refers to it`() {
    expectDefinition("[0:01 #$0«a»] One.\n")
    expectDefinition("@speaker «H$0O» Host\n")
  }

  @Test func `the first declaration counts`() {
    expectDefinition("[#«a»] One.\n\n[#a] Two.\n\n[x](#$0a)\n")
  }

  @Test func `names may be declared in other files`() {
    expectDefinition(
      "//- /t/a.diglot\n@use ../cast.diglot\n\nH$0O: Hi.\n//- /cast.diglot\n@speaker «HO» Host\n")
    expectDefinition("//- /t/a.diglot\n[x](b.diglot#y$0)\n//- /t/b.diglot\n[#«y»] Hi.\n")
    expectDefinition("//- /a.diglot\n@use b.dig$0lot\n//- /b.diglot\n«»@term a | b\n")
  }

  @Test func `text and what is not declared lead nowhere`() {
    expectDefinition("Hel$0lo.\n")
    expectDefinition("[x](#no$0ne)\n")
    expectDefinition("H$0O: Hi.\n")
    expectDefinition("$0")
  }

  @Test func `all that refers to a name is found`() {
    expectReferences("[#«a»] One [x](#«a»).\n> 一[x](#«$0a»)\n")
    expectReferences("See[^«n»] and[^«n»].\n\n[^$0«n»]: Note[^m].\n\n[^m]: x\n")
    expectReferences("@speaker «HO» Host\n\n«H$0O»: Hi.\n\n[0:01] «HO»: Ho.\n")
    expectReferences("@term «agent», agents | 智能体\n\nAn «agent», two «ag$0ents».\n> 智能体\n")
    expectReferences("[#a] One [x](#«a»).\n\n[x](#$0«a»)\n", declaration: false)
  }

  @Test func `references are found across files, in both directions`() {
    let cast = "//- /cast.diglot\n@speaker «H$0O» Host\n"
    let talks =
      "//- /t/a.diglot\n@use ../cast.diglot\n\n«HO»: Hi.\n//- /t/b.diglot\n@use ../cast.diglot\n\n«HO»: Ho.\n//- /t/c.diglot\nHO: Other.\n"
    expectReferences(cast + talks)
    expectReferences(
      "//- /cast.diglot\n@speaker «HO» Host\n//- /t/a.diglot\n@use ../cast.diglot\n\n«H$0O»: Hi.\n//- /t/b.diglot\n@use ../cast.diglot\n\n«HO»: Ho.\n"
    )
    expectReferences(
      "//- /a.diglot\n[#«$0x»] Hi.\n//- /b.diglot\n[y](a.diglot«#x»)\n".replacing("«#x»", with: "#«x»"))
  }

  @Test func `highlights tell declarations from references`() {
    let fixture = Fixture("[#«a»] One [x](#«a»).\n\n[x](#$0«a»)\n")
    let found = fixture.snapshot.highlights(at: fixture.cursor)
    #expect(found.map(\.range) == fixture.main.ranges)
    #expect(found.map(\.kind) == [.declaration, .reference, .reference])
    let plain = Fixture("Hel$0lo, hello.\n")
    #expect(plain.snapshot.highlights(at: plain.cursor).isEmpty)
  }
}
