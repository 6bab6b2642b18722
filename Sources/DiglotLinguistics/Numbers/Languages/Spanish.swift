extension WordLanguage {
  /// On the long scale: “mil millones” and “millardo” are 10⁹, a “billón” is 10¹².
  static let spanish = WordLanguage(
    table: WordTable(spanishNumbers + spanishParts + spanishUnits), digits: .decimalComma,
    joinsTensWithAnd: true,
    figures: ["24/7", "50/50", "100%", "100 %"])

  private static let spanishNumbers = [
    alike("cero", .units(0)), alike("un una uno", .article),
    counted("dos tres cuatro cinco seis siete ocho nueve", from: 2, as: NumberWord.units),
    counted(
      """
      diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
      """, from: 10, as: NumberWord.teens),
    counted(
      "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
      from: 21,
      as: NumberWord.whole),
    counted(
      "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", from: 20, by: 10,
      as: NumberWord.tens),
    alike("cien ciento", .hundreds(100)),
    counted(
      "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
      from: 200,
      by: 100, as: NumberWord.hundreds),
    counted(
      "doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas",
      from: 200,
      by: 100, as: NumberWord.hundreds),
    alike("mil", .scale(3)), alike("millón millones", .scale(6)), alike("millardo millardos", .scale(9)),
    alike("billón billones", .scale(12)),
    romanNumerals("-"),
    alike("decena", .bunch(10)), alike("docena", .bunch(12)), alike("centenar", .bunch(100)),
    alike("millar", .bunch(1_000)),
    counted("decenas centenares miles", from: 1, as: NumberWord.plural),
    alike("cientos centenas", .plural(2)),
    alike("millares", .plural(3)),
    alike("primer primero primera", .ordinal(1)), alike("segundo segunda", .ordinal(2)),
    alike("tercer tercero tercera", .ordinal(3)),
    counted("cuarto quinto sexto séptimo octavo noveno décimo", from: 4, as: NumberWord.ordinal),
  ]

  private static let spanishParts = [
    alike("medio media mitad", .part(2)), alike("cuartos", .parts(4)), alike("tercio tercios", .parts(3)),
    counted("quintos sextos séptimos octavos novenos décimos", from: 5, as: NumberWord.parts),
    alike("doble duplicó duplicado", .multiple(2)), alike("triple triplicó", .multiple(3)),
    alike("veces", .fold),
    alike("por", .per), alike("coma", .point), alike("y", .and),
    alike("unos unas varios varias algunos", .few),
    alike("de", .of), alike("a o hasta", .to), alike("en", .in),
    counted(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", from: 1,
      as: NumberWord.month),
  ]

  private static let spanishUnits = [
    alike("segundos", .unit, .second), alike("minuto minutos", .unit, .minute),
    alike("hora horas", .unit, .hour),
    alike("día días", .unit, .day), alike("semana semanas", .unit, .week), alike("mes meses", .unit, .month),
    alike("año años", .unit, .year), alike("década décadas", .unit, .decade),
    alike("siglo siglos", .unit, .century),
    alike("centímetro centímetros cm", .unit, .centimetre), alike("metro metros m", .unit, .metre),
    alike("kilómetro kilómetros km", .unit, .kilometre), alike("milla millas", .unit, .mile),
    alike("hectárea hectáreas", .unit, .hectare), alike("gramo gramos", .unit, .gram),
    alike("libra libras", .unit, .pound), alike("kilo kilos kilogramo kilogramos kg", .unit, .kilogram),
    alike("tonelada toneladas", .unit, .tonne), alike("litro litros", .unit, .litre),
  ]
}
