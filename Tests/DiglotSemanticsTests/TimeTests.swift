import DiglotSemantics
import DiglotSyntax
import Testing

struct TimeTests {
  /// `start-end` of each segment and heading, in milliseconds.
  private func times(_ text: String) -> [String] {
    let document = Document(text)
    return (0..<document.facts.count).map { index in
      let time = document.time(ofBlock: index)
      return "\(time.start.map { "\($0.milliseconds)" } ?? "")-\(time.end.map { "\($0.milliseconds)" } ?? "")"
    }
  }

  @Test func `a cue says when a segment starts and ends`() {
    #expect(times("[00:00:01 --> 00:00:02.500] One.\n") == ["1000-2500"])
  }

  @Test func `a segment without an end goes to the start of the next one that has a cue`() {
    #expect(
      times("[00:01] One.\n\nTwo.\n\n[#x] Three.\n\n[00:05 --> 00:06] Four.\n") == [
        "1000-5000", "-", "-", "5000-6000",
      ])
  }

  @Test func `a heading's cue ends nothing`() {
    #expect(times("[00:01] One.\n\n# [00:03] Part\n\n[00:05] Two.\n") == ["1000-5000", "3000-5000", "5000-"])
  }

  @Test func `the end is not known where the next cue is no later`() {
    #expect(times("[00:05] One.\n\n[00:05] Two.\n\n[00:01] Three.\n") == ["5000-", "5000-", "1000-"])
  }

  @Test func `a long document is looked through for the next cue`() {
    let text = "[00:01] One.\n" + String(repeating: "\nText.\n", count: 5000) + "\n[01:00] Last.\n"
    #expect(Document(text).time(ofBlock: 0).end == Timestamp(milliseconds: 60_000))
  }

  @Test func `a chapter goes up to the next heading of its level or above`() {
    let document = Document("# A\n\nx\n\n## B\n\n### C\n\n## D\n\nx\n\n# E\n")
    #expect([0, 2, 3, 4, 6].map(document.chapter(ofHeading:)) == [0..<6, 2..<4, 3..<4, 4..<6, 6..<7])
    #expect(document.chapter(ofHeading: 1) == 1..<1)
  }
}
