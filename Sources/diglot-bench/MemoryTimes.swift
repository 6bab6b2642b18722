import DiglotAlignment
import DiglotSemantics
import DiglotSyntax

/// How long it takes to remember the sentences of a document, and to find those that are like one.
struct MemoryTimes {
  /// Putting in order what was read, in seconds.
  let indexing: Double
  let count: Int
  let bytes: Int
  /// Finding what is like a sentence of which a word is left out, in milliseconds.
  let query: Double
  let slowQuery: Double

  /// Text of a document that is remembered at once, as if it were a file.
  private static let size = 1_000_000

  init(_ bytes: [UInt8]) {
    var parts: [MemoryPart] = []
    var sentences: [[UInt8]] = []
    let head = Array(bytes.prefix(bytes.firstIndex(of: 0x40) == 0 ? Self.end(of: bytes, from: 0) : 0))
    var start = head.count
    while start < bytes.count {
      let end = Self.end(of: bytes, from: min(bytes.count, start + Self.size))
      let document = Document(SyntaxTree(utf8: head + bytes[start..<end]))
      let analysis = Analysis(document, at: nil, in: Library())
      parts.append(DocumentMemory(of: analysis, alignedBy: Aligner(analysis)).part)
      for element in document.facts where element.facts.block.kind == .segment {
        let passage = Passages(of: element.facts, in: document.languages).source
        sentences += Sentences(of: passage).ranges.map { Array(passage.bytes[$0]) }
      }
      start = end
    }
    var index = MemoryIndex()
    indexing = time {
      var builder = MemoryBuilder(limit: 1 << 40)
      for part in parts { builder.add(part) }
      index = builder.index()
    }
    let memory = TranslationMemory([index])
    count = memory.count
    self.bytes = memory.byteCount
    let asked = stride(from: 0, to: sentences.count, by: max(1, sentences.count / 2000)).map { place in
      Array(sentences[place].drop { $0 != 0x20 })
    }
    let times = asked.map { text in
      time { _ = memory.matches(of: text, from: "en", to: "zh-Hans") } * 1e3
    }
    query = median(times)
    slowQuery = percentile(times, 0.99)
  }

  /// The end of the block that holds an offset.
  private static func end(of bytes: [UInt8], from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !(bytes[end] == 0x0A && end > 0 && bytes[end - 1] == 0x0A) { end += 1 }
    return min(bytes.count, end + 1)
  }
}
