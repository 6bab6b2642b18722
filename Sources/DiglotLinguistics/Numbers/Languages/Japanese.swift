extension HanLanguage {
  static let japanese = HanLanguage(
    numerals: [
      ("零〇", [.digit(0), .digit(0)]),
      ("一二三四五六七八九", (1...9).map { .digit($0) }),
      ("十百千", [.power(1), .power(2), .power(3)]),
      ("万億兆", [.scale(4), .scale(8), .scale(12)]),
      ("数何幾", [.several, .several, .several]),
      ("余", [.more]),
    ],
    phrases: japanesePhrases, endings: japaneseEndings, point: "点 ・", partsOf: "分の",
    counter: "ヶ か カ ケ ヵ 個", half: "半", ordinalMarks: "第", vagueMarks: "", rangeMarks: "から ～ ~ - – 、 か ないし")

  private static let japanesePhrases: [(String, Phrase)] =
    each("十分の 百分の 千分の 万分の", .number)
    + each(
      """
      一緒 一番 一般 一部 一致 一定 一度に 一方 一時的 一旦 一体 一気 一切 一生懸命 一応 一言 一瞬 一種 一層 一覧 一貫 一律 一連 一杯
      統一 唯一 万一 同一 単一 随一 世界一 日本一 万が一 十分 充分 百貨店 百科 千葉 千代田 万能 万歳 三菱 三井 三重県 四国 四季 九州
      五輪 六本木 七夕 八百屋 八百長 八王子 数学 数字 数値 数量 人数 回数 関数 指数 複数 多数 少数 分数 整数 無数 点数 件数 半導体
      半島 半径 半球 大半 半端 過半数 四捨五入 二酸化炭素 第三者 第一人者 何回 何人 何年
      """, .idiom)
    + each("半分 半数", .quantity(.fraction, .half)) + each("倍増 二倍に", .quantity(.multiplier, Rational(2)))
    + [("一つ", 1), ("二つ", 2), ("三つ", 3), ("四つ", 4), ("五つ", 5), ("六つ", 6), ("七つ", 7), ("八つ", 8), ("九つ", 9)]
    .map { ($0.0, .quantity(.cardinal, Rational($0.1))) }

  private static let japaneseEndings: [(String, Ending)] = [
    each("パーセント 百分点", .percent), each("割", .tenth), each("倍", .times), each("年", .year), each("年代", .decade),
    each("世紀", .century), each("月", .month), each("時", .clock), each("時代 時期 時点 割り 割合 点", .nothing),
    each("秒", .unit(.second)), each("分間", .unit(.minute)), each("時間", .unit(.hour)),
    each("日間 日", .unit(.day)),
    each("週間 週", .unit(.week)), each("年間 周年", .unit(.year)), each("月間", .unit(.month)),
    each("センチ センチメートル", .unit(.centimetre)), each("メートル", .unit(.metre)),
    each("キロ キロメートル", .unit(.kilometre)), each("マイル", .unit(.mile)), each("フィート", .unit(.foot)),
    each("インチ", .unit(.inch)), each("ヤード", .unit(.yard)), each("エーカー", .unit(.acre)),
    each("ヘクタール", .unit(.hectare)), each("平方メートル", .unit(.squareMetre)),
    each("平方キロ 平方キロメートル", .unit(.squareKilometre)), each("グラム", .unit(.gram)),
    each("キログラム", .unit(.kilogram)), each("ポンド", .unit(.pound)), each("トン", .unit(.tonne)),
    each("リットル", .unit(.litre)), each("ガロン", .unit(.gallon)), each("度", .unit(.celsius)),
    each("バイト", .unit(.byte)), each("キロバイト", .unit(.kilobyte)), each("メガバイト", .unit(.megabyte)),
    each("ギガバイト", .unit(.gigabyte)),
  ].flatMap { $0 }
}
