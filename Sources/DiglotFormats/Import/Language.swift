import DiglotSemantics
import DiglotSyntax

/// A language of a text: its tag, and the script that tells it from others.
struct Language: Hashable {
  let tag: String
  let script: Script

  /// A language by its tag, as BCP 47 has it.
  init(tag: String) {
    self.tag = tag
    let parts = tag.lowercased().split(separator: "-")
    let named = parts.dropFirst().first { $0.count == 4 }.flatMap { Self.scriptSubtags[String($0)] }
    script = named ?? Self.scripts[parts.first.map(String.init) ?? ""] ?? .latin
  }

  private init(_ tag: String, _ script: Script) {
    self.tag = tag
    self.script = script
  }

  /// The language that lines in one script are most probably in.
  static func guess(_ script: Script, from lines: [ArraySlice<UInt8>]) -> Language {
    // A sample says as much as the whole.
    let sample = lines.prefix(2000).map { String(decoding: $0.prefix(2000), as: UTF8.self) }
    switch script {
    case .latin: return Language(LatinWords.guess(sample), .latin)
    case .han:
      let (simplified, traditional) = ChineseScript.count(in: Array(sample.joined().utf8))
      let tag = simplified > traditional ? "zh-Hans" : traditional > simplified ? "zh-Hant" : "zh"
      return Language(tag, .han)
    case .cyrillic, .arabic:
      let letters = Set(sample.flatMap(\.unicodeScalars))
      let found = telling.first { $0.script == script && $0.letters.contains(where: letters.contains) }
      return Language(found?.tag ?? (script == .cyrillic ? "ru" : "ar"), script)
    case .greek: return Language("el", script)
    case .hebrew: return Language("he", script)
    case .devanagari: return Language("hi", script)
    case .thai: return Language("th", script)
    case .georgian: return Language("ka", script)
    case .armenian: return Language("hy", script)
    case .hangul: return Language("ko", script)
    case .kana: return Language("ja", script)
    }
  }

  /// Letters that only one of the languages of a script uses.
  private static let telling: [(script: Script, letters: [Unicode.Scalar], tag: String)] = [
    (.cyrillic, ["ї", "є", "ґ"], "uk"), (.cyrillic, ["ў"], "be"), (.cyrillic, ["ђ", "ћ"], "sr"),
    (.arabic, ["ٹ", "ڈ", "ے"], "ur"), (.arabic, ["پ", "چ", "گ"], "fa"),
  ]

  private static let scriptSubtags: [String: Script] = [
    "latn": .latin, "cyrl": .cyrillic, "grek": .greek, "arab": .arabic, "hebr": .hebrew,
    "deva": .devanagari, "thai": .thai, "geor": .georgian, "armn": .armenian, "hang": .hangul,
    "kore": .hangul, "jpan": .kana, "hans": .han, "hant": .han, "hani": .han,
  ]

  /// The scripts of languages that are not written in Latin letters.
  private static let scripts: [String: Script] = [
    "zh": .han, "yue": .han, "cmn": .han, "wuu": .han, "nan": .han, "hak": .han, "lzh": .han, "ja": .kana,
    "ko": .hangul, "ru": .cyrillic, "uk": .cyrillic, "be": .cyrillic, "bg": .cyrillic, "sr": .cyrillic,
    "mk": .cyrillic, "kk": .cyrillic, "ky": .cyrillic, "mn": .cyrillic, "tg": .cyrillic, "tt": .cyrillic,
    "el": .greek, "ar": .arabic, "fa": .arabic, "ur": .arabic, "ps": .arabic, "ug": .arabic, "he": .hebrew,
    "yi": .hebrew, "hi": .devanagari, "mr": .devanagari, "ne": .devanagari, "sa": .devanagari, "th": .thai,
    "ka": .georgian, "hy": .armenian,
  ]
}
