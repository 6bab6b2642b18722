import DiglotSemantics
import DiglotSyntax

enum MixedScript: PassageRule {
  static let info = RuleInfo(
    name: "mixed-script", group: .text, severity: .warning,
    summary: "A Latin word has a Cyrillic or Greek letter in it that looks like a Latin one.",
    reason:
      "It looks right, and no search and no term finds it. Text from PDFs and other keyboards has such letters.",
    example: "@languages en zh-Hans\n\nThe m\u{043E}del is large.\n> 模型很大。",
    mended: "@languages en zh-Hans\n\nThe model is large.\n> 模型很大。",
    advice:
      "Let the fix write the Latin letter. Words all in Cyrillic or Greek, and letters by themselves, are left alone."
  )

  static func check(_ passage: Passage, of facts: BlockFacts, in context: BlockContext) -> [LocalFinding] {
    guard passage.traits.contains([.greekOrCyrillic, .latin]) else { return [] }
    var findings: [LocalFinding] = []
    var word = Word()
    var index = 0
    func end() {
      if let finding = finding(word, passage, facts.block) { findings.append(finding) }
      word = Word()
    }
    while let (scalar, length) = passage.bytes.scalar(at: index) {
      if scalar.isASCII, CharacterClasses.isLetter(UInt8(scalar.value)) {
        word.latin += 1
        word.add(scalar, index, length)
      } else if let latin = lookAlikes[scalar] {
        word.lookAlikes += 1
        word.add(latin, index, length)
      } else if (0x370...0x52F).contains(scalar.value) || (0xC0...0x24F).contains(scalar.value) {
        // A letter of another kind: a word of that script, or a sign such as μ.
        word.isOther = true
        word.add(scalar, index, length)
      } else if word.range != nil {
        end()
      }
      index += length
    }
    end()
    return findings
  }

  private struct Word {
    var range: Range<Int>?
    var latin = 0
    var lookAlikes = 0
    var isOther = false
    /// With Latin letters throughout.
    var plain = ""

    mutating func add(_ scalar: Unicode.Scalar, _ index: Int, _ length: Int) {
      range = (range?.lowerBound ?? index)..<index + length
      plain.unicodeScalars.append(scalar)
    }
  }

  private static func finding(_ word: Word, _ passage: Passage, _ block: Block) -> LocalFinding? {
    guard let range = word.range, !word.isOther, word.lookAlikes > 0, word.latin > word.lookAlikes,
      word.latin > 1
    else { return nil }
    return passage.finding(
      info, range, "“\(passage.text(range))” is not all in Latin letters", replacement: word.plain,
      .suggested,
      title: "write “\(word.plain)”", in: block)
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let others = "аеорсухіјѕАВЕКМНОРСТУХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
    let latin = "aeopcyxijsABEKMHOPCTYXIJSoABEZHIKMNOPTYX"
    return Dictionary(zip(others.unicodeScalars, latin.unicodeScalars)) { first, _ in first }
  }()
}
