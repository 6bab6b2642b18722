/// Reads the tag of a language, such as `zh-Hans`.
public enum LanguageTag {
  /// The language itself: `zh`. Asked for every passage.
  public static func primary(_ tag: String) -> String {
    let bytes = tag.utf8
    guard let hyphen = bytes.firstIndex(of: 0x2D) else { return tag }
    return String(tag[..<hyphen])
  }
}
