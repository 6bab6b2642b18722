/// What a character says about a number, in the languages that write numbers in characters.
enum Numeral: Sendable {
  case digit(UInt8)
  /// 廿 and 卅.
  case tens(UInt8)
  /// 十, 百 and 千, by their power of ten; and the scales from 万 on.
  case power(UInt8), scale(UInt8)
  /// 几 and 数, which make an order of magnitude of what follows.
  case several
  /// 多 and 余: a bit more.
  case more
}

/// What follows a number and says what kind of quantity it is.
enum Ending: Sendable {
  /// A point of a percentage; 成, a tenth; 折, the tenths that a price is brought down to.
  case percent, tenth, discount
  /// 倍, and 番, which doubles as often as it says.
  case times, doublings
  case year, decade, century, month, clock
  case unit(Unit)
  /// What only looks like an ending: 成为 is not 成.
  case nothing
}

/// A word that begins with a numeral or has one in it.
enum Phrase: Sendable {
  /// Not a number: 一些, 星期三.
  case idiom
  /// A number in spite of how it begins: 十分之.
  case number
  /// A quantity that need not be there: 一半, 翻番, 百分百.
  case quantity(Quantity.Kind, Rational)
  /// An order of magnitude: 成千上万.
  case magnitude(Int)
}

/// A language that writes numbers in characters, without spaces: its numerals, and what stands around them.
final class HanLanguage: Sendable {
  let numerals: ScalarMap<Numeral>
  private let phrases: ScalarTrie<Phrase>
  let endings: ScalarTrie<Ending>
  /// The decimal mark in words, “parts of”, the counter between number and unit, the mark of ordinals, and halves.
  let point: ScalarTrie<Void>
  let partsOf: ScalarTrie<Void>
  let counter: ScalarTrie<Void>
  let half: ScalarTrie<Void>
  let ordinalMarks: ScalarSet
  /// What makes an order of magnitude of 百 and 千 that follow: 上, 成.
  let vagueMarks: ScalarSet
  /// What stands between the ends of a range.
  let rangeMarks: ScalarTrie<Void>
  /// Whether a number can only begin a word, as in Korean, whose numerals are syllables of many words.
  let needsBoundary: Bool
  /// The scale that can be a million as well as a million millions: 兆.
  let megaMark: UInt32?
  /// Where to look closer.
  let beginnings: HanBeginnings
  /// What goes on with a number: begins an ending, or stands in front of one.
  let followers: ScalarSet

  init(
    numerals: [(String, [Numeral])], phrases: [(String, Phrase)], endings: [(String, Ending)], point: String,
    partsOf: String, counter: String, half: String, ordinalMarks: String, vagueMarks: String,
    rangeMarks: String, needsBoundary: Bool = false, megaMark: Unicode.Scalar? = nil
  ) {
    var table = ScalarMap<Numeral>()
    var beginnings = HanBeginnings()
    var followers = ScalarSet()
    for (characters, values) in numerals {
      for (character, value) in zip(characters.unicodeScalars, values) {
        table.insert(character.value, value)
        if case .more = value {
          followers.insert(character.value)
        } else {
          beginnings.insert(character.value)
        }
      }
    }
    self.numerals = table
    self.phrases = ScalarTrie(phrases)
    self.endings = ScalarTrie(endings)
    self.point = Self.marks(point)
    self.partsOf = Self.marks(partsOf)
    self.counter = Self.marks(counter)
    self.half = Self.marks(half)
    self.ordinalMarks = ScalarSet(ordinalMarks.unicodeScalars.map(\.value))
    self.vagueMarks = ScalarSet(vagueMarks.unicodeScalars.map(\.value))
    self.rangeMarks = Self.marks(rangeMarks)
    self.needsBoundary = needsBoundary
    self.megaMark = megaMark?.value
    for digit in UInt32(0xFF10)...0xFF19 { beginnings.insert(digit) }
    for word in half.split(separator: " ") { beginnings.insert(firstOf: word) }
    for (word, _) in phrases { beginnings.insert(word.unicodeScalars) }
    self.beginnings = beginnings
    for word in counter.split(separator: " ") + half.split(separator: " ") { followers.insert(firstOf: word) }
    for (word, _) in endings { followers.insert(firstOf: word[...]) }
    self.followers = followers
  }

  /// The longest phrase that begins at `start`, and its end.
  @inline(__always)
  func phrase(_ bytes: [UInt8], at start: Int) -> (value: Phrase, end: Int)? {
    let (first, length) = bytes.scalar(start)
    guard beginnings.mayBeginWord(first, bytes.scalar(start + length).scalar) else { return nil }
    return phrases.longest(bytes, at: start)
  }

  private static func marks(_ words: String) -> ScalarTrie<Void> {
    ScalarTrie(words.split(separator: " ").map { (String($0), ()) })
  }
}

/// One line of a table: words with a blank between them that all mean the same.
func each<Value>(_ words: String, _ value: Value) -> [(String, Value)] {
  words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { (String(decoding: $0, as: UTF8.self), value) }
}
