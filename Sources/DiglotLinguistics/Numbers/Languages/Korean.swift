extension HanLanguage {
  /// Numerals are syllables of many words: in syllables, only a number with a power at the start of a word is read.
  static let korean = HanLanguage(
    numerals: [
      ("영공", [.digit(0), .digit(0)]),
      ("일이삼사오육칠팔구", (1...9).map { .digit($0) }),
      ("십백천", [.power(1), .power(2), .power(3)]),
      ("만억조", [.scale(4), .scale(8), .scale(12)]),
      ("수몇", [.several, .several]),
      ("여", [.more]),
    ],
    phrases: koreanPhrases, endings: koreanEndings, point: "점", partsOf: "분의", counter: "개 여", half: "반",
    ordinalMarks: "제", vagueMarks: "", rangeMarks: "에서 ~ - – 내지 ,", needsBoundary: true)

  private static let koreanPhrases: [(String, Phrase)] =
    each(
      """
      일본 일반 일부 일단 일정 일상 이상 이하 이번 이미 이유 이제 이후 사람 사실 사회 오늘 오전 오후 구조 구체 만약 만일 만들 천천히 조금
      조사 조직 수도 수준 수많은 백화점 백신 억제 억지 반도 반드시 반대 반응
      """, .idiom)
    + each("절반", .quantity(.fraction, .half)) + each("두배", .quantity(.multiplier, Rational(2)))
    + [
      ("한 ", 1), ("하나", 1), ("두 ", 2), ("둘", 2), ("세 ", 3), ("셋", 3), ("네 ", 4), ("넷", 4), ("다섯", 5),
      ("여섯", 6),
      ("일곱", 7), ("여덟", 8), ("아홉", 9), ("열 ", 10), ("열한 ", 11), ("열두 ", 12), ("스무 ", 20), ("스물", 20),
      ("서른", 30),
      ("마흔", 40), ("쉰", 50), ("예순", 60), ("일흔", 70), ("여든", 80), ("아흔", 90),
    ].map { ($0.0, Phrase.quantity(.cardinal, Rational($0.1))) }

  private static let koreanEndings: [(String, Ending)] = [
    each("퍼센트 프로", .percent), each("할", .tenth), each("배", .times), each("년", .year), each("년대", .decade),
    each("세기", .century), each("월", .month), each("시", .clock), each("시간", .unit(.hour)),
    each("초", .unit(.second)),
    each("분", .unit(.minute)), each("일", .unit(.day)), each("주 주일", .unit(.week)),
    each("주년 년간", .unit(.year)),
    each("월간", .unit(.month)), each("센티미터", .unit(.centimetre)), each("미터", .unit(.metre)),
    each("킬로미터", .unit(.kilometre)), each("마일", .unit(.mile)), each("피트", .unit(.foot)),
    each("인치", .unit(.inch)),
    each("그램", .unit(.gram)), each("킬로그램", .unit(.kilogram)), each("파운드", .unit(.pound)),
    each("톤", .unit(.tonne)),
    each("리터", .unit(.litre)), each("도", .unit(.celsius)), each("바이트", .unit(.byte)),
    each("기가바이트", .unit(.gigabyte)), each("분의 시대 시기", .nothing),
  ].flatMap { $0 }
}
