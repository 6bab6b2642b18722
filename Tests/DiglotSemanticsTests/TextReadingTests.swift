import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// One pass finds what looking for each thing by itself finds.
struct TextReadingTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextReading(bytes).words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test func `words are what stands between`() {
    #expect(words("") == [])
    #expect(words("Don't stop, GPT-4 is 2x.") == ["Don't", "stop", "GPT", "4", "is", "2x"])
    #expect(words("我用GPT，カタカナ。") == ["我", "用", "GPT", "カ", "タ", "カ", "ナ"])
    #expect(words("Ça va? “été” 한국어 नमस्ते") == ["Ça", "va", "été", "한국어", "नमस्ते"])
    #expect(words("a👍🏽b—c…d\u{3000}e") == ["a", "b", "c", "d", "e"])
    #expect(words("𠮷野家") == ["𠮷", "野", "家"])
  }

  @Test func `words are the same in any case, and no others are`() {
    let hashes = { (text: String) in TextReading(Array(text.utf8)).words.map(\.hash) }
    #expect(hashes("The THE the") == [UInt64](repeating: hashes("the")[0], count: 3))
    #expect(Set(hashes("the then he eht hte t th 的 地 得 第")).count == 11)
  }

  @Test func `words put together have the sum of theirs`() {
    let reading = TextReading(Array("note book notebook".utf8)).words
    let power = (0..<4).reduce(UInt64(1)) { power, _ in power &* TextWord.base }
    #expect(reading[2].hash == reading[0].hash &* power &+ reading[1].hash)
  }

  @Test func `what a word is made of`() {
    let kinds = TextReading(Array("the The it's H100 été 的".utf8)).words.map(\.kinds)
    #expect(kinds[0] == .small && kinds[0].areLatin)
    #expect(kinds[1] == [.small, .capital] && kinds[1].areLatin)
    #expect(kinds[2] == [.small, .apostrophe] && !kinds[2].areLatin)
    #expect(kinds[3] == [.capital, .digit])
    #expect(kinds[4] == [.small, .other])
    #expect(kinds[5] == .letter)
  }

  @Test func `any text has the words, letters and kinds that its characters say`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<1_000 {
      let text = RandomText.make(12, using: &random)
      let bytes = Array(text.utf8)
      let reading = TextReading(bytes)
      let scalars = Array(text.unicodeScalars)
      #expect(reading.letters.latin == scalars.count { $0.isASCII && CharacterClasses.isAlphabetic($0) })
      #expect(reading.letters.han == scalars.count(where: CharacterClasses.isHan), "\(text.debugDescription)")
      #expect(reading.letters.kana == scalars.count(where: CharacterClasses.isKana))
      let isOther = { (scalar: Unicode.Scalar) in
        !scalar.isASCII && !CharacterClasses.isHan(scalar) && !CharacterClasses.isKana(scalar)
          && CharacterClasses.isAlphabetic(scalar)
      }
      #expect(reading.mayHaveOtherLetters || !scalars.contains(where: isOther), "\(text.debugDescription)")
      var end = 0
      for word in reading.words {
        #expect(word.start >= end && word.end > word.start && word.end <= bytes.count)
        end = word.end
        let own = String(decoding: bytes[word.start..<word.end], as: UTF8.self).unicodeScalars
        let isLetter = own.allSatisfy { CharacterClasses.isHan($0) || CharacterClasses.isKana($0) }
        #expect(word.kinds.contains(.letter) == isLetter)
        #expect(!isLetter || own.count == 1)
      }
    }
  }
}
