import DiglotSyntax

/// What a person may tell the importer.
public struct ImportOptions: Sendable {
  /// The tags of the languages, the source first; one for a text without translations. Empty where
  /// the scripts are to tell.
  public var languages: [String]

  public init(languages: [String] = []) { self.languages = languages }

  func checkedLanguages() throws(ImportFailure) -> [Language] {
    for tag in languages where !CharacterClasses.isLanguageTag(tag) { throw .notALanguageTag(tag) }
    guard languages.count <= 2 else { throw .tooManyLanguages }
    if languages.count == 2, languages[0] == languages[1] { throw .sameLanguageTwice(languages[0]) }
    return languages.map(Language.init(tag:))
  }
}

/// What a text turned out to be.
public enum ImportFormat: String, Sendable {
  case pairedText = "text"
  case subRip = "SubRip"
  case webVTT = "WebVTT"
}

/// What came of an import.
public struct ImportResult: Sendable {
  /// Diglot, in its canonical form.
  public let text: String
  public let format: ImportFormat
  /// The tags of its languages, the source first.
  public let languages: [String]
  public let segments: Int
  /// How many segments have no translation; 0 where there is one language only.
  public let untranslated: Int
  /// How many lines were kept as comments because there was no other place for them.
  public let kept: Int
  /// What a person should know: what was guessed, and how to say otherwise. Whole sentences.
  public let notes: [String]
}

/// Why a text was not imported.
public enum ImportFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is nothing but white space.
  case empty
  case alreadyDiglot
  /// All of the text is in one script, and nobody said which languages it is in.
  /// - Parameter guess: what one of them may be.
  case languagesUnclear(script: String, guess: String)
  /// There are no letters of any script that is known.
  case noLetters
  case notALanguageTag(String)
  case tooManyLanguages
  case sameLanguageTwice(String)
  /// Nothing is written in the script of a language that was named.
  case languageAbsent(String)

  /// What is the matter, and what to do about it.
  public var description: String {
    switch self {
    case .empty: "there is no text to import"
    case .alreadyDiglot: "this is Diglot already; there is nothing to import"
    case .languagesUnclear(let script, let guess):
      "nearly all of it is in \(script) letters, so the languages cannot be told apart: "
        + "name them, source first, as in `--languages \(guess),\(guess == "fr" ? "en" : "fr")` if they alternate, "
        + "or `--languages \(guess)` if there is only one"
    case .noLetters:
      "no language can be told from this: name them, source first, as in `--languages en,zh-Hans`"
    case .notALanguageTag(let tag):
      "“\(tag)” is no language tag; write one as in `--languages en,zh-Hans`"
    case .tooManyLanguages: "a text in more than two languages cannot be imported; name one or two"
    case .sameLanguageTwice(let tag): "“\(tag)” is named twice; name the source first, then the translation"
    case .languageAbsent(let tag):
      "nothing here looks like “\(tag)”; name the languages that the text is in, source first"
    }
  }
}
