import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// Ids, notes, links, and what makes two names the same.
struct NameTests {
  /// The places of a name, declarations first.
  private func places(of name: String, _ namespace: Namespace, in fixture: Fixture) -> [Range<Int>] {
    let document = fixture.analysis.document
    return (document.declarations(of: name, namespace) + document.references(to: name, namespace)).map(
      \.range)
  }

  @Test func `ids are declared by cues and referred to by links`() {
    let fixture = Fixture(
      """
      # [00:00:00 #«part»] Part
      As I [said](#«part»), see [it](here.diglot#part).
      > 如我[所说](#«part»)。

      [#part2] Two.

      """)
    #expect(places(of: "part", .identifier, in: fixture) == fixture.main.ranges)
  }

  @Test func `ids in links are decoded`() {
    let fixture = Fixture("[#«第一»] One. [it](#«%E7%AC%AC%E4%B8%80»)\n")
    #expect(places(of: "第一", .identifier, in: fixture) == fixture.main.ranges)
  }

  @Test func `notes are declared and referred to by label`() {
    let fixture = Fixture("[^«a»]: See [^b]. | 见。\n\nText[^«a»] and[^«a»].\n> 文[^«a»]\n")
    #expect(places(of: "a", .note, in: fixture) == fixture.main.ranges)
  }

  @Test func `speakers are declared by directives and named by segments`() {
    let fixture = Fixture("@speaker «HO» Host\n\n«HO»: One.\n[00:10] «HO»: Two.\nGU: HO.\n")
    #expect(places(of: "HO", .speaker, in: fixture) == fixture.main.ranges)
  }

  @Test func `each kind of name has a space of its own`() {
    let names = Document("@speaker A One\n\n[#A] A: Text[^A].\n\n[^A]: Note.\n").names
    #expect(Namespace.allCases.map { names.declared($0) } == [["A"], ["A"], ["A"]])
    #expect(Namespace.allCases.map { names.referenceCount("A", $0) } == [1, 0, 1])
  }

  @Test func `what is unresolved, unused and duplicated is known`() {
    let names = Document("[^a]: One.\n[^a]: Two.\n[^b]: Three.\n\nText[^a][^c].\n").names
    #expect(names.duplicated(.note) == ["a"])
    #expect(names.unused(.note) == ["b"])
    #expect(names.unresolved(.note) == ["c"])
  }

  @Test func `names that differ in nothing but normalisation are the same`() {
    let fixture = Fixture("[#«caf\u{E9}»] One, [two](#«cafe\u{301}»).\n")
    #expect(places(of: "cafe\u{301}", .identifier, in: fixture) == fixture.main.ranges)
    let names = Document("@speaker \u{C9} One\n\nE\u{301}: Hello[^\u{E9}].\n\n[^e\u{301}]: Note.\n").names
    #expect(names.unresolved(.speaker).isEmpty && names.unresolved(.note).isEmpty)
  }

  @Test func `names that differ in case are two`() {
    #expect(Document("[#Part] One, [two](#part).\n").names.unresolved(.identifier) == ["part"])
  }

  @Test func `links to files say where they lead`() {
    let fixture = Fixture("[a](«my%20talk.diglot»#«x») [b](«../b.diglot») [c](https://example.org/#x)\n")
    let links = fixture.analysis.document.facts(ofBlock: 0)?.facts.links ?? []
    #expect(links.map(\.path) == ["my talk.diglot", "../b.diglot"])
    #expect(links.map(\.id) == ["x", nil])
    #expect(links.flatMap { [$0.pathRange] + ($0.idRange.map { [$0] } ?? []) } == fixture.main.ranges)
  }
}
