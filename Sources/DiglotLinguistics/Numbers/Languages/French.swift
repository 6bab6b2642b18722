extension WordLanguage {
  /// On the long scale: a “milliard” is 10⁹, a “billion” 10¹². Sixty and eighty are counted on from.
  static let french = WordLanguage(
    table: WordTable(frenchNumbers + frenchParts + frenchUnits), digits: .decimalComma,
    countsByTwenties: true,
    joinsTensWithAnd: true, figures: ["24/7", "50/50", "100%", "100 %"])

  private static let frenchNumbers = [
    alike("zéro", .units(0)), alike("un une", .article),
    counted("deux trois quatre cinq six sept huit neuf", from: 2, as: NumberWord.units),
    counted("dix onze douze treize quatorze quinze seize", from: 10, as: NumberWord.teens),
    counted(
      "vingt trente quarante cinquante soixante septante octante nonante", from: 20, by: 10,
      as: NumberWord.tens),
    alike("vingts", .tens(20)), alike("huitante", .tens(80)),
    alike("cent cents", .hundred), alike("mille", .scale(3)), alike("million millions", .scale(6)),
    alike("milliard milliards", .scale(9)), alike("billion billions", .scale(12)),
    alike("dizaine", .bunch(10)), alike("douzaine", .bunch(12)), alike("vingtaine", .bunch(20)),
    alike("trentaine", .bunch(30)), alike("centaine", .bunch(100)), alike("millier", .bunch(1_000)),
    romanNumerals("e ème er ère"),
    counted("dizaines centaines milliers", from: 1, as: NumberWord.plural),
    alike("premier première premiers premières", .ordinal(1)), alike("second seconde", .ordinal(2)),
    counted(
      "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième", from: 2,
      as: NumberWord.ordinal),
  ]

  private static let frenchParts = [
    alike("demi demie moitié", .part(2)), alike("quart quarts", .part(4)), alike("tiers", .parts(3)),
    counted("cinquièmes sixièmes septièmes huitièmes neuvièmes dixièmes", from: 5, as: NumberWord.parts),
    alike("double doublé doublée", .multiple(2)), alike("triple triplé triplée", .multiple(3)),
    alike("fois", .fold),
    alike("pour", .per), alike("virgule", .point), alike("et", .and), alike("quelques plusieurs", .few),
    alike("de d des", .of), alike("à ou", .to), alike("sur", .in),
    counted(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", from: 1,
      as: NumberWord.month),
  ]

  private static let frenchUnits = [
    alike("seconde secondes", .unit, .second), alike("minute minutes", .unit, .minute),
    alike("heure heures", .unit, .hour), alike("jour jours", .unit, .day),
    alike("semaine semaines", .unit, .week),
    alike("mois", .unit, .month), alike("an ans année années", .unit, .year),
    alike("décennie décennies", .unit, .decade), alike("siècle siècles", .unit, .century),
    alike("centimètre centimètres cm", .unit, .centimetre), alike("mètre mètres m", .unit, .metre),
    alike("kilomètre kilomètres km", .unit, .kilometre), alike("mille milles", .unit, .mile),
    alike("hectare hectares", .unit, .hectare), alike("gramme grammes", .unit, .gram),
    alike("livre livres", .unit, .pound), alike("kilo kilos kilogramme kilogrammes kg", .unit, .kilogram),
    alike("tonne tonnes", .unit, .tonne), alike("litre litres", .unit, .litre),
    alike("octet octets", .unit, .byte), alike("go gigaoctets", .unit, .gigabyte),
  ]
}
