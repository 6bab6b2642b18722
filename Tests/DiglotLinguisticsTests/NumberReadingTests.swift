import DiglotLinguistics
import Testing

/// What numbers a text has, by their values, in the order of the text.
struct NumberReadingTests {
  /// The main values, as a person writes them.
  private func values(_ text: String, _ language: String) -> [String] {
    Quantities.read(Array(text.utf8), language: language).map(\.description)
  }

  @Test(arguments: [
    ("It has 7 layers.", ["7"]), ("12,500 people", ["12,500"]), ("0.75 of it", ["0.75"]),
    ("two hundred and forty-six", ["246"]), ("one thousand and one nights", ["1,001"]),
    ("three hundred thousand", ["300,000"]), ("1.3 million users", ["1,300,000"]), ("4bn", ["4,000,000,000"]),
    ("six and a half years", ["6.5"]), ("three quarters", ["0.75"]), ("two fifths of it", ["0.4"]),
    ("half a million", ["500,000"]), ("a quarter of a billion", ["250,000,000"]),
    ("in 1987", ["1987"]), ("nineteen eighty-seven", ["1987"]), ("twenty twenty-one", ["2021"]),
    ("the 1970s", ["1970s"]), ("35 percent", ["35%"]), ("35%", ["35%"]),
    ("twelve point five per cent", ["12.5%"]),
    ("the 23rd floor", ["23"]), ("the twenty-third floor", ["23"]), ("GPT-4o and H100", ["GPT4O", "H100"]),
    ("100x faster", ["100×"]), ("thousands of people", ["thousands"]),
    ("tens of thousands of people", ["tens of thousands"]),
    ("hundreds of millions", ["hundreds of millions"]),
    ("three dozen eggs", ["36"]), ("30 grand", ["30,000"]), ("eighteen hundred", ["1,800"]),
    ("nobody came", []),
    ("zero point zero five", ["0.05"]), ("a 70B model", ["70,000,000,000"]),
    ("it returns 0.1930408167.", ["0.193040816"]), ("12.00000000000000000000000000001", ["12"]),
  ])
  func `English`(text: String, expected: [String]) { #expect(values(text, "en") == expected) }

  @Test(arguments: [
    ("有7层。", ["7"]), ("二百四十六人", ["246"]), ("一千零一夜", ["1,001"]), ("三十万", ["300,000"]), ("30万", ["300,000"]),
    ("一百三十万用户", ["1,300,000"]), ("40亿", ["4,000,000,000"]), ("六年半", ["6.5"]), ("四分之三", ["0.75"]),
    ("百分之三十五", ["35%"]), ("35％", ["35%"]), ("三成五", ["35%"]), ("百分之十二点五", ["12.5%"]), ("二〇二一年", ["2021"]),
    ("一九八七年", ["1987"]), ("20世纪70年代", ["1970s"]), ("上世紀七十年代", ["70s"]), ("第二十三层", ["23"]),
    ("GPT-4o 和 H100", ["GPT4O", "H100"]), ("快100倍", ["100×"]), ("数千人", ["thousands"]),
    ("數萬人", ["tens of thousands"]),
    ("几亿人", ["hundreds of millions"]), ("一百五", ["150"]), ("两千三", ["2,300"]), ("三万五", ["35,000"]),
    ("三點五億", ["350,000,000"]), ("3亿5000万", ["350,000,000"]), ("两万五千", ["25,000"]), ("貳佰", []), ("一般来说", []),
    ("十分漂亮", []), ("周三见", []), ("千万别去", []), ("统一的", []), ("零点零五", ["0.05"]), ("1.5万人", ["15,000"]),
    ("２０人", ["20"]), ("花了 2 百万买的", ["2,000,000"]), ("返回 0.2939945977。", ["0.293994597"]), ("第 2 百货", ["2"]),
  ])
  func `Chinese`(text: String, expected: [String]) { #expect(values(text, "zh") == expected) }

  @Test(arguments: [
    ("三十万人", ["300,000"]), ("2億円", ["200,000,000"]), ("3割", ["30%"]), ("一番いい", []), ("35パーセント", ["35%"]),
    ("1990年代", ["1990s"]), ("三分の二", ["2/3"]), ("数千人", ["thousands"]), ("1兆円", ["1,000,000,000,000"]),
  ])
  func `Japanese`(text: String, expected: [String]) { #expect(values(text, "ja") == expected) }

  @Test(arguments: [
    ("30만 명", ["300,000"]), ("2억 원", ["200,000,000"]), ("35퍼센트", ["35%"]), ("1조 원", ["1,000,000,000,000"]),
    ("삼십만", ["300,000"]),
  ])
  func `Korean`(text: String, expected: [String]) { #expect(values(text, "ko") == expected) }

  @Test(arguments: [
    ("2,5 Milliarden Euro", ["2,500,000,000"]), ("eine Billion Euro", ["1,000,000,000,000"]),
    ("12.500 Menschen", ["12,500"]),
    ("zweihundertsechsundvierzig", ["246"]), ("35 Prozent", ["35%"]), ("1987", ["1987"]),
    ("drei Viertel", ["0.75"]),
  ])
  func `German, on the long scale`(text: String, expected: [String]) {
    #expect(values(text, "de") == expected)
  }

  @Test(arguments: [
    ("2,5 milliards d’euros", ["2,500,000,000"]), ("quatre-vingt-dix-sept", ["97"]),
    ("soixante-douze", ["72"]),
    ("12 500 personnes", ["12,500"]), ("35 pour cent", ["35%"]), ("35 %", ["35%"]),
    ("deux cent quarante-six", ["246"]),
    ("trois cents", ["300"]), ("au XVIIIe siècle", ["18"]), ("le IVème siècle", ["4"]),
    ("vingt et un", ["21"]), ("dix-sept", ["17"]), ("quatre-vingts", ["80"]),
    ("soixante et onze", ["71"]),
  ])
  func `French, on the long scale`(text: String, expected: [String]) {
    #expect(values(text, "fr") == expected)
  }

  @Test(arguments: [
    ("2,5 millones", ["2,500,000"]), ("mil millones", ["1,000,000,000"]),
    ("un billón", ["1,000,000,000,000"]),
    ("doscientos cuarenta y seis", ["246"]), ("35 por ciento", ["35%"]), ("treinta y cinco", ["35"]),
    ("treinta y un años", ["31"]), ("Juan y dos más", ["2"]),
  ])
  func `Spanish, on the long scale`(text: String, expected: [String]) {
    #expect(values(text, "es") == expected)
  }

  @Test func `other languages are not read`() {
    #expect(!Quantities.supports("tlh"))
    #expect(values("7 of 9", "tlh").isEmpty)
    #expect(Quantities.supports("zh-Hant-TW"))
  }

  @Test func `what is masked is not read, and numbers do not go over it`() {
    let text = Array("Run 7 of `x = 12`, then 30".utf8)
    let read = Quantities.read(text, language: "en", masked: [10..<16])
    #expect(read.map(\.description) == ["7", "30"])
    #expect(Quantities.read(text, language: "en", masked: [-5..<900]).isEmpty)
  }

  @Test func `ranges are those of the words`() {
    let text = "We paid 2.25 billion dollars."
    let ranges = Quantities.read(Array(text.utf8), language: "en").map(\.range)
    #expect(ranges == [8..<20])
  }
}
