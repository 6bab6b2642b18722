import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Testing

@testable import diglot_benchmark

/// The transcripts that are measured with.
struct SampleTranscriptTests {
  private static func findings(in text: [UInt8]) -> [Finding] {
    let library = Library()
    return Checkup(of: Analysis(Document(SyntaxTree(utf8: text)), at: nil, in: library), in: library)
      .findings()
  }

  @Test func `the same bytes are made everywhere`() {
    // FNV-1a, as it is written down for anybody to compute.
    func hash(_ bytes: [UInt8]) -> UInt64 {
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
    #expect(hash(SampleTranscript.make(size: 200_000)) == 0x51F0_A063_0E21_BA16)
    #expect(hash(SampleTranscript.make(size: 200_000, .raw)) == 0xB657_3859_143D_FAA8)
  }

  @Test func `a transcript is as long as wanted, or a segment longer`() {
    for size in [1, 20_000, 200_000] {
      #expect((size..<size + 4000).contains(SampleTranscript.make(size: size).count))
    }
  }

  @Test func `another seed gives another transcript`() {
    #expect(SampleTranscript.make(size: 20_000) != SampleTranscript.make(size: 20_000, seed: 2))
  }

  @Test func `10 MB have some fifty findings`() {
    // A twentieth of it, so that the test is quick.
    let count = Self.findings(in: SampleTranscript.make(size: 500_000)).count
    #expect((30...80).contains(count * 20))
  }

  @Test func `10 MB that nobody has gone over have some ten thousand findings`() {
    let count = Self.findings(in: SampleTranscript.make(size: 200_000, .raw)).count
    #expect((180...220).contains(count))
  }

  @Test(arguments: PlantedFault.allCases)
  func `each fault gives one finding`(fault: PlantedFault) throws {
    // There is room for each of them in it.
    let timetable = try #require(SentencePair.all.first { $0.english.hasPrefix("The timetable") })
    let planted = try #require(fault.planted(in: timetable))
    #expect(Self.findings(in: Self.transcript(of: timetable)) == [])
    #expect(Self.findings(in: Self.transcript(of: planted)).count == 1)
  }

  private static func transcript(of pair: SentencePair) -> [UInt8] {
    let pair = pair.with(17)
    let head = "@languages en zh-Hans\n@term timetable | 时刻表, !时间表\n\n"
    return Array("\(head)\(pair.english)\n> \(pair.chinese)\n".utf8)
  }

  @Test func `every pair of sentences has a number on both sides or on none`() {
    for pair in SentencePair.all {
      #expect((pair.english.firstRange(of: "{}") == nil) == (pair.chinese.firstRange(of: "{}") == nil))
      #expect(pair.with(17).english.firstRange(of: "{}") == nil)
    }
  }

  @Test func `places are where letters and links are, below the directives`() {
    let text = SampleTranscript.make(size: 50_000)
    let places = Places(in: text)
    let letters = places.letters(100)
    #expect(Set(letters).count == 100)
    let head = String(decoding: text, as: UTF8.self).firstRange(of: "\n# ")
    #expect(letters.allSatisfy { $0 > 600 && text.indices.contains($0) })
    #expect(head != nil)
    for place in places.links(10) {
      #expect(String(decoding: text[(place - 4)..<place], as: UTF8.self).hasPrefix("](#"))
    }
  }

  @Test func `places are found in any text`() {
    for text in ["", "\n", "@title\n", "字", "1 2 3", "no link"] {
      let count = text.utf8.count
      let places = Places(in: Array(text.utf8))
      #expect((places.letters(3) + places.links(3)).allSatisfy { (0...count).contains($0) })
    }
  }

  @Test func `adversarial texts are as long as wanted`() {
    for text in AdversarialText.all { #expect((9_900...10_020).contains(text.make(size: 10_000).count)) }
  }
}
