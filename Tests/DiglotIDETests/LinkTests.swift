import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

struct LinkTests {
  @Test func `links, files and times lead out of the document`() {
    let fixture = Fixture(
      """
      //- /t/a.diglot
      @use «../cast.diglot»
      @media «talk.mp3»

      # [«0:30»] One

      [«1:02» --> 1:03] HO: See «https://e.org/x», [it](«b.diglot#y») and [that](#z) at [«2:00»].$0
      > [这里](«http://e.org»)

      """)
    let links = fixture.snapshot.links()
    #expect(links.map(\.range) == fixture.main.ranges)
    #expect(
      links.map(\.target) == [
        .file(FilePath("/cast.diglot")), .file(FilePath("/t/talk.mp3")),
        .media(from: Timestamp(milliseconds: 30_000)), .media(from: Timestamp(milliseconds: 62_000)),
        .url("https://e.org/x"), .place(FilePath("/t/b.diglot"), id: "y"),
        .media(from: Timestamp(milliseconds: 120_000)), .url("http://e.org"),
      ])
  }

  @Test func `times lead nowhere without a recording`() {
    #expect(Fixture("[0:01] Hi [0:02].\n").snapshot.links().isEmpty)
  }

  @Test(arguments: [
    ("https://e.org/a.mp3", "https://e.org/a.mp3#t=75.25"),
    ("https://e.org/a.mp3#t=3", "https://e.org/a.mp3#t=75.25"),
    ("https://www.youtube.com/watch?v=x&t=9s", "https://www.youtube.com/watch?v=x&t=75"),
    ("https://youtu.be/x", "https://youtu.be/x?t=75"),
    ("https://www.bilibili.com/video/x", "https://www.bilibili.com/video/x?t=75"),
    ("https://notyoutube.com/x", "https://notyoutube.com/x#t=75.25"),
    ("https:", "https:#t=75.25"),
  ])
  func `a recording is opened at a time`(media: String, url: String) {
    let snapshot = Fixture("@media \(media)\n").snapshot
    #expect(snapshot.media(from: Timestamp(milliseconds: 75_250)) == .url(url))
  }

  @Test func `a recording in a file is opened with a fragment`() {
    let snapshot = Fixture("//- /t/a.diglot\n@media ../a b.mp3\n").snapshot
    #expect(
      snapshot.media(from: Timestamp(milliseconds: 4000)) == .file(FilePath("/a b.mp3"), fragment: "t=4"))
    #expect(Fixture("Hi.\n").snapshot.media(from: Timestamp(milliseconds: 1)) == nil)
  }
}
