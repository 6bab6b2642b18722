import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct LibrarySymbolTests {
  private let fixture = Fixture(
    """
    //- /cast.diglot
    @languages en zh-Hans
    @speaker HO Host | 主持人
    @term signal box, signal boxes | 信号楼
    @term Claude | 克劳德, !云
    //- /t/a.diglot
    # [#opening] The Grand Opening | 盛大开幕

    [0:01 #open] Hi.

    ## Café | ＡＢＣ

    """)

  private func names(_ query: String, limit: Int = 10) -> [String] {
    fixture.library.symbols(matching: query, limit: limit).map { "\($0.path.name) \($0.name)" }
  }

  @Test func `the likeliest comes first`() {
    #expect(
      names("open") == ["a.diglot #open", "a.diglot #opening", "a.diglot The Grand Opening · 盛大开幕"])
    #expect(names("open", limit: 1) == ["a.diglot #open"])
    #expect(names("tgo") == ["a.diglot The Grand Opening · 盛大开幕"])
  }

  @Test func `names are found in any script, whatever their case and width`() {
    #expect(names("开幕") == ["a.diglot The Grand Opening · 盛大开幕"])
    #expect(names("主人") == ["cast.diglot HO · Host · 主持人"])
    #expect(names("abc") == ["a.diglot Café · ＡＢＣ"])
    #expect(names("ＨＯＳＴ") == ["cast.diglot HO · Host · 主持人"])
    #expect(names("cafe\u{301}") == ["a.diglot Café · ＡＢＣ"])
  }

  @Test func `what was looked for is shown, also where a term does not go by it`() {
    #expect(names("信号") == ["cast.diglot signal box · 信号楼"])
    #expect(names("signal boxes") == ["cast.diglot signal box · 信号楼 · signal boxes"])
    #expect(names("云") == ["cast.diglot Claude · 克劳德 · 云"])
  }

  @Test func `a sign finds ids, nothing finds all, and letters here and there find nothing`() {
    #expect(names("#open") == ["a.diglot #open", "a.diglot #opening"])
    #expect(names("").count == 7)
    #expect(names("gnln") == [])
    #expect(names("q") == [])
  }

  @Test func `a symbol is found again in its file`() throws {
    for symbol in fixture.library.symbols(matching: "", limit: 100) {
      let document = try #require(fixture.library.document(symbol.path))
      let range = try #require(document.range(of: symbol.key))
      let text = document.tree.text(in: range)
      switch symbol.key {
      case .chapter(let index): #expect(text.hasPrefix(index == 0 ? "# [#opening]" : "## Café"))
      case .identifier(let id): #expect(text == id)
      case .speaker(let code): #expect(text == code)
      case .term(let index): #expect(text.hasPrefix(index == 0 ? "@term signal" : "@term Claude"))
      }
    }
    #expect(Document("").range(of: .chapter(0)) == nil && Document("").range(of: .term(-1)) == nil)
  }

  @Test func `closed files are searched as open ones are`() {
    var library = Library()
    for path in fixture.library.paths {
      if let document = fixture.library.document(path) { library[path] = .summary(FileSummary(document)) }
    }
    #expect(library.symbols(matching: "", limit: 99) == fixture.library.symbols(matching: "", limit: 99))
  }
}
