extension WordLanguage {
  /// On the long scale: a “Milliarde” is 10⁹, a “Billion” 10¹².
  static let german = WordLanguage(
    table: WordTable(germanNumbers + germanParts + germanUnits, parts: germanCompounds),
    digits: .decimalComma,
    compounds: CompoundNumbers(germanCompounds, and: "und"), figures: ["24/7", "50/50", "100%", "100 %"])

  private static let germanNumbers = [
    counted("null eins zwei drei vier fünf sechs sieben acht neun", from: 0, as: NumberWord.units),
    alike("ein eine einen einem einer", .article), alike("zwo", .units(2)),
    counted(
      "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", from: 10,
      as: NumberWord.teens),
    counted(
      "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", from: 20, by: 10, as: NumberWord.tens
    ),
    alike("hundert", .hundred), alike("tausend", .scale(3)),
    alike("million millionen mio", .scale(6)), alike("milliarde milliarden mrd", .scale(9)),
    alike("billion billionen bio", .scale(12)), alike("billiarde billiarden", .scale(15)),
    alike("dutzend", .bunch(12)),
    counted("dutzende hunderte tausende", from: 1, as: NumberWord.plural), alike("zehntausende", .plural(4)),
    alike("hunderttausende", .plural(5)),
    counted(
      "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte", from: 1,
      as: NumberWord.ordinal),
    counted(
      "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften",
      from: 1,
      as: NumberWord.ordinal),
    counted(
      "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger", from: 20, by: 10,
      as: NumberWord.decade),
  ]

  private static let germanParts = [
    alike("halb halbe halbes halben halber hälfte", .part(2)), alike("viertel", .part(4)),
    alike("drittel", .parts(3)),
    counted("fünftel sechstel siebtel achtel neuntel zehntel", from: 5, as: NumberWord.parts),
    alike("einmal", .multiple(1)), alike("zweimal doppelt verdoppelt verdoppelte", .multiple(2)),
    alike("dreimal dreifach verdreifacht", .multiple(3)), alike("zehnfach", .multiple(10)),
    alike("mal fach", .fold), alike("prozent prozentpunkte prozentpunkten", .percent), alike("komma", .point),
    alike("und", .and), alike("paar einige mehrere", .few), alike("von", .of), alike("bis oder", .to),
    alike("uhr", .unit),
    counted(
      "januar februar märz april mai juni juli august september oktober november dezember", from: 1,
      as: NumberWord.month),
  ]

  private static let germanUnits = [
    alike("sekunde sekunden", .unit, .second), alike("minute minuten", .unit, .minute),
    alike("stunde stunden", .unit, .hour), alike("tag tage tagen", .unit, .day),
    alike("woche wochen", .unit, .week),
    alike("monat monate monaten", .unit, .month), alike("jahr jahre jahren", .unit, .year),
    alike("jahrzehnt jahrzehnte jahrzehnten", .unit, .decade),
    alike("jahrhundert jahrhunderte jahrhunderten", .unit, .century),
    alike("zentimeter cm", .unit, .centimetre), alike("meter m", .unit, .metre),
    alike("kilometer km", .unit, .kilometre),
    alike("meile meilen", .unit, .mile), alike("hektar", .unit, .hectare), alike("gramm", .unit, .gram),
    alike("pfund", .unit, .pound), alike("kilo kilogramm kg", .unit, .kilogram),
    alike("tonne tonnen", .unit, .tonne),
    alike("liter", .unit, .litre), alike("byte bytes", .unit, .byte), alike("gigabyte gb", .unit, .gigabyte),
    alike("megabyte mb", .unit, .megabyte), alike("quadrat", .square),
  ]

  /// What numbers of one word are made of.
  private static let germanCompounds = [
    counted("ein zwei drei vier fünf sechs sieben acht neun", from: 1, as: NumberWord.units),
    alike("eins", .units(1)),
    counted(
      "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", from: 10,
      as: NumberWord.teens),
    counted(
      "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", from: 20, by: 10, as: NumberWord.tens
    ),
    alike("hundert", .hundred), alike("tausend", .scale(3)),
  ]
}
