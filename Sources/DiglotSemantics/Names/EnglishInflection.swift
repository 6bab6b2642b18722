import DiglotSyntax

/// The forms that an English word takes by itself, so that a glossary need not list them.
enum EnglishInflection {
  /// What a form of a term becomes in the plural, in the past and with -ing: of several words the last
  /// is inflected. None for a last word that is not of small letters, but for a capital at its start, which
  /// makes it a name and leaves it the plural alone.
  ///
  /// A form that nobody uses does no harm, as it is not found either.
  static func variants(of form: String) -> [String] {
    guard form.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    let (head, word) = lastWord(of: form)
    guard word.count >= 3, word.dropFirst().allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    let isName = (head.utf8 + word).contains { (0x41...0x5A).contains($0) }
    let verbs = isName || word.count < shortestVerb ? [] : verbForms(word)
    return ([plural(word)] + verbs).map { head + $0 }
  }

  /// The past of shorter words is as often as not another word: “boxed”, “boxing”.
  private static let shortestVerb = 4

  /// The last word, which is empty where something else than a letter ends the form, and all before it.
  private static func lastWord(of form: String) -> (head: String, word: [UInt8]) {
    let bytes = Array(form.utf8)
    let start = bytes.lastIndex { !CharacterClasses.isLetter($0) }.map { $0 + 1 } ?? 0
    return (String(decoding: bytes[..<start], as: UTF8.self), Array(bytes[start...]))
  }

  private static func text(_ bytes: some Sequence<UInt8>, _ ending: String) -> String {
    String(decoding: Array(bytes) + Array(ending.utf8), as: UTF8.self)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }

  private static func endsInConsonantAndY(_ word: [UInt8]) -> Bool {
    word.last == 0x79 && word.count >= 2 && !isVowel(word[word.count - 2])
  }

  private static func plural(_ word: [UInt8]) -> String {
    if endsInConsonantAndY(word) { return text(word.dropLast(), "ies") }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    return text(word, hisses ? "es" : "s")
  }

  /// With -ed and -ing.
  private static func verbForms(_ word: [UInt8]) -> [String] {
    if word.last == 0x65 { return [text(word, "d"), text(word.dropLast(), "ing")] }
    if endsInConsonantAndY(word) { return [text(word.dropLast(), "ied"), text(word, "ing")] }
    guard let last = word.last, canDoubleLast(word) else { return [text(word, "ed"), text(word, "ing")] }
    // Which of the two it is depends on the stress: “planned”, but “opened”.
    return [text(word, "ed"), text(word, "ing"), text(word + [last], "ed"), text(word + [last], "ing")]
  }

  /// Whether it ends in a single vowel and a consonant that can be doubled.
  private static func canDoubleLast(_ word: [UInt8]) -> Bool {
    let tail = Array(word.suffix(3))
    guard tail.count == 3, !isVowel(tail[0]), isVowel(tail[1]), !isVowel(tail[2]) else { return false }
    return ![0x77, 0x78, 0x79].contains(tail[2])
  }
}
