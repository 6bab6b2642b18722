import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// What is remembered of documents, and how it is found again.
struct MemoryTests {
  /// Texts in English with a translation to Chinese, unless they say otherwise. The first is the newest.
  private func memory(
    _ texts: String..., limit: Int = TranslationMemory.limit, languages: String = "en zh-Hans"
  ) -> TranslationMemory {
    var builder = MemoryBuilder(limit: limit)
    for (index, text) in texts.enumerated() {
      let document = Document("@languages \(languages)\n\n" + text)
      let analysis = Analysis(document, at: FilePath("/\(index).diglot"), in: Library())
      builder.add(DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part)
    }
    return TranslationMemory([builder.index()])
  }

  /// `92 translation` of each match.
  private func found(
    _ text: String, in memory: TranslationMemory, from source: String? = "en", to target: String? = "zh-Hans"
  ) -> [String] {
    memory.matches(of: Array(text.utf8), from: source, to: target).map {
      "\($0.similarity.percent) \($0.translation)"
    }
  }

  @Test func `a sentence is known again, whatever its capitals and marks`() {
    let memory = memory("The door is open.\n> 门是开着的。\n")
    #expect(found("The door is open.", in: memory) == ["100 门是开着的。"])
    #expect(found("the DOOR is open", in: memory) == ["100 门是开着的。"])
    #expect(found("The door is shut now and nobody knows.", in: memory) == [])
    #expect(found("", in: memory) == [])
    #expect(found("…", in: memory) == [])
  }

  @Test func `what is nearly the same is found, with the share of words that are`() {
    let memory = memory("The door of the old house is open today.\n> 老房子的门今天开着。\n")
    // One of nine words, then two, then three are others.
    #expect(found("The door of the old house is open now.", in: memory) == ["88 老房子的门今天开着。"])
    #expect(found("The gate of the old house is open now.", in: memory) == ["77 老房子的门今天开着。"])
    #expect(found("The gate of the new house is open now.", in: memory) == [])
    #expect(found("The door of the old house is open.", in: memory) == ["88 老房子的门今天开着。"])
    #expect(found("Is the door of the old house open today?", in: memory) == ["70 老房子的门今天开着。"])
  }

  @Test func `in Chinese and Japanese characters are compared, in Korean words`() {
    let chinese = memory("老房子的门今天开着。\n> The door is open today.\n", languages: "zh-Hans en")
    // One of nine characters.
    #expect(
      found("老房子的门昨天开着。", in: chinese, from: "zh-Hans", to: "en") == ["88 The door is open today."])
    let korean = memory("오늘 낡은 집의 문이 열려 있다.\n> The door is open today.\n", languages: "ko en")
    // One of six words.
    #expect(
      found("어제 낡은 집의 문이 열려 있다.", in: korean, from: "ko", to: "en") == ["83 The door is open today."])
  }

  @Test func `a question is not what states the same`() {
    let memory = memory("You saw the river.\n> 你看见了河。\n\nYou saw the river?\n> 你看见河了吗？\n")
    #expect(found("You saw the river?", in: memory) == ["100 你看见河了吗？", "80 你看见了河。"])
  }

  @Test func `the most alike come first, then the newest, each translation once`() {
    let memory = memory(
      "The lamp is lit now.\n> 灯亮了。\n\nThe lamp is lit here.\n> 这里的灯亮了。\n",
      "The lamp is lit now.\n> 灯现在亮了。\n\nThe lamp is lit now.\n> 灯亮了。\n",
      "The lamp is not lit now.\n> 灯现在没亮。\n")
    #expect(
      found("The lamp is lit now.", in: memory) == ["100 灯亮了。", "100 灯现在亮了。", "83 灯现在没亮。", "80 这里的灯亮了。"])
    let first = memory.matches(of: Array("The lamp is lit now.".utf8), from: "en", to: "zh-Hans").first
    #expect(first?.path == FilePath("/0.diglot"))
    #expect(first?.segment == 1)
  }

  @Test func `languages are kept apart, countries that speak the source are not`() {
    let memory = memory(
      "The lamp is lit.\n> 灯亮着。\n>ja 明かりがついている。\n", languages: "en-GB zh-Hans ja")
    #expect(found("The lamp is lit.", in: memory) == ["100 灯亮着。"])
    #expect(found("The lamp is lit.", in: memory, to: "ja") == ["100 明かりがついている。"])
    #expect(found("The lamp is lit.", in: memory, from: "en-US", to: "ja") == ["100 明かりがついている。"])
    #expect(found("The lamp is lit.", in: memory, to: "zh-Hant") == [])
    #expect(found("The lamp is lit.", in: memory, from: "de") == [])
  }

  @Test func `markup is not remembered, and what is not translated is not`() {
    let memory = memory(
      """
      The {lamb -> lamp} is lit.[^a] [laughs] It is late.
      > 灯亮着。[^a][笑]天晚了。

      OK, OK, yes.
      > OK, OK, yes.

      """)
    #expect(found("The lamp is lit.", in: memory) == ["100 灯亮着。"])
    #expect(found("It is late.", in: memory) == ["100 天晚了。"])
    #expect(found("OK, OK, yes.", in: memory) == [])
  }

  @Test func `a passage is put together of its sentences`() throws {
    let memory = memory(
      "It is late. The lamp is lit in the house.\n> 天晚了。屋里的灯亮着。\n\nWe go home.\n> 我们回家。\n")
    func composed(_ text: String) throws -> ComposedTranslation? {
      let facts = try #require(Sample("\n\(text)\n").segments.first)
      let passage = Passages(of: facts, in: Languages(of: "en zh-Hans")).source
      return memory.translation(of: passage, to: "zh-Hans")
    }
    let whole = try composed("We go home. It is late. The lamp is lit in the barn.")
    #expect(whole?.text == "我们回家。天晚了。屋里的灯亮着。")
    #expect(whole?.similarity.percent == 85)
    #expect(whole?.matches.count == 3)
    #expect(try composed("We go home. Nobody knows why.") == nil)
    #expect(try composed("[laughs]") == nil)
  }

  // MARK: Bounds

  @Test func `no more is remembered than there is room for, and what is left out is the oldest`() {
    let texts = (0..<30).map { "We counted \($0) gulls\($0 % 2 == 0 ? " there" : "").\n> 我们数了\($0)只海鸥。\n" }
    func memory(_ limit: Int) -> TranslationMemory {
      var builder = MemoryBuilder(limit: limit)
      for text in texts {
        let analysis = Analysis(Document("@languages en zh-Hans\n\n" + text), at: nil, in: Library())
        builder.add(DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part)
      }
      #expect(builder.index().byteCount == builder.byteCount)
      return TranslationMemory([builder.index()])
    }
    let all = memory(1 << 20)
    #expect(all.count == 30)
    for limit in stride(from: 0, to: all.byteCount, by: 1900) {
      let some = memory(limit)
      #expect(some.byteCount <= limit)
      for number in 0..<30 {
        let isKnown = found("We counted \(number) gulls\(number % 2 == 0 ? " there" : "").", in: some)
          .contains("100 我们数了\(number)只海鸥。")
        #expect(isKnown == (number < some.count), "\(number) of \(some.count)")
      }
    }
  }

  @Test func `of a file in very many languages, some are remembered`() {
    let tags = (0..<26).flatMap { first in
      (0..<10).map { "q\(UnicodeScalar(UInt8(97 + first)))\(UnicodeScalar(UInt8(97 + $0)))" }
    }
    let text = "The lamp is lit.\n" + tags.map { ">\($0) Lampo \($0) lumas.\n" }.joined()
    let memory = memory(text, languages: "en " + tags.joined(separator: " "))
    #expect(found("The lamp is lit.", in: memory, to: tags[0]) == ["100 Lampo qaa lumas."])
    #expect((1..<tags.count).contains(memory.count))
  }

  @Test func `of a file that does not fit, the beginning is remembered`() {
    let text = (0..<40).map { "We counted \($0) gulls.\n> 我们数了\($0)只海鸥。\n\n" }.joined()
    let some = memory(text, limit: 3000)
    #expect((5..<40).contains(some.count))
    #expect(some.byteCount <= 3000)
    #expect(found("We counted 3 gulls.", in: some).first == "100 我们数了3只海鸥。")
    #expect(!found("We counted 39 gulls.", in: some).contains("100 我们数了39只海鸥。"))
  }

  // MARK: Versions

  @Test func `of the next version only what changed is read, and all is as if it were read anew`() {
    var generator = SplitMix64(seed: 11)
    let pieces = [
      "\n\nThe lamp is lit. It is late.\n> 灯亮着。天晚了。", "\n\nWe go home.", "\n> 我们回家。", "\n>ja 帰ります。", " now",
      "。",
      "\n\n# Words", "\n\n",
    ]
    var text = "@languages en zh-Hans ja"
    for _ in 0..<12 { text += pieces.randomElement(using: &generator) ?? "" }
    var analysis = Analysis(Document(text), at: nil, in: Library())
    var memory = DocumentMemory(of: analysis, alignedBy: Aligner(analysis))
    for round in 0..<80 {
      let size = analysis.document.tree.count
      let place = Int.random(in: 0...size, using: &generator)
      let end = min(size, place + Int.random(in: 0...12, using: &generator))
      let new = pieces.randomElement(using: &generator) ?? ""
      _ = analysis.apply([TextEdit(place..<end, new)], version: round, in: Library())
      let aligner = Aligner(analysis)
      memory = DocumentMemory(of: analysis, alignedBy: aligner, after: memory)
      let fresh = DocumentMemory(of: analysis, alignedBy: aligner)
      #expect(described(memory) == described(fresh), "round \(round): \(analysis.document.tree.text)")
      #expect(!DocumentMemory(of: analysis, alignedBy: aligner, after: memory).hasChanged)
    }
  }

  // MARK: Long documents

  /// Each segment says its number.
  private static let long: (text: String, starts: [Int]) = {
    var text = "@languages en zh-Hans\n\n"
    var starts: [Int] = []
    while starts.count < 200 {
      starts.append(text.utf8.count)
      text += "We counted \(starts.count + 99) gulls.\n> 我们数了\(starts.count + 99)只海鸥。\n\n"
    }
    return (text, starts)
  }()

  /// The numbers of the segments that are remembered.
  private func remembered(_ memory: DocumentMemory) -> ClosedRange<Int>? {
    var builder = MemoryBuilder(limit: TranslationMemory.limit)
    builder.add(memory.part)
    let all = TranslationMemory([builder.index()])
    let known = Self.long.starts.indices.filter { number in
      all.matches(of: Array("We counted \(number + 100) gulls.".utf8), from: "en", to: "zh-Hans").contains {
        $0.similarity.percent == 100 && $0.segment == number + 1
      }
    }
    guard let first = known.first, let last = known.last, known.count == last - first + 1 else { return nil }
    return first...last
  }

  @Test func `of a very long document, what is around the place of work is remembered`() throws {
    let (text, starts) = Self.long
    let analysis = Analysis(Document(text), at: nil, in: Library())
    let most = 4000
    func memory(at place: Int, after previous: DocumentMemory? = nil) -> DocumentMemory {
      DocumentMemory(
        of: analysis, around: place, upTo: most, alignedBy: Aligner(analysis), after: previous)
    }
    func check(_ memory: DocumentMemory, from start: Int, sourceLocation: SourceLocation = #_sourceLocation)
      throws
    {
      let numbers = try #require(remembered(memory), sourceLocation: sourceLocation)
      // What is cut at either end is one segment at most.
      let size = starts[1] - starts[0] + 10
      #expect(abs(starts[numbers.lowerBound] - start) <= size, sourceLocation: sourceLocation)
      #expect(
        abs(starts[numbers.upperBound] + size - (start + most)) <= 2 * size, sourceLocation: sourceLocation)
    }
    let first = memory(at: 0)
    try check(first, from: 0)
    try check(memory(at: text.utf8.count), from: text.utf8.count - most)
    let middle = memory(at: 3 * most / 2, after: first)
    try check(middle, from: most)
    #expect(middle.hasChanged)
    // Who stays well within it has the same remembered; who leaves it has not.
    let near = memory(at: 3 * most / 2 + most / 5, after: middle)
    #expect(!near.hasChanged)
    try check(near, from: most)
    try check(memory(at: 3 * most / 2 + most / 3, after: near), from: most + most / 3)
  }

  @Test func `who is stopped has what was read by then`() {
    let analysis = Analysis(
      Document("@languages en zh-Hans\n\nIt is late.\n> 天晚了。\n\nWe go home.\n> 我们回家。\n"), at: nil,
      in: Library())
    let aligner = Aligner(analysis)
    var asked = 0
    let some = DocumentMemory(of: analysis, alignedBy: aligner) {
      asked += 1
      return asked > 1
    }
    #expect(described(some).count == 1)
    // What has been read is not asked for again.
    asked = 0
    let all = DocumentMemory(of: analysis, alignedBy: aligner, after: some) {
      asked += 1
      return false
    }
    #expect(described(all) == described(DocumentMemory(of: analysis, alignedBy: aligner)))
    #expect(asked == 1)
  }

  private func described(_ memory: DocumentMemory) -> [String] {
    var builder = MemoryBuilder(limit: 1 << 20)
    builder.add(memory.part)
    let all = TranslationMemory([builder.index()])
    return ["The lamp is lit.", "It is late.", "We go home.", "We go home now."].flatMap { text in
      ["zh-Hans", "ja"].flatMap { target in
        all.matches(of: Array(text.utf8), from: "en", to: target, limit: 50).map {
          "\($0.segment) \($0.similarity.percent) \($0.source) \($0.translation)"
        }
      }
    }
  }
}

extension Languages {
  fileprivate init(of tags: String) { self = Document("@languages \(tags)\n").languages }
}
