import DiglotLinguistics
import Testing

/// Texts and their translations, and where their numbers disagree.
struct NumberComparisonTests {
  private func discrepancies(
    _ source: String, _ target: String, _ from: String = "en", _ to: String = "zh-Hans"
  )
    -> [Discrepancy]
  {
    let (left, right) = (Array(source.utf8), Array(target.utf8))
    return QuantityComparison.compare(
      source: Quantities.read(left, language: from), in: left, from,
      target: Quantities.read(right, language: to),
      in: right, to)
  }

  @Test(arguments: [
    ("4.5 billion years", "45亿年"), ("about 3 million people", "大约300万人"), ("800,000 seats", "80万个座位"),
    ("a trillion dollars", "一万亿美元"), ("3 trillion tokens", "3万亿个词元"), ("half a million", "五十万"),
    ("a quarter of a billion", "2.5亿"), ("three and a half years", "三年半"), ("one and a half million", "150万"),
    ("a 13B model", "13B 模型"), ("a 13B model", "130亿参数的模型"), ("8 GB", "8GB 内存"),
    ("H100s and GPT-4", "H100 和 GPT-4"),
    ("30 percent", "30%"), ("thirty percent", "百分之三十"), ("30 percent", "三成"), ("30% off", "打七折"),
    ("three quarters", "四分之三"), ("one in ten", "十分之一"), ("the 1980s", "20世纪80年代"), ("the eighties", "八十年代"),
    ("nineteen seventy-one", "1971年"), ("twenty twenty-two", "二〇二二年"), ("4:30 pm", "下午四点半"),
    ("9 p.m.", "晚上21点"), ("June 6th", "6月6日"), ("5x faster", "快5倍"), ("it doubled", "翻了一番"),
    ("tens of thousands", "数万张"), ("millions of people", "数百万人"), ("a couple of months", "几个月"),
    ("a few hundred", "几百"), ("3 to 4 billion", "30亿到40亿"), ("$3-4 billion", "30-40亿美元"),
    ("15 grand", "1.5万块"),
    ("three dozen", "36个"), ("two hundred and fifty", "二百五"), ("eighteen hundred", "1800"),
    ("point two percent", "百分之零点二"), ("the first time", "第一次"), ("one more thing", "还有一件事"),
    ("nobody is the same", "没有人是一样的"), ("5 feet", "1.52米"), ("90 days", "三个月"), ("three decades ago", "30年前"),
    ("24/7", "全天候"), ("the year 2030", "2030年"), ("101 ways", "101种方法"), ("no numbers", "没有数字"),
    ("Twenty people came, and twenty left.", "来了二十个人，都走了。"), ("the 21st century", "21世纪"),
    ("three or four", "三四个"),
    ("between 10 and 15 million", "1000万到1500万之间"), ("a hundred times", "一百次"),
    ("COVID-19 began in 2019", "新冠疫情始于2019年"), ("Chapter twelve", "第十二章"),
    ("lit at eleven", "十一点点火"), ("One for each morning.", "一天早上一枚。"), ("a daily paper", "一天一份报纸"),
    ("two thirds", "2/3"),
  ])
  func `the same said in another way agrees`(source: String, target: String) {
    #expect(discrepancies(source, target) == [])
    if !target.contains("8GB") { #expect(discrepancies(target, source, "zh-Hans", "en") == []) }
  }

  @Test(arguments: [
    ("4.5 billion years", "4.5亿年", -1), ("3 million people", "30万人", -1), ("a 13B model", "13亿参数的模型", -1),
    ("20 grand", "2000块", -1), ("40 people", "400人", 1), ("a 2 TB disk", "20 TB 磁盘", 1),
    ("fifteen thousand", "15万", 1), ("2.25 billion", "2.25亿", -1),
  ])
  func `another power of ten is told from another number`(source: String, target: String, power: Int) {
    let found = discrepancies(source, target)
    guard case .magnitude(_, _, let powerOfTen)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(powerOfTen == power)
    #expect(found.first?.weight == .error)
  }

  @Test(arguments: [
    ("in 2019", "2018年"), ("two-thirds", "四分之三"), ("GPT-4", "GPT-3"), ("35 percent", "百分之四十"),
    ("tens of thousands", "数千张"), ("June 16th", "6月15日"), ("the 1980s", "90年代"), ("65535 bytes", "65536 字节"),
    ("213 people and 20 dogs", "231人和20条狗"),
  ])
  func `another number is one mismatch`(source: String, target: String) {
    let found = discrepancies(source, target)
    guard case .mismatch? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(found.first?.weight == .warning)
  }

  @Test func `a number that is left out is a warning, a small one information`() {
    guard case .missing? = discrepancies("It took 350 people.", "用了很多人。").first else {
      Issue.record("nothing found")
      return
    }
    #expect(discrepancies("It took 350 people.", "用了很多人。").map(\.weight) == [.warning])
    #expect(discrepancies("It took 7 people.", "用了几个人。").map(\.weight) == [.information])
    #expect(discrepancies("It took seven people.", "用了几个人。") == [])
  }

  @Test func `a number that only the translation has is information`() {
    let found = discrepancies("We have many.", "我们有300个。")
    guard case .extra? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(found.map(\.weight) == [.information])
  }

  @Test(arguments: [
    ("2.5 billion euros", "2,5 Milliarden Euro", "en", "de"),
    ("2.5 billion euros", "2,5 milliards d’euros", "en", "fr"),
    ("a trillion euros", "un billón de euros", "en", "es"), ("12,500 people", "12.500 Menschen", "en", "de"),
    ("3 billion yen", "30億円", "en", "ja"), ("30 percent", "3割", "en", "ja"),
    ("500,000 won", "50만 원", "en", "ko"),
    ("2兆円", "2 trillion yen", "ja", "en"), ("zweiundzwanzig Jahre", "二十二年", "de", "zh"),
    ("the 17th century", "au XVIIème siècle", "en", "fr"), ("the 16th century", "el siglo XVI", "en", "es"),
    ("the celestial sphere", "천구", "en", "ko"), ("ten people", "열 명", "en", "ko"),
    ("10 people", "열 명", "en", "ko"),
    ("a grand duke", "大公", "en", "zh"), ("Life goes on.", "La vie continue.", "en", "fr"),
  ])
  func `other languages count by their own scales`(source: String, target: String, from: String, to: String) {
    #expect(discrepancies(source, target, from, to) == [])
  }

  @Test(arguments: [
    ("2.5 billion euros", "2,5 Billionen Euro", "en", "de"), ("2.5 billion", "2,5 billions", "en", "fr"),
    ("3 billion yen", "3億円", "en", "ja"),
  ])
  func `a false friend among the scales is found`(source: String, target: String, from: String, to: String) {
    #expect(discrepancies(source, target, from, to).map(\.weight) == [.error])
  }

  @Test func `a unit is spoken of behind a quotation mark as well`() {
    for name in ["Daily", "“Daily”", "‘Daily’"] {
      #expect(discrepancies("One is called \(name).", "一张叫一天。").isEmpty)
    }
    #expect(discrepancies("One is called Rarely.", "一张叫一天。").count == 1)
  }

  /// As many numbers as are looked up, where few are looked through.
  private static let many = (201...260).map { "\($0) goats" }.joined(separator: "; ")

  @Test(arguments: [
    ("2.25 billion", "2.25亿", "2.25 billion→2.25亿"), ("in 2017", "2018年", "2017→2018年"),
    ("350 people", "很多人", "350→"), ("GPT-4", "GPT-3", "GPT-4→GPT-3"), ("5 feet", "1.52米", ""),
    ("tens of thousands", "数万张", ""), ("30 percent", "三成", ""), ("three quarters", "四分之三", ""),
    ("40 percent", "五成", "40 percent→五成"), ("90 days", "三个月", ""),
  ])
  func `among many numbers each is compared as among few`(source: String, target: String, expected: String) {
    for others in ["", Self.many] {
      let (left, right) = ("\(source). \(others)", "\(target)。\(others)")
      func text(_ quantity: Quantity, in text: String) -> String {
        let words = String(decoding: Array(text.utf8)[quantity.range], as: UTF8.self)
        return quantity.kind == .year && text.hasPrefix("2018年") ? "2018年" : words
      }
      let found = discrepancies(left, right).map { discrepancy in
        switch discrepancy {
        case .magnitude(let source, let target, _), .mismatch(let source, let target):
          "\(text(source, in: left))→\(text(target, in: right))"
        case .missing(let source): "\(text(source, in: left))→"
        case .extra(let target): "→\(text(target, in: right))"
        }
      }
      #expect(found == (expected.isEmpty ? [] : [expected]))
    }
  }

  @Test func `many numbers at another power of ten are told one by one`() {
    let digits = (211...280).filter { $0 % 10 != 0 }
    let source = digits.map { "\($0) million goats" }.joined(separator: "; ")
    let target = digits.map { "\($0)亿只羊" }.joined(separator: "；")
    let found = discrepancies(source, target)
    #expect(found.count == digits.count)
    for case .magnitude(let source, let target, let power) in found {
      #expect(power == 2 && source.value.multiplied100 == target.value)
    }
  }
}

extension Rational {
  fileprivate var multiplied100: Rational? { Rational(numerator * 100, over: denominator) }
}
