extension WordLanguage {
  static let english = WordLanguage(
    table: WordTable(englishNumbers + englishParts + englishUnits), digits: .decimalPoint,
    figures: ["24/7", "9/11", "911", "9-1-1", "50/50", "50-50", "100%", "360", "20/20", "101"])

  private static let englishNumbers = [
    counted("zero one two three four five six seven eight nine", from: 0, as: NumberWord.units),
    counted(
      "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", from: 10,
      as: NumberWord.teens),
    counted("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10, as: NumberWord.tens),
    alike("fourty", .tens(40)),
    alike("hundred", .hundred),
    counted("thousand million billion trillion quadrillion", from: 3, by: 3, as: NumberWord.scale),
    alike("mil mn", .scale(6)), alike("bn bln", .scale(9)), alike("tn trn", .scale(12)),
    alike("dozen", .bunch(12)), alike("grand k", .bunch(1_000)),
    counted("tens hundreds thousands", from: 1, as: NumberWord.plural), alike("dozens", .plural(1)),
    counted("millions billions trillions", from: 6, by: 3, as: NumberWord.plural),
    counted(
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
      fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
      """, from: 1, as: NumberWord.ordinal),
    counted(
      "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", from: 30, by: 10,
      as: NumberWord.ordinal),
    alike("thousandth", .ordinal(1_000)), alike("millionth", .ordinal(1_000_000)),
    counted(
      "twenties thirties forties fifties sixties seventies eighties nineties", from: 20, by: 10,
      as: NumberWord.decade),
    alike("oh", .oh),
  ]

  private static let englishParts = [
    alike("half", .part(2)), alike("quarter", .part(4)), alike("halves", .parts(2)),
    alike("quarters", .parts(4)),
    counted("thirds fourths fifths sixths sevenths eighths ninths tenths", from: 3, as: NumberWord.parts),
    alike("hundredths", .parts(100)), alike("thousandths", .parts(1_000)),
    alike("once", .multiple(1)), alike("twice double doubled doubles doubling twofold", .multiple(2)),
    alike("thrice triple tripled triples tripling threefold", .multiple(3)),
    alike("quadruple quadrupled fourfold", .multiple(4)), alike("fivefold", .multiple(5)),
    alike("tenfold", .multiple(10)), alike("hundredfold", .multiple(100)),
    alike("times fold x", .fold), alike("percent pct percentage", .percent), alike("per", .per),
    alike("point", .point), alike("and", .and), alike("a an", .article),
    alike("few several", .few), alike("couple", .couple),
    alike("of", .of), alike("to through till until or", .to), alike("in", .in), alike("out", .out),
    alike("am", .morning), alike("pm", .afternoon),
    alike("march", .perhapsMonth(3)), alike("may", .perhapsMonth(5)),
    counted("january february", from: 1, as: NumberWord.month), alike("april", .month(4)),
    counted("june july august september october november december", from: 6, as: NumberWord.month),
    counted("jan feb", from: 1, as: NumberWord.month),
    counted("aug sept oct nov dec", from: 8, as: NumberWord.month),
  ]

  private static let englishUnits = [
    alike("second seconds sec secs", .unit, .second), alike("minute minutes min mins", .unit, .minute),
    alike("hour hours hr hrs hourly", .unit, .hour),
    alike("day days daily night nights morning mornings evening evenings", .unit, .day),
    alike("week weeks weekly", .unit, .week), alike("month months monthly", .unit, .month),
    alike("year years yr yrs yearly", .unit, .year), alike("decade decades", .unit, .decade),
    alike("century centuries", .unit, .century),
    alike("mm millimeter millimeters millimetre millimetres", .unit, .millimetre),
    alike("cm centimeter centimeters centimetre centimetres", .unit, .centimetre),
    alike("inch inches", .unit, .inch), alike("foot feet ft", .unit, .foot),
    alike("yard yards", .unit, .yard), alike("meter meters metre metres m", .unit, .metre),
    alike("km kilometer kilometers kilometre kilometres kph", .unit, .kilometre),
    alike("mile miles mph", .unit, .mile), alike("square sq", .square),
    alike("acre acres", .unit, .acre), alike("hectare hectares", .unit, .hectare),
    alike("gram grams gramme grammes", .unit, .gram), alike("ounce ounces oz", .unit, .ounce),
    alike("pound pounds lb lbs", .unit, .pound), alike("kg kilo kilos kilogram kilograms", .unit, .kilogram),
    alike("stone", .unit, .stone), alike("ton tons tonne tonnes", .unit, .tonne),
    alike("pint pints", .unit, .pint), alike("liter liters litre litres", .unit, .litre),
    alike("ml milliliter milliliters millilitre millilitres", .unit, .millilitre),
    alike("gallon gallons", .unit, .gallon), alike("celsius", .unit, .celsius),
    alike("fahrenheit degrees degree", .unit, .fahrenheit), alike("byte bytes", .unit, .byte),
    alike("kb kilobyte kilobytes", .unit, .kilobyte), alike("mb megabyte megabytes", .unit, .megabyte),
    alike("gb gigabyte gigabytes gig gigs", .unit, .gigabyte),
    alike("tb terabyte terabytes", .unit, .terabyte),
  ]
}
