/// How a word was inflected.
public enum Inflection: Sendable, Hashable {
  case plural, past, participle

  /// By the place among what `EnglishInflection` gives.
  fileprivate init(variant: Int) {
    switch variant {
    case 0: self = .plural
    case let other: self = other.isMultiple(of: 2) ? .participle : .past
    }
  }

  /// A form inflected in the same way; nil where it has no such form.
  public func inflecting(_ form: String) -> String? {
    let variants = EnglishInflection.variants(of: form)
    switch self {
    case .plural: return variants.first
    case .past, .participle:
      let plain = self == .past ? 1 : 2
      // A word of one syllable doubles its last letter where it can.
      let place = variants.count > 3 && Self.syllables(form) == 1 ? plain + 2 : plain
      return variants.indices.contains(place) ? variants[place] : nil
    }
  }

  private static func syllables(_ form: String) -> Int {
    let word = form.split { $0 == " " || $0 == "-" }.last ?? ""
    let isVowel = word.utf8.map { "aeiouyAEIOUY".utf8.contains($0) }
    return zip([false] + isVowel, isVowel).count { !$0 && $1 }
  }
}

extension Glossary {
  /// Which of some forms a text is, and how it is inflected; nil where it is none of them.
  /// - Parameter language: that of the forms; nil where it is not known.
  public static func form(
    of text: String, among forms: [String], in language: String?
  ) -> (place: Int, inflection: Inflection?)? {
    if let place = forms.firstIndex(where: { FormMatcher.isSame(text, as: $0) }) { return (place, nil) }
    guard FormMatcher.isInflected(language) else { return nil }
    for (place, form) in forms.enumerated() {
      let variants = EnglishInflection.variants(of: form)
      if let variant = variants.firstIndex(where: { FormMatcher.isSame(text, as: $0) }) {
        return (place, Inflection(variant: variant))
      }
    }
    return nil
  }

  /// Whether two forms are found in the same texts.
  public static func isSameForm(_ left: String, _ right: String) -> Bool {
    FormMatcher.key(left) == FormMatcher.key(right)
  }
}
