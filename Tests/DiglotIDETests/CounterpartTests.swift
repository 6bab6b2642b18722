import DiglotIDE
import TestSupport
import Testing

struct CounterpartTests {
  private func expect(
    _ marked: String, _ find: (Snapshot) -> (Int) -> Navigation?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let fixture = Fixture(marked)
    let navigation = find(fixture.snapshot)(fixture.cursor)
    let found = navigation?.targets.map { fixture.place($0.location.path, $0.selection) } ?? []
    #expect(found == fixture.places, sourceLocation: sourceLocation)
    if let navigation {
      #expect(navigation.origin.contains(fixture.cursor) || navigation.origin.upperBound == fixture.cursor)
    }
  }

  @Test func `a text leads to its translations and they lead back`() {
    expect("HO: Go$0od.\n> «好。»\n>ja «良い。»\n") { $0.implementation }
    expect("HO: «Good\nevening.»\n> 好$0。\n") { $0.implementation }
    expect("# O$0ne | «一»\n") { $0.implementation }
    expect("# «One» | 一$0\n") { $0.implementation }
    expect("Go$0od.\n") { $0.implementation }
    expect("$0") { $0.implementation }
  }

  @Test func `a sentence leads to its counterpart`() {
    expect("HO: The lamp is lit. Who $0lit it?\n> 灯亮着。«是谁点的？»\n") { $0.implementation }
    expect("HO: «The lamp is lit.» Who lit it?\n> 灯$0亮着。是谁点的？\n") { $0.implementation }
  }

  @Test func `a sentence is highlighted with what translates it`() {
    let fixture = Fixture("HO: The lamp is lit. «Who $0lit it?»\n> 灯亮着。«是谁点的？»\n")
    let found = fixture.snapshot.highlights(at: fixture.cursor)
    #expect(found.map(\.range) == fixture.main.ranges)
    #expect(found.allSatisfy { $0.kind == .text })
  }

  @Test func `what is said leads to its speaker, and a name to its declaration`() {
    expect("@speaker «HO» Host\n\nHO: Hi.\n\nGo$0od.\n> 好。\n") { $0.typeDefinition }
    expect("@speaker «HO» Host\n\nHO: Hi.\n> 好$0。\n") { $0.typeDefinition }
    expect("@speaker «HO» Host\n\nH$0O: Hi.\n") { $0.typeDefinition }
    expect("@term «agent» | 智能体\n\nAn ag$0ent.\n") { $0.typeDefinition }
    expect("Hel$0lo.\n") { $0.typeDefinition }
  }
}
