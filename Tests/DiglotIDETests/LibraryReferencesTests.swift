import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// References across the files of a library: those that see the same declaration, and no others.
struct LibraryReferencesTests {
  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let fixture = Fixture(marked)
    for library in [fixture.library, fixture.closedLibrary] {
      let document = Document(fixture.main.text)
      let analysis = Analysis(document, at: FilePath(fixture.main.path), in: library)
      let snapshot = Snapshot(analysis, in: library)
      let found = snapshot.references(at: fixture.cursor, includingDeclaration: true) ?? []
      #expect(
        found.map { fixture.place($0.path, $0.range) }.sorted() == fixture.places.sorted(),
        sourceLocation: sourceLocation)
      #expect(Set(found).count == found.count, sourceLocation: sourceLocation)
    }
  }

  @Test func `a glossary finds its terms in the files that use it`() {
    expect(
      """
      //- /glossary.diglot
      @term «bo$0x», boxes | 箱
      //- /all.diglot
      @use glossary.diglot

      # The «box»
      //- /talks/one.diglot
      @use ../all.diglot

      Two «boxes» and a boxer.
      > 箱
      //- /talks/two.diglot
      A box, without the glossary.

      """)
  }

  @Test func `a transcript finds a shared term in its siblings`() {
    expect(
      """
      //- /glossary.diglot
      @term «box» | 箱
      //- /one.diglot
      @use glossary.diglot

      A «b$0ox».
      //- /two.diglot
      @use glossary.diglot

      Another «box».
      //- /three.diglot
      @use glossary.diglot
      @term box | 盒

      Its own box.

      """)
  }

  @Test func `whoever declares a speaker itself means another one`() {
    expect(
      """
      //- /cast.diglot
      @speaker «HO» Host
      //- /one.diglot
      @use cast.diglot

      «H$0O»: Hello.
      //- /two.diglot
      @use cast.diglot
      @speaker HO Hostess

      HO: Hello.
      //- /three.diglot
      @use two.diglot
      @use cast.diglot

      HO: Two comes first.
      //- /four.diglot
      @use cast.diglot
      @use two.diglot

      «HO»: Here cast does.

      """)
  }

  @Test func `what is declared twice in a file has all its declarations, from each of them`() {
    for (first, second) in [("«H$0O»", "«HO»"), ("«HO»", "«H$0O»")] {
      expect(
        """
        //- /cast.diglot
        @speaker \(first) Host
        @speaker \(second) Hostess

        «HO»: Hello.
        //- /one.diglot
        @use cast.diglot

        «HO»: Hello.

        """)
    }
    for (first, second) in [("«bo$0x»", "«box»"), ("«box»", "«b$0ox»")] {
      expect(
        """
        //- /glossary.diglot
        @term \(first) | 箱
        @term \(second) | 盒

        A «box».
        //- /one.diglot
        @use glossary.diglot

        Two «box».
        //- /two.diglot
        @term box | 盒

        A box.

        """)
    }
    expect("[#«$0a»] One.\n\n[#«a»] [Two](#«a»).\n")
    expect("A[^«$0n»].\n\n[^«n»]: One.\n\n[^«n»]: Two.\n")
  }

  @Test func `a speaker that nobody declares is this file's alone`() {
    expect("//- /one.diglot\n«H$0O»: Hello.\n\n«HO»: Bye.\n//- /two.diglot\nHO: Hello.\n")
  }

  @Test func `ids are found wherever links lead to them, however they are written`() {
    expect(
      """
      //- /talks/one.diglot
      [#«é»] One. [a](#«é») [b](one.diglot#«é») [c](one.diglot#e)
      //- /talks/two.diglot
      [#é] Two. [a](#é) [b](one.diglot#«%C3%A9$0») [c](../talks/./one.diglot#«e\u{301}»)
      //- /index.diglot
      [a](talks/one.diglot#«é») [b](/talks/one.diglot#«é») [c](one.diglot#é)

      """)
  }

  @Test func `files are found wherever they are used or linked to`() {
    let files = """
      //- /talks/one.diglot
      @use ../shared/cast.diglot

      [a](«two.diglot») [b](«two.diglot»#x)
      //- /index.diglot
      @use «talks/two.diglot»

      [a](«talks/t$0wo.diglot»)
      //- /talks/two.diglot
      [#x] Hello. [a](«two.diglot»#x)
      //- /shared/cast.diglot
      @speaker HO Host

      """
    expect(files)
  }

  @Test func `notes are their own file's`() {
    expect("//- /one.diglot\nText[^«a$0»].\n\n[^«a»]: Note.\n//- /two.diglot\nText[^a].\n\n[^a]: Note.\n")
  }

  @Test func `what the editor holds counts, and not what the library has of it`() {
    let fixture = Fixture(
      "//- /one.diglot\n@speaker HO Host\n//- /two.diglot\n@use one.diglot\n\nGU: Hello.\n")
    let library = fixture.library
    let edited = Analysis(Document("@speaker GU Guest\n"), at: FilePath("/one.diglot"), in: library)
    let found = Snapshot(edited, in: library).references(at: 10, includingDeclaration: true)
    #expect(found?.map { "\($0.path?.name ?? "") \($0.range)" } == [" 9..<11", "two.diglot 17..<19"])
  }

  private struct Place: Hashable {
    let path: FilePath
    let range: Range<Int>
  }

  /// Files that use, link and speak at random.
  private func files(_ generator: inout SplitMix64) -> Fixture {
    let names = ["/a.diglot", "/b.diglot", "/c.diglot", "/d/e.diglot"]
    let lines = [
      "@use a.diglot", "@use b.diglot", "@use c.diglot", "@use ../a.diglot", "@speaker A One",
      "@speaker B Two",
      "@term box, boxes | 箱", "@term lamp box | 灯", "@term Lamp", "A: A box.", "B: Lamp boxes, lamp box.",
      "[#x] A Lamp.", "# [#y] Boxes", "See [it](#x), [that](b.diglot#x), [this](../c.diglot#y).",
      "[^n]: Note[^n].",
      "> 箱[x](#y)[^n]", ">ja 箱", "@languages en zh ja", "[a](b.diglot) [b](d/e.diglot#x)",
    ]
    var fixture = ""
    for name in names {
      fixture += "//- \(name)\n"
      for _ in 0..<12 { fixture += (lines.randomElement(using: &generator) ?? "") + "\n\n" }
    }
    return Fixture(fixture)
  }

  @Test(arguments: 0..<12)
  func `a file that is closed answers as one that is open`(seed: UInt64) {
    var generator = SplitMix64(seed: seed + 100)
    let files = files(&generator)
    for file in files.files {
      let path = FilePath(file.path)
      func snapshot(_ library: Library) -> Snapshot {
        Snapshot(Analysis(Document(file.text), at: path, in: library), in: library)
      }
      let (open, closed) = (snapshot(files.library), snapshot(files.closedLibrary))
      func findings(_ snapshot: Snapshot) -> [Finding] {
        Checkup(of: snapshot.analysis, in: snapshot.library).findings()
      }
      #expect(findings(open) == findings(closed), "seed \(seed): \(path)")
      for offset in 0...open.analysis.document.tree.count {
        #expect(
          open.definition(at: offset) == closed.definition(at: offset), "seed \(seed): \(path) \(offset)")
        #expect(open.hover(at: offset)?.content == closed.hover(at: offset)?.content)
        guard offset % 7 == 0 else { continue }
        #expect(
          open.references(at: offset, includingDeclaration: true)
            == closed.references(at: offset, includingDeclaration: true), "seed \(seed): \(path) \(offset)")
      }
    }
  }

  @Test(arguments: 0..<12)
  func `every place that is found finds the same places`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let files = files(&generator)
    let library = files.library
    var snapshots: [FilePath: Snapshot] = [:]
    for file in files.files {
      let path = FilePath(file.path)
      snapshots[path] = Snapshot(Analysis(Document(file.text), at: path, in: library), in: library)
    }
    func found(in path: FilePath, at offset: Int) -> Set<Place>? {
      snapshots[path]?.references(at: offset, includingDeclaration: true).map { locations in
        Set(locations.map { Place(path: $0.path ?? path, range: $0.range) })
      }
    }
    for (path, snapshot) in snapshots {
      for _ in 0..<25 {
        let offset = Int.random(in: 0...snapshot.analysis.document.tree.count, using: &generator)
        // A language is a word of each file, and not a name that files share.
        if case .language? = snapshot.spot(at: offset)?.symbol { continue }
        guard let expected = found(in: path, at: offset) else { continue }
        for place in expected {
          #expect(found(in: place.path, at: place.range.lowerBound) == expected, "seed \(seed): \(place)")
        }
      }
    }
  }
}
