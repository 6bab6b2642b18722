/// The English names of languages that transcripts are often in.
public enum LanguageNames {
  /// Nil for a tag whose language is not known. Region and script are told where they are.
  public static func name(of tag: String) -> String? {
    let subtags = tag.split(separator: "-").map(String.init)
    guard let primary = subtags.first, let language = languages[primary] else { return nil }
    let details = subtags.dropFirst().compactMap { scripts[$0] ?? regions[$0] }
    return details.isEmpty ? language : language + " (" + details.joined(separator: ", ") + ")"
  }

  /// Tags to choose from, in order; languages that are written in several ways with each.
  public static let tags: [String] = (languages.keys + ["zh-Hans", "zh-Hant", "pt-BR", "en-GB", "en-US"])
    .sorted()

  private static let languages = [
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "ko": "Korean", "la": "Latin", "lt": "Lithuanian", "lv": "Latvian", "mn": "Mongolian", "ms": "Malay",
    "my": "Burmese", "nb": "Norwegian Bokmål", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish", "yue": "Cantonese", "zh": "Chinese",
  ]

  private static let scripts = [
    "Hans": "Simplified", "Hant": "Traditional", "Latn": "Latin script", "Cyrl": "Cyrillic script",
    "Arab": "Arabic script",
  ]

  private static let regions = [
    "AR": "Argentina", "AT": "Austria", "AU": "Australia", "BE": "Belgium", "BR": "Brazil",
    "CA": "Canada", "CH": "Switzerland", "CN": "China", "DE": "Germany", "ES": "Spain", "FR": "France",
    "GB": "United Kingdom", "HK": "Hong Kong", "IE": "Ireland", "IN": "India", "MO": "Macao",
    "MX": "Mexico", "NZ": "New Zealand", "PT": "Portugal", "SG": "Singapore", "TW": "Taiwan",
    "US": "United States", "ZA": "South Africa",
  ]
}
