import DiglotLinguistics
import Testing

/// Texts are passed over many bytes at a time: a number is found wherever it stands among them.
struct NumberPlacesTests {
  private func read(_ text: String, _ language: String) -> [String] {
    let bytes = Array(text.utf8)
    return Quantities.read(bytes, language: language).map { quantity in
      "\(String(decoding: bytes[quantity.range], as: UTF8.self)): \(quantity)"
    }
  }

  private static let fillings = [
    "w ", "so-so, ", "(we go) ", "so’s “she” ", "été à ", "the think forbidden ",
  ]

  @Test(arguments: fillings)
  func `words and digits are found behind any text, and before any`(filling: String) {
    let phrases = [
      ("twenty-two people", ["twenty-two: 22"]), ("GPT-4", ["GPT-4: GPT4"]), ("H100", ["H100: H100"]),
      ("7 of them", ["7: 7"]), ("a dozen", ["a dozen: 12"]), ("“Ninety”", ["Ninety: 90"]),
    ]
    for count in 0..<60 {
      let text = String(String(repeating: filling, count: 60).prefix(count)) + " "
      for (phrase, expected) in phrases {
        #expect(read(text + phrase, "en") == expected, "\(count) \(phrase)")
        #expect(read(text + phrase + " " + text + text, "en") == expected, "\(count) \(phrase)")
      }
    }
  }

  @Test(arguments: ["的", "我们说，", "AI ", "“好”", "été ", "𠮷", "\u{FFFD}"])
  func `characters are found behind any text, and before any`(filling: String) {
    let phrases = [
      ("三百五十人", ["三百五十: 350"]), ("第五章", ["五: 5"]), ("一些人", []), ("统一的", []), ("５０", ["５０: 50"]),
      ("3万", ["3万: 30,000"]), ("GPT-4", ["GPT-4: GPT4"]), ("一半", ["一半: 0.5"]),
    ]
    for count in 0..<20 {
      let text = String(String(repeating: filling, count: 20).prefix(count)) + "，"
      for (phrase, expected) in phrases {
        #expect(read(text + phrase, "zh") == expected, "\(count) \(phrase)")
        #expect(read(text + phrase + "。" + text + text, "zh") == expected, "\(count) \(phrase)")
      }
    }
  }

  @Test func `words that begin as numbers do are none`() {
    #expect(read("This thing is for forty-niners, could foreign mayors think?", "en") == ["forty: 40"])
    #expect(read("a, an, A", "en").isEmpty)
    #expect(read("A year, an hour", "en") == ["A year: 1", "an hour: 1"])
  }

  @Test func `compounds are found by their parts`() {
    #expect(read("Es waren siebenundzwanzig Leute.", "de") == ["siebenundzwanzig: 27"])
    #expect(read("Es waren Siebenschläfer.", "de").isEmpty)
  }
}
