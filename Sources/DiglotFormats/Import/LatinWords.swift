/// Tells languages in Latin letters apart by the words that each of them cannot do without.
enum LatinWords {
  /// The tag of the language that most such words belong to; `en` where there are none.
  static func guess(_ lines: [String]) -> String {
    var counts = [Int](repeating: 0, count: languages.count)
    for line in lines.prefix(500) {
      for word in line.lowercased().split(whereSeparator: { !$0.isLetter }) {
        for index in languages.indices where languages[index].words.contains(word) { counts[index] += 1 }
      }
    }
    let best = languages.indices.max { counts[$0] < counts[$1] } ?? 0
    return counts[best] > counts[0] ? languages[best].tag : languages[0].tag
  }

  private static let languages: [(tag: String, words: Set<Substring>)] = [
    ("en", "the and of to is that it you we for was with this have are"),
    ("fr", "le les des est et que je vous pas une dans pour il nous sont"),
    ("de", "der die und das ist nicht ich wir ein zu mit den auf sie es"),
    ("es", "el los que de y es una por las con como pero lo más está"),
    ("it", "il che di non è per una sono gli della con ma del ci più"),
    ("pt", "o que não de uma os é para com você mas um ao isso são"),
    ("nl", "de het een en van ik niet dat is je op te zijn maar we"),
    ("sv", "och att det som är en jag på för inte vi har med den om"),
    ("pl", "i się na nie że to jest w z jak ale tak co do"),
    ("tr", "bir ve bu da de için ne çok ama var mi gibi daha o"),
    ("vi", "là và của có không tôi một được cho những người này trong"),
    ("id", "yang dan di itu ini tidak dengan untuk dari kita ada saya akan"),
  ].map { ($0.0, Set($0.1.split(separator: " "))) }
}
