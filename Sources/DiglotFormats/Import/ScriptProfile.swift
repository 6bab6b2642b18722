import DiglotSyntax

/// A script, as far as it tells languages apart.
enum Script: Int, CaseIterable {
  case latin, cyrillic, greek, arabic, hebrew, devanagari, thai, georgian, armenian, hangul, kana, han

  /// As a person would call it.
  var name: String {
    switch self {
    case .latin: "Latin"
    case .cyrillic: "Cyrillic"
    case .greek: "Greek"
    case .arabic: "Arabic"
    case .hebrew: "Hebrew"
    case .devanagari: "Devanagari"
    case .thai: "Thai"
    case .georgian: "Georgian"
    case .armenian: "Armenian"
    case .hangul: "Korean"
    case .kana: "Japanese"
    case .han: "Chinese"
    }
  }

  /// The script of a letter; nil for what belongs to none of these, and for what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF,
      0xFF21...0xFF3A, 0xFF41...0xFF5A:
      self = .latin
    case 0...0x7F: return nil
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5F2: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x963: self = .devanagari
    case 0xE01...0xE4E: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .hangul
    default:
      if CharacterClasses.isHan(scalar) {
        self = .han
      } else if CharacterClasses.isKana(scalar), scalar != "ー" {
        self = .kana
      } else {
        return nil
      }
    }
  }

  /// Whether letters are counted one by one, for want of spaces between words.
  var isDense: Bool {
    switch self {
    case .han, .kana, .hangul, .thai: true
    default: false
    }
  }
}

/// How much of each script a text holds: words, or letters where a script sets without spaces.
struct ScriptProfile {
  private var counts = InlineArray<12, Int>(repeating: 0)

  init() {}

  init(_ text: ArraySlice<UInt8>) {
    let bytes = Array(text)
    var index = 0
    var word: Script?
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if CharacterClasses.isLetter(byte) {
          if word != .latin { self[.latin] += 1 }
          word = .latin
        } else if byte != 0x27 {
          word = nil
        }
        index += 1
        continue
      }
      guard let (scalar, length) = bytes.scalar(at: index) else { return }
      index += length
      // An apostrophe or an accent is within a word.
      if scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value) { continue }
      let script = Script(scalar)
      if let script, script.isDense || script != word { self[script] += 1 }
      word = script
    }
  }

  subscript(script: Script) -> Int {
    get { counts[script.rawValue] }
    set { counts[script.rawValue] = newValue }
  }

  static func + (left: ScriptProfile, right: ScriptProfile) -> ScriptProfile {
    var sum = left
    for script in Script.allCases { sum[script] += right[script] }
    return sum
  }

  /// Whether Han letters stand among so many kana that they are Japanese.
  private var isJapanese: Bool { self[.kana] > 0 && self[.kana] * 8 >= self[.han] }

  /// How much speaks for a language written in `script`, rather than one written in `other`.
  ///
  /// Words in Latin letters count half beside another script: they are quoted in every language.
  func weight(of script: Script, against other: Script?) -> Double {
    switch script {
    case .latin: Double(self[.latin]) * (other == nil || other == .latin ? 1 : 0.5)
    case .kana: other == .han && !isJapanese ? 0 : Double(self[.kana] + self[.han])
    case .han where other == .kana: isJapanese ? 0 : Double(self[.han])
    case .hangul, .thai: Double(self[script]) / 2
    default: Double(self[script])
    }
  }

  /// The script that the text is written in; nil where there are no letters.
  var main: Script? {
    let weights = Script.allCases.map { script -> (Script, Double) in
      switch script {
      case .latin: (script, Double(self[.latin]) * 0.5)
      case .kana: (script, weight(of: .kana, against: .han))
      case .han: (script, weight(of: .han, against: .kana))
      default: (script, weight(of: script, against: .latin))
      }
    }
    let best = weights.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 > 0 ? $0.0 : nil }
  }
}
