import DiglotLinguistics
import Testing

/// German writes numbers below a million as one word, of parts that are words themselves or not.
struct GermanNumberTests {
  private static let ones = [
    "", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn",
    "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
  ]
  private static let tens = [
    "", "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
  ]

  /// As it stands before another part.
  private static func spelled(_ number: Int) -> String {
    if number >= 1_000 { return spelled(number / 1_000) + "tausend" + spelled(number % 1_000) }
    if number >= 100 { return ones[number / 100] + "hundert" + spelled(number % 100) }
    if number < 20 { return ones[number] }
    return ones[number % 10] + (number % 10 == 0 ? "" : "und") + tens[number / 10]
  }

  private static let numbers = Array(2...1_999) + stride(from: 2_003, to: 999_999, by: 4_441)

  @Test func `every number of one word is read`() {
    for number in Self.numbers {
      let end = number % 100 == 1 ? "s" : ""
      let word = Self.spelled(number) + end
      for text in [
        "\(word) Leute", "Hier in der ganzen Stadt waren \(word) Leute, die niemand je gesehen hatte.",
      ] {
        let found = Quantities.read(Array(text.utf8), language: "de").map(\.value)
        #expect(found == [Rational(number)], "\(text)")
      }
    }
  }

  @Test func `hundreds are counted beyond ten, as in years`() {
    for number in 1_100..<2_000 {
      let end = number % 100 == 1 ? "s" : ""
      let text = "Das war \(Self.spelled(number / 100))hundert\(Self.spelled(number % 100))\(end)."
      #expect(Quantities.read(Array(text.utf8), language: "de").map(\.value) == [Rational(number)], "\(text)")
    }
  }

  @Test(arguments: ["hunderthundert", "zweihundertdreihundert", "zwanzigelf"])
  func `what is no number is none`(word: String) {
    #expect(Quantities.read(Array("Es waren \(word).".utf8), language: "de").isEmpty)
  }

  @Test(arguments: ["Einundzwanzig Leute", "EINUNDZWANZIG LEUTE"])
  func `capitals make no difference`(text: String) {
    #expect(Quantities.read(Array(text.utf8), language: "de").map(\.value) == [Rational(21)])
  }
}
