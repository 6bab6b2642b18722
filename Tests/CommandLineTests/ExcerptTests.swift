import Testing

@testable import diglot

/// What a terminal is given to show, measured in its cells.
struct ExcerptTests {
  /// The line and the marker under `⟨…⟩`.
  private func excerpt(_ text: String, width: Int = 60) -> [String] {
    let bytes = Array(text.replacing("⟨", with: "").replacing("⟩", with: "").utf8)
    let start = text.utf8.distance(from: text.startIndex, to: text.firstIndex(of: "⟨") ?? text.startIndex)
    let end = text.utf8.distance(from: text.startIndex, to: text.firstIndex(of: "⟩") ?? text.endIndex) - 3
    let excerpt = Excerpt(of: bytes[...], marking: start..<max(start, end), width: width)
    return [excerpt.line, excerpt.marker]
  }

  @Test func `the marker stands under the place`() {
    #expect(excerpt("⟨GO⟩: Hello.") == ["GO: Hello.", "^~"])
    #expect(excerpt("See ⟨[x](#nowhere)⟩.") == ["See [x](#nowhere).", "    ^~~~~~~~~~~~~"])
  }

  @Test func `an empty place has a marker of one`() {
    #expect(excerpt("⟨⟩") == ["", "^"])
    #expect(excerpt("abc⟨⟩") == ["abc", "   ^"])
  }

  @Test func `Han letters and emoji are two cells wide`() {
    #expect(excerpt("我说⟨你好⟩。") == ["我说你好。", "    ^~~~"])
    #expect(excerpt("🎉 ⟨x⟩") == ["🎉 x", "   ^"])
    #expect(excerpt("한 ⟨x⟩") == ["한 x", "   ^"])
    #expect(excerpt("，⟨、⟩") == ["，、", "  ^~"])
  }

  @Test func `what is drawn over a letter takes no cell`() {
    #expect(excerpt("e\u{301}⟨x⟩") == ["e\u{301}x", " ^"])
    #expect(excerpt("👩\u{200D}🚀⟨x⟩") == ["👩\u{200D}🚀x", "  ^"])
    #expect(excerpt("👍🏽⟨x⟩") == ["👍🏽x", "  ^"])
    #expect(excerpt("🇫🇷⟨x⟩") == ["🇫🇷x", "  ^"])
  }

  @Test func `a tab goes to the next stop`() {
    #expect(excerpt("a\t⟨b⟩") == ["a   b", "    ^"])
    #expect(excerpt("abcd\t⟨b⟩") == ["abcd    b", "        ^"])
  }

  @Test func `control characters are shown, not obeyed`() {
    #expect(excerpt("\u{1B}[31m⟨x⟩\0") == ["␛[31mx␀", "     ^"])
    #expect(excerpt("\u{202E}⟨x⟩") == ["<U+202E>x", "        ^"])
    #expect(excerpt("a\u{200D}⟨x⟩") == ["a<U+200D>x", "         ^"])
    #expect(excerpt("\u{85}⟨\u{7F}⟩") == ["<U+0085>␡", "        ^"])
  }

  @Test func `a long line is cut to what is around the place`() {
    let long = String(repeating: "a", count: 5000)
    let both = excerpt(long + "⟨HERE⟩" + long, width: 40)
    #expect(both == ["…aaaaaaaaaaaaHERE" + String(repeating: "a", count: 22) + "…", "             ^~~~"])
    let start = excerpt("⟨HERE⟩" + long, width: 20)
    #expect(start == ["HERE" + String(repeating: "a", count: 14) + "…", "^~~~"])
    let end = excerpt(long + "⟨HERE⟩", width: 20)
    #expect(end == ["…aaaaaaaaaaaaaaHERE", "               ^~~~"])
  }

  @Test func `a place longer than the row is marked as far as it is shown`() {
    let result = excerpt("⟨" + String(repeating: "字", count: 1000) + "⟩", width: 20)
    #expect(result == [String(repeating: "字", count: 9) + "…", "^" + String(repeating: "~", count: 17)])
  }

  @Test func `a line of nothing but marks is cut too`() {
    let result = excerpt("a" + String(repeating: "\u{301}", count: 100_000) + "⟨b⟩", width: 20)
    #expect(result[0].utf8.count < 1000)
    #expect(result[0].unicodeScalars.first == "…" && result[0].unicodeScalars.last == "b")
  }

  @Test func `narrow terminals still show something`() {
    #expect(excerpt("⟨abc⟩", width: -5) == ["abc", "^~~"])
  }

  @Test func `progress fits its row`() {
    #expect(
      Progress.line("checking", 412, of: 1000, width: 80)
        == "checking [#############                   ] 412 of 1000")
    for width in [1, 10, 20, 25, 30, 80] {
      #expect(Progress.line("checking", 412, of: 1000, width: width).count < max(width, 10))
    }
  }
}
