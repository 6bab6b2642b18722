/// What the tag of a language is made of: `zh-Hant-TW`. Short strings need no memory of their own, and so reading a
/// tag for each passage costs little.
public struct LanguageTag {
  /// The language itself: `zh`.
  public private(set) var primary = ""
  /// The first of four letters behind it: `Hant`.
  public private(set) var script: String?
  /// The first of two letters behind it: `TW`.
  public private(set) var region: String?

  public init(_ tag: String) {
    let bytes = tag.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x2D) ?? bytes.endIndex
      if start < end { take(bytes[start..<end]) }
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
  }

  private mutating func take(_ subtag: Substring.UTF8View) {
    let text = String(decoding: subtag, as: UTF8.self)
    if primary.isEmpty {
      primary = text
    } else if script == nil, subtag.count == 4 {
      script = text
    } else if region == nil, subtag.count == 2 {
      region = text
    }
  }

  /// What stands before the first hyphen, for who asks for no more.
  public static func primary(_ tag: String) -> String {
    guard let hyphen = tag.utf8.firstIndex(of: 0x2D) else { return tag }
    return String(tag[..<hyphen])
  }
}
