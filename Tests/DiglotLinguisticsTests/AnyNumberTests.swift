import DiglotLinguistics
import TestSupport
import Testing

/// Whatever a text holds, reading and comparing come to an end, and what is read is in the text.
struct AnyNumberTests {
  private static let pieces = [
    "9", "0", "12", "9223372036854775807", "999999999999999999999", "1,000", ".5", "3.14", "-", "–", "/", ":",
    "%",
    "°", "½", "two ", "hundred ", "thousand ", "million ", "billion ", "trillion ", "and ", "a ", "half ",
    "of ",
    "point ", "oh ", "s", "st", "th", "K", "B", "x ", "percent ", "dozen ", "tens ", "hundreds ", "feet ",
    "pm", "to ",
    "GPT-", "covid", " ", "\n", "一", "二", "十", "百", "千", "万", "亿", "兆", "零", "〇", "两", "半", "几", "数", "多",
    "点", "分之", "百分之", "年", "年代", "世纪", "月", "成", "折", "倍", "第", "个", "５", "．", "삼", "십", "만", "조", "三割",
    "Milliarde ", "und", "zwei", "zwanzig", "quatre-", "vingt-", "mil ", "\u{1}", "\u{FF}", "é", "𠮷", "👩‍👩‍👧",
  ]

  private static let languages = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es"]

  private func text(_ generator: inout SplitMix64, _ most: Int) -> [UInt8] {
    let count = Int.random(in: 0...most, using: &generator)
    var bytes = (0..<count).flatMap { _ in Array((Self.pieces.randomElement(using: &generator) ?? "").utf8) }
    // Some texts are not even UTF-8.
    if Int.random(in: 0..<4, using: &generator) == 0, !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    return bytes
  }

  @Test(arguments: 0..<8)
  func `quantities lie in the text, one behind the other`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 71)
    for _ in 0..<400 {
      let bytes = text(&generator, 24)
      for language in Self.languages {
        var end = 0
        for quantity in Quantities.read(bytes, language: language) {
          #expect(quantity.range.lowerBound >= 0 && quantity.range.upperBound <= bytes.count)
          #expect(!quantity.range.isEmpty)
          #expect(quantity.range.lowerBound >= end, "\(language) \(String(decoding: bytes, as: UTF8.self))")
          #expect(!quantity.description.isEmpty)
          end = quantity.range.upperBound
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `a text agrees with itself`(round: Int) {
    var generator = SplitMix64(seed: UInt64(round) + 600)
    for _ in 0..<200 {
      let bytes = text(&generator, 16)
      for language in Self.languages {
        let quantities = Quantities.read(bytes, language: language)
        let found = QuantityComparison.compare(
          source: quantities, in: bytes, language, target: quantities, in: bytes, language)
        #expect(found.isEmpty, "\(language) \(String(decoding: bytes, as: UTF8.self)): \(found)")
      }
    }
  }

  @Test func `two texts of any kind are compared to an end`() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<600 {
      let (left, right) = (text(&generator, 40), text(&generator, 40))
      let (from, to) = (Self.languages.randomElement(using: &generator) ?? "en", "zh")
      let source = Quantities.read(left, language: from)
      let target = Quantities.read(right, language: to)
      let found = QuantityComparison.compare(source: source, in: left, from, target: target, in: right, to)
      #expect(found.count <= source.count + target.count)
    }
  }
}
