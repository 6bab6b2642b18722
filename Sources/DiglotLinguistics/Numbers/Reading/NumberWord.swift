/// What a word says about a number.
enum NumberWord: Sendable {
  /// Zero to nine, ten to nineteen, twenty to ninety, and hundreds in one word.
  case units(Int), teens(Int), tens(Int), hundreds(Int)
  /// A number in one word: “siebenundzwanzig”.
  case whole(Int)
  /// “Hundred”, which multiplies what is before it.
  case hundred
  /// Thousand and above, by their power of ten.
  case scale(Int)
  /// A count in one word: dozen, grand.
  case bunch(Int)
  /// An order of magnitude: tens, hundreds, millions.
  case plural(Int)
  case ordinal(Int)
  /// Of centuries and kings, in Roman numerals, which are as often letters or other words.
  case roman(Int)
  /// Parts: “thirds”; and such as stand alone as well: “half”, “quarter”.
  case parts(Int), part(Int)
  /// “Nineties”.
  case decade(Int)
  /// “Doubled”, “twice”; and what makes a multiplier of the number before it: “times”, “fold”.
  case multiple(Int), fold
  case percent, per
  case point, and, article
  /// “Few” and “several”; and “couple”.
  case few, couple
  case of, to, `in`, out
  /// The name of a month; of one that is another word as well.
  case month(Int), perhapsMonth(Int)
  /// Only a unit, or “square” before one.
  case unit, square
  /// “Oh” between the digits of a year.
  case oh
  case morning, afternoon

  /// Whether a quantity can begin with the word.
  var beginsQuantity: Bool {
    switch self {
    case .fold, .percent, .per, .and, .of, .to, .in, .out, .unit, .square, .oh, .morning, .afternoon: false
    default: true
    }
  }
}

/// A word of a table. One word can say a number and a unit: “second”.
struct WordEntry: Sendable {
  var word: NumberWord
  var unit: Unit?
}

/// One line of a table: words with a blank between them, counted up from the first one's number.
func counted(
  _ words: String, from first: Int, by step: Int = 1, as word: (Int) -> NumberWord
) -> [(String, WordEntry)] {
  words.split(separator: " ").enumerated().map { index, text in
    (String(text), WordEntry(word: word(first + index * step)))
  }
}

/// One line of a table: words with a blank between them that all say the same.
func alike(_ words: String, _ word: NumberWord, _ unit: Unit? = nil) -> [(String, WordEntry)] {
  words.split(separator: " ").map { (String($0), WordEntry(word: word, unit: unit)) }
}

/// The lines of a table for Roman numerals from one to thirty, with what stands behind them.
func romanNumerals(_ endings: String) -> [(String, WordEntry)] {
  let tens = ["", "x", "xx", "xxx"]
  let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
  return (1...30).flatMap { number in
    endings.split(separator: " ").map { ending in
      let numeral = tens[number / 10] + ones[number % 10]
      return (numeral + (ending == "-" ? "" : ending), WordEntry(word: .roman(number)))
    }
  }
}
