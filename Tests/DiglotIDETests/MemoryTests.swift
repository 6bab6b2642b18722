import DiglotAlignment
import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// What the memory of the workspace offers where a translation is missing.
struct MemoryTests {
  private static let shared = """
    //- /talks/old.diglot
    @languages en zh-Hans

    The lamp is lit in the house.
    > 屋里的灯亮着。

    It is late. We go home [now].
    > 天晚了。我们现在回家。
    //- /talks/new.diglot
    @languages en zh-Hans

    The lamp is lit in the house.
    > 屋里的灯是亮的。

    He wrote {?foo} `a[0]` | that.
    > 他写了 a\\[0\\] \\| 那个。
    """

  /// Answers with what all files hold, the last of them the newest.
  private func snapshot(_ fixture: Fixture) -> Snapshot {
    let library = fixture.library
    var builder = MemoryBuilder(limit: 1 << 20)
    for file in fixture.files.reversed() where file.path != fixture.main.path {
      let analysis = Analysis(Document(file.text), at: FilePath(file.path), in: library)
      builder.add(DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part)
    }
    return Snapshot(
      fixture.analysis, in: library, remembering: TranslationMemory([builder.index()]))
  }

  private func fixture(_ marked: String) -> Fixture {
    Fixture("//- /main.diglot\n@languages en zh-Hans\n\n" + marked + Self.shared)
  }

  /// `insertion (detail)` of each.
  private func completions(_ marked: String) -> [String] {
    let fixture = fixture(marked)
    return snapshot(fixture).completions(at: fixture.cursor).items.map {
      "\($0.insertion.beginning) (\($0.detail ?? ""))"
    }
  }

  private func suggestion(_ marked: String) -> String? {
    let fixture = fixture(marked)
    return snapshot(fixture).suggestion(at: fixture.cursor)?.text
  }

  // MARK: Completions

  @Test func `an empty line is offered what the same was translated as, the newest first`() {
    #expect(
      completions("The lamp is lit in the house.\n> $0\n") == [
        "屋里的灯是亮的。 (100 %, segment 1 of new.diglot)", "屋里的灯亮着。 (100 %, segment 1 of old.diglot)",
      ])
    #expect(suggestion("The lamp is lit in the house.\n> $0\n") == "屋里的灯是亮的。")
  }

  @Test func `what is nearly the same is offered with its score, and not put in unasked`() {
    #expect(
      completions("The lamp is lit in the barn.\n> $0\n") == [
        "屋里的灯是亮的。 (85 %, segment 1 of new.diglot)", "屋里的灯亮着。 (85 %, segment 1 of old.diglot)",
      ])
    #expect(suggestion("The lamp is lit in the barn.\n> $0\n") == nil)
    #expect(completions("The lamp was found in a barn.\n> $0\n") == [])
  }

  @Test func `a segment is put together of its sentences`() {
    #expect(
      completions("It is late. The lamp is lit in the house.\n> $0\n") == [
        "天晚了。屋里的灯是亮的。 (100 %, put together of 2)"
      ])
    #expect(suggestion("It is late. The lamp is lit in the house.\n> $0\n") == "天晚了。屋里的灯是亮的。")
  }

  @Test func `where not all is known, what is known of its sentences is offered`() {
    #expect(
      completions("The lamp is lit in the barn. Nobody knows why. It is late.\n> $0\n") == [
        "天晚了。 (100 %, segment 2 of old.diglot)", "屋里的灯是亮的。 (85 %, segment 1 of new.diglot)",
      ])
    #expect(suggestion("It is late. Nobody knows why.\n> $0\n") == nil)
  }

  @Test func `what stands in the document itself comes first, with its markup`() {
    #expect(
      completions("It is late. [bell]\n> 天[晚](#x)了。[钟]\n\nIt is late. [bell]\n> $0\n").first
        == "天[晚](#x)了。[钟] (the same source)")
  }

  @Test func `a text that is put in reads as it was read`() {
    #expect(
      completions("He wrote foo a[0] \\| that.\n> $0\n").first
        == "他写了 a\\[0\\] \\| 那个。 (100 %, segment 2 of new.diglot)")
  }

  @Test func `where something is written, nothing is remembered`() {
    #expect(completions("It is late.\n> 天$0\n") == [])
    #expect(completions("It is late.\n>ja $0\n") == [])
  }

  // MARK: Code actions

  private func actions(_ fixture: Fixture) -> [CodeAction] {
    let snapshot = snapshot(fixture)
    let checkup = Checkup(of: snapshot.analysis, in: snapshot.library, settings: Settings())
    let query = CodeActionQuery(range: fixture.cursor..<fixture.cursor, only: nil, isInvoked: true)
    return snapshot.codeActions(for: query, checkup: checkup, settings: Settings()).filter {
      $0.title.hasPrefix("Translate from memory")
    }
  }

  /// The title, and what the text below the languages becomes; nil where it is not offered.
  private func translated(_ marked: String) -> [String] {
    let fixture = fixture(marked)
    return actions(fixture).flatMap { action in
      let text = edited(fixture.main.text, action.edits)
      return [action.title, String(text.dropFirst("@languages en zh-Hans\n\n".count))]
    }
  }

  @Test func `a missing translation is filled from memory`() {
    #expect(
      translated("It is l$0ate. The lamp is lit in the barn.\n") == [
        "Translate from memory to zh-Hans (85 %)",
        "It is late. The lamp is lit in the barn.\n> 天晚了。屋里的灯是亮的。\n",
      ])
    #expect(
      translated("It is l$0ate.\n% why\n\nBye.\n") == [
        "Translate from memory to zh-Hans (100 %)", "It is late.\n> 天晚了。\n% why\n\nBye.\n",
      ])
  }

  @Test(arguments: ["> $0", ">$0", ">   $0", ">zh-Hans $0"])
  func `a line that waits is filled`(line: String) {
    let marker = line.hasPrefix(">zh") ? ">zh-Hans" : ">"
    #expect(
      translated("It is late.\n\(line)\n") == [
        "Translate from memory to zh-Hans (100 %)", "It is late.\n\(marker) 天晚了。\n",
      ])
  }

  @Test(arguments: ["> 天", "> [笑]", "> [^a]", "> \\", ">\n> 天"])
  func `nothing that is there is overwritten`(line: String) {
    #expect(translated("It is l$0ate.\n\(line)\n") == [])
  }

  @Test func `what is not known whole is not translated`() {
    #expect(translated("It is l$0ate. Nobody knows why.\n") == [])
    #expect(translated("# It is l$0ate.\n") == [])
    #expect(translated("[lau$0ghs]\n") == [])
  }

  @Test func `each language that is missing has its own action`() {
    let fixture = Fixture(
      """
      //- /main.diglot
      @languages en zh-Hans ja

      It is l$0ate.
      //- /old.diglot
      @languages en zh-Hans ja

      It is late.
      > 天晚了。
      >ja もう遅いです。
      """)
    #expect(
      actions(fixture).map { edited(fixture.main.text, $0.edits).split(separator: "\n").last ?? "" } == [
        "> 天晚了。", ">ja もう遅いです。",
      ])
  }

  @Test func `in any text, what is put in from memory reads as what was remembered`() {
    var random = SplitMix64(seed: 77)
    for _ in 0..<150 {
      let text = RandomText.make(10, using: &random).filter { !$0.isNewline }
      let fixture = Fixture(
        "//- /main.diglot\nIt is late here today.\n> $0\n//- /old.diglot\nIt is late here today.\n> \(text)\n"
      )
      guard let item = snapshot(fixture).completions(at: fixture.cursor).items.first else { continue }
      func read(_ translation: String) -> String {
        let document = Document("It is late here today.\n> \(translation)\n")
        return document.facts.flatMap { element in
          Passages(of: element.facts, in: document.languages).translations.map(\.text)
        }.joined()
      }
      // Not all of it need be trusted.
      let put = read(item.insertion.beginning)
      #expect(!put.isEmpty && read(text).contains(put), "\(text.debugDescription)")
    }
  }
}
