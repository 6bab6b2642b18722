import DiglotIDE
import TestSupport
import Testing

struct LinkedEditingTests {
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let fixture = Fixture(marked)
    let found = fixture.snapshot.linkedRanges(at: fixture.cursor)
    #expect(found ?? [] == fixture.main.ranges, sourceLocation: sourceLocation)
  }

  @Test func `a name changes with its uses in the block`() {
    expect("[#«$0a»] One [x](#«a»).\n> 一[x](#«a»)\n\n[y](#a)\n")
    expect("[#«a»] One [x](#«a$0»).\n")
    expect("One[^«n»] two[^«$0n»] three[^m].\n\n[^n]: N.\n")
  }

  @Test func `a name that stands alone, or is spelled in several ways, does not`() {
    expect("[#$0a] One.\n\n[y](#a)\n")
    expect("[#$0é] One [x](#%C3%A9).\n")
    expect("[#a] One [$0x](#a).\n")
    expect("O$0ne.\n")
    expect("$0")
  }
}
