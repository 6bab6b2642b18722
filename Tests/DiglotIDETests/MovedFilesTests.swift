import DiglotIDE
import DiglotSemantics
import TestSupport
import Testing

/// Files that get other paths: all that leads to them, and from them, goes on leading there.
struct MovedFilesTests {
  private func moved(_ marked: String, _ moves: [(String, String)], closed: Bool) -> [String: String] {
    let fixture = Fixture(marked)
    var texts = Dictionary(uniqueKeysWithValues: fixture.files.map { ($0.path, $0.text) })
    let moves = moves.map { (from: FilePath($0.0), to: FilePath($0.1)) }
    for file in MovedFiles(moves).edits(in: closed ? fixture.closedLibrary : fixture.library) {
      let path = file.path?.string ?? ""
      texts[path] = edited(texts[path] ?? "", file.edits)
    }
    return texts
  }

  private func expect(
    _ before: String, _ moves: [(String, String)], _ after: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Dictionary(uniqueKeysWithValues: Fixture(after).files.map { ($0.path, $0.text) })
    for closed in [false, true] {
      #expect(moved(before, moves, closed: closed) == expected, sourceLocation: sourceLocation)
    }
  }

  @Test func `what leads to a moved file follows it, and what leads from it stays right`() {
    expect(
      """
      //- /talks/one.diglot
      @use ../shared/cast.diglot
      @media ../audio/one.mp3

      [a](two.diglot#x) [b](#y) [c](one.diglot#y) [d](https://example.org) [e](./two.diglot)
      //- /talks/two.diglot
      [#x] See [one](one.diglot#y) and [it](./one.diglot).
      //- /index.diglot
      @use talks/one.diglot

      [a](talks/one.diglot) [b](/talks/one.diglot#y) [c](talks/two.diglot)

      """, [("/talks/one.diglot", "/archive/2025/first talk.diglot")],
      """
      //- /talks/one.diglot
      @use ../../shared/cast.diglot
      @media ../../audio/one.mp3

      [a](../../talks/two.diglot#x) [b](#y) [c](first%20talk.diglot#y) [d](https://example.org) [e](../../talks/two.diglot)
      //- /talks/two.diglot
      [#x] See [one](../archive/2025/first%20talk.diglot#y) and [it](../archive/2025/first%20talk.diglot).
      //- /index.diglot
      @use archive/2025/first talk.diglot

      [a](archive/2025/first%20talk.diglot) [b](/archive/2025/first%20talk.diglot#y) [c](talks/two.diglot)

      """)
  }

  @Test func `within a folder that moves, files go on finding each other`() {
    expect(
      """
      //- /talks/one.diglot
      @use ../cast.diglot
      @media one.mp3

      [a](two.diglot) [b](in/three.diglot)
      //- /talks/in/three.diglot
      [a](../two.diglot) [b](../../index.diglot)
      //- /talks/two.diglot
      Hello.
      //- /talks-old/four.diglot
      [a](../talks/two.diglot)
      //- /index.diglot
      [a](talks/two.diglot) [b](talks-old/four.diglot)

      """, [("/talks", "/past/talks")],
      """
      //- /talks/one.diglot
      @use ../../cast.diglot
      @media one.mp3

      [a](two.diglot) [b](in/three.diglot)
      //- /talks/in/three.diglot
      [a](../two.diglot) [b](../../../index.diglot)
      //- /talks/two.diglot
      Hello.
      //- /talks-old/four.diglot
      [a](../past/talks/two.diglot)
      //- /index.diglot
      [a](past/talks/two.diglot) [b](talks-old/four.diglot)

      """)
  }

  @Test func `several files that change places find each other`() {
    expect(
      "//- /a.diglot\n[x](b.diglot)\n//- /b.diglot\n[x](a.diglot)\n//- /c.diglot\n[x](a.diglot) [y](b.diglot)\n",
      [("/a.diglot", "/b.diglot"), ("/b.diglot", "/a.diglot")],
      "//- /a.diglot\n[x](a.diglot)\n//- /b.diglot\n[x](b.diglot)\n//- /c.diglot\n[x](b.diglot) [y](a.diglot)\n"
    )
  }

  @Test func `a move that changes nothing changes nothing`() {
    let files = "//- /a.diglot\n[x](b.diglot)\n//- /b.diglot\nHi.\n"
    for moves in [[], [("/a.diglot", "/a.diglot")], [("/c.diglot", "/d.diglot")], [("/", "/x")]] {
      expect(files, moves, files)
    }
  }

  @Test(arguments: 0..<20)
  func `after any move, everything leads where it led`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let names = ["/a.diglot", "/t/b.diglot", "/t/u/c.diglot", "/v/d.diglot"]
    let references = [
      "a.diglot", "b.diglot", "../a.diglot", "t/u/c.diglot", "/t/b.diglot", "./u/c.diglot", "x.pdf",
    ]
    let text = names.map { name in
      let lines = (0..<6).map { _ in
        let reference = references.randomElement(using: &generator) ?? ""
        return Bool.random(using: &generator) ? "@use \(reference)\n" : "\n[x](\(reference)#y)\n"
      }
      return "//- \(name)\n" + lines.joined()
    }.joined()
    let moves = [
      ("/t", "/w/t 1"), ("/a.diglot", "/t/u/a.diglot"), ("/v/d.diglot", "/d.diglot"), ("/t/u", "/u"),
    ]
    .filter { _ in Bool.random(using: &generator) }
    func target(_ path: FilePath) -> FilePath {
      let hits = moves.filter { path.string == $0.0 || path.string.hasPrefix($0.0 + "/") }
      guard let move = hits.max(by: { $0.0.count < $1.0.count }) else { return path }
      return FilePath(move.1 + path.string.dropFirst(move.0.count))
    }
    let after = moved(text, moves, closed: false)
    for file in Fixture(text).files {
      let (old, new) = (Document(file.text), Document(after[file.path] ?? ""))
      let path = FilePath(file.path)
      func targets(_ document: Document, at path: FilePath) -> [FilePath] {
        document.directives.uses.map { path.resolving($0.value.text) } + document.linkedPaths(at: path)
      }
      #expect(
        targets(old, at: path).map(target) == targets(new, at: target(path)), "seed \(seed): \(file.path)")
    }
  }
}
