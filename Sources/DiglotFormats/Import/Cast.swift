import DiglotSyntax

/// The speakers of a file of subtitles, who have names there and get codes here.
struct Cast {
  struct Member {
    let code: String
    /// In the source and the target language; nil where none was given.
    let names: [ArraySlice<UInt8>?]
  }

  /// Who speaks some lines of a cue.
  enum Voice: Hashable {
    case silent
    case named(String)
    /// Several, or not from the start.
    case unclear
  }

  private struct Key: Hashable {
    let source: Voice
    let target: Voice
  }

  private(set) var members: [Member] = []
  private var codes: [Key: String] = [:]
  private var taken: Set<String> = []
  /// The number that the next code of a stem gets, so that none is tried twice.
  private var numbers: [String: Int] = [:]

  /// The code of who speaks the two parts of a cue; nil where nobody is named, or it isn't clear who.
  mutating func code(source: Voice, target: Voice) -> String? {
    guard source != .unclear, target != .unclear, source != target || source != .silent else { return nil }
    let key = Key(source: source, target: target)
    if let code = codes[key] { return code }
    let names = [source, target].map { if case .named(let name) = $0 { name } else { nil as String? } }
    let code = unusedCode(for: names.compactMap { $0 }.first ?? "")
    codes[key] = code
    members.append(Member(code: code, names: names.map { $0.map { Array($0.utf8)[...] } }))
    return code
  }

  /// A short code that is nobody else's: a short name itself, initials, or the first letters.
  private mutating func unusedCode(for name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
    let initials = words.compactMap(\.first).prefix(4).map(String.init).joined()
    let head = words.first ?? ""
    let candidates = [words.count > 1 ? initials : "", head.count <= 4 ? head : String(head.prefix(2)), "S"]
    let stem = candidates.first { !$0.isEmpty && CharacterClasses.isSpeakerCode($0) } ?? "S"
    if taken.insert(stem).inserted { return stem }
    // A Han name with a number behind it would be no code.
    let numbered = CharacterClasses.isSpeakerCode(stem + "2") ? stem : "S"
    var code = stem
    while !taken.insert(code).inserted {
      let number = numbers[numbered, default: 2]
      numbers[numbered] = number + 1
      code = numbered + String(number)
    }
    return code
  }
}
