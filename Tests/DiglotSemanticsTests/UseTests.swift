import DiglotSemantics
import TestSupport
import Testing

/// Files that bring in others.
struct UseTests {
  private func outcomes(_ fixture: Fixture) -> [Scope.Use.Outcome] {
    fixture.analysis.scope.uses.map(\.outcome)
  }

  @Test(arguments: [
    ("/a/b/c.diglot", "d.diglot", "/a/b/d.diglot"), ("/a/b/c.diglot", "../d.diglot", "/a/d.diglot"),
    ("/a/b/c.diglot", "./x//y/../d.diglot", "/a/b/x/d.diglot"), ("/a/b/c.diglot", "/d.diglot", "/d.diglot"),
    ("/c.diglot", "../../d.diglot", "/d.diglot"), ("/a/c.diglot", "", "/a"),
  ])
  func `paths are relative to the folder of the file`(path: String, reference: String, expected: String) {
    #expect(FilePath(path).resolving(reference).string == expected)
  }

  @Test func `speakers and terms come from used files, and from those they use`() {
    let fixture = Fixture(
      """
      //- /talks/one.diglot
      @use ../shared/all.diglot

      HO: Text.
      //- /shared/all.diglot
      @use people/cast.diglot
      @term box
      //- /shared/people/cast.diglot
      @speaker HO Host
      """)
    let scope = fixture.analysis.scope
    #expect(outcomes(fixture) == [.found])
    #expect(scope.speakers["HO"]?.map(\.path) == [FilePath("/shared/people/cast.diglot")])
    #expect(scope.glossary.terms.map(\.path) == [FilePath("/shared/all.diglot")])
  }

  @Test func `own names come first, then those of used files in order`() {
    let fixture = Fixture(
      """
      //- /one.diglot
      @use two.diglot
      @use three.diglot
      @speaker HO Own
      //- /two.diglot
      @use four.diglot
      @speaker HO Two
      @speaker GU Two
      //- /three.diglot
      @speaker GU Three
      @speaker XX Three
      //- /four.diglot
      @speaker XX Four
      """)
    let names = fixture.analysis.scope.speakers.mapValues { $0.map { $0.value.names.map(\.text).joined() } }
    #expect(names == ["HO": ["Own", "Two"], "GU": ["Two", "Three"], "XX": ["Four", "Three"]])
    #expect(
      fixture.library.uses(of: fixture.analysis.document, at: FilePath("/one.diglot")).map(\.name) == [
        "two.diglot", "four.diglot", "three.diglot",
      ])
  }

  @Test func `the same file by two ways is brought in once`() {
    let fixture = Fixture(
      """
      //- /one.diglot
      @use two.diglot
      @use ./x/../two.diglot
      @use three.diglot
      //- /two.diglot
      @use three.diglot
      @term box
      //- /three.diglot
      @term lamp
      """)
    #expect(outcomes(fixture) == [.found, .repeated, .found])
    #expect(fixture.analysis.scope.glossary.terms.map { $0.forms[0].text } == ["box", "lamp"])
  }

  @Test func `cycles end`() {
    let fixture = Fixture(
      """
      //- /one.diglot
      @use one.diglot
      @use two.diglot
      @use four.diglot
      //- /two.diglot
      @use three.diglot
      @term box
      //- /three.diglot
      @use one.diglot
      @term lamp
      //- /four.diglot
      @use five.diglot
      //- /five.diglot
      @use four.diglot
      """)
    #expect(outcomes(fixture) == [.cyclic, .cyclic, .found])
    #expect(fixture.analysis.scope.glossary.terms.map { $0.forms[0].text } == ["box", "lamp"])
  }

  @Test func `files that can't be read or that nobody has looked for are told apart`() {
    let document = Document("@use two.diglot\n@use three.diglot\n\n[a](four.diglot#x) [b](five.png)\n")
    let path = FilePath("/one.diglot")
    var library = Library()
    #expect(
      library.unknownFiles(for: document, at: path).map(\.name) == [
        "two.diglot", "three.diglot", "four.diglot",
      ])
    library[FilePath("/two.diglot")] = .unreadable("there is no such file")
    let uses = Analysis(document, at: path, in: library).scope.uses
    #expect(uses.map(\.outcome) == [.unreadable("there is no such file"), .unknown])
    #expect(library.unknownFiles(for: document, at: path).map(\.name) == ["three.diglot", "four.diglot"])
  }

  @Test func `a text that is in no file brings in nothing`() {
    let scope = Scope(of: Document("@use two.diglot\n@term box\n"), at: nil, in: Library())
    #expect(scope.uses.isEmpty)
    #expect(scope.glossary.terms.count == 1)
  }

  @Test func `another file's change is seen after linking again`() {
    let path = FilePath("/one.diglot")
    var library = Library()
    var analysis = Analysis(Document("@use two.diglot\n\nA box, a lamp.\n"), at: path, in: library)
    #expect(analysis.mentions.counts.isEmpty)
    library[FilePath("/two.diglot")] = .document(Document("@term lamp\n@term box\n"))
    analysis.relink(in: library)
    #expect(analysis.mentions.counts == [1, 1])
  }

  /// Files that use each other at random, and declare speakers at random.
  @Test(arguments: 0..<20)
  func `the home of a speaker is where the scope says`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let names = (0..<6).map { "f\($0).diglot" }
    var library = Library()
    for name in names {
      var text = ""
      for other in names where Int.random(in: 0..<3, using: &generator) == 0 { text += "@use \(other)\n" }
      for code in ["A", "B", "C"] where Int.random(in: 0..<4, using: &generator) == 0 {
        text += "@speaker \(code) Name\n"
      }
      library[FilePath("/" + name)] = .document(Document(text))
    }
    for name in names {
      let path = FilePath("/" + name)
      guard let document = library.document(path) else { continue }
      let scope = Scope(of: document, at: path, in: library)
      for code in ["A", "B", "C"] {
        let expected = scope.speakers[code]?.first.map { $0.path ?? path }
        #expect(library.home(ofSpeaker: code, in: document, at: path) == expected)
      }
    }
  }

  @Test func `what a known file uses is looked for too`() {
    let path = FilePath("/one.diglot")
    let document = Document("@use two.diglot\n")
    var library = Library()
    library[FilePath("/three.diglot")] = .document(Document("@use four.diglot\n"))
    var asked: [String] = []
    library.load(for: document, at: path) { file in
      asked.append(file.name)
      return .document(Document(file.name == "two.diglot" ? "@use three.diglot\n" : ""))
    }
    #expect(asked == ["two.diglot", "four.diglot"])
    #expect(library.unknownFiles(for: document, at: path).isEmpty)
  }

  @Test func `a circle of a thousand files that are all used is seen in no time`() {
    let count = 1000
    let path = FilePath("/one.diglot")
    var library = Library()
    for index in 0..<count {
      let next = index + 1 < count ? "f\(index + 1).diglot" : "one.diglot"
      library[FilePath("/f\(index).diglot")] = .document(Document("@use \(next)\n"))
    }
    let text = (0..<count).map { "@use f\($0).diglot\n" }.joined()
    let duration = ContinuousClock().measure {
      let uses = Scope(of: Document(text), at: path, in: library).uses
      #expect(uses.count == count && uses.allSatisfy { $0.outcome == .cyclic })
    }
    #expect(duration < .seconds(2))
  }

  @Test func `twenty thousand uses are followed in no time`() {
    let text = (0..<20_000).map { "@use f\($0).diglot\n" }.joined()
    #expect(Library().uses(of: Document(text), at: FilePath("/one.diglot")).count == 20_000)
  }

  @Test func `files that can't be read are not among those to choose from`() {
    var library = Library()
    library[FilePath("/talks/gone.diglot")] = .unreadable("there is no such file")
    library[FilePath("/talks/there.diglot")] = .document(Document("@title Here\n"))
    library[FilePath("/talks/new.diglot")] = .unreadable("there is no such file")
    library.edit(FilePath("/talks/new.diglot"), to: Document("@title New\n"))
    library.edit(FilePath("/talks/other.diglot"), to: Document("@title Other\n"))
    var found: [String] = []
    library.visitReadable { found.append($0.name) }
    #expect(found.sorted() == ["new.diglot", "other.diglot", "there.diglot"])
  }
}
