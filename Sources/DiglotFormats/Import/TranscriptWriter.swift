import DiglotSyntax

/// Writes Diglot in its canonical form: directives first, a blank line between all else.
struct TranscriptWriter {
  /// A line of source text or translation, not escaped yet, and whether the break after it is kept.
  struct TextLine {
    let text: ArraySlice<UInt8>
    var keepsBreak = false
  }

  /// When a segment is spoken, its id, and who speaks.
  struct Head {
    var start: Timestamp
    var end: Timestamp?
    var id: String?
    var speaker: String?
  }

  private var directives: [(name: String, value: [UInt8])] = []
  private var speakers: [(code: String, names: [UInt8])] = []
  private var body: [UInt8] = []
  private var endsWithComment = false
  private(set) var segments = 0
  private(set) var comments = 0

  // MARK: Directives

  /// A directive whose value is verbatim.
  mutating func add(_ name: String, _ value: String) { directives.append((name, Array(value.utf8))) }

  /// A directive with a part for each language; nil where one has none.
  mutating func add(_ name: String, parts: [ArraySlice<UInt8>?]) {
    directives.append((name, Self.written(parts)))
  }

  /// A speaker, with a name in each language.
  mutating func addSpeaker(_ code: String, names: [ArraySlice<UInt8>?]) {
    speakers.append((code, Self.written(names)))
  }

  private static func written(_ parts: [ArraySlice<UInt8>?]) -> [UInt8] {
    var parts = parts
    while let last = parts.last, last == nil { parts.removeLast() }
    var result: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { result += result.isEmpty || result.last == 0x20 ? "| ".utf8 : " | ".utf8 }
      result += part.map { LiteralText.escaped($0, at: .part) } ?? []
    }
    return result
  }

  // MARK: The body

  mutating func addSegment(head: Head? = nil, source: [TextLine], translation: [TextLine]) {
    segments += 1
    if !body.isEmpty { body.append(0x0A) }
    endsWithComment = false
    if let head { add(head, isLast: source.isEmpty) }
    for (index, line) in source.enumerated() {
      let isBehindCue = index == 0 && head != nil
      // Behind a speaker's code, nothing else is a code.
      let place: LiteralText.Place = isBehindCue ? head?.speaker == nil ? .behindCue : .translation : .line
      add(line, at: place)
    }
    for line in translation {
      body += line.text.isEmpty ? ">".utf8 : "> ".utf8
      add(line, at: .translation)
    }
  }

  private mutating func add(_ head: Head, isLast: Bool) {
    body += "[\(head.start)".utf8
    if let end = head.end { body += " --> \(end)".utf8 }
    if let id = head.id { body += " #\(id)".utf8 }
    body += "]".utf8
    if let speaker = head.speaker { body += " \(speaker):".utf8 }
    body.append(isLast ? 0x0A : 0x20)
  }

  private mutating func add(_ line: TextLine, at place: LiteralText.Place) {
    body += LiteralText.escaped(line.text, at: place)
    if line.keepsBreak { body.append(0x5C) }
    body.append(0x0A)
  }

  /// A line that is kept as it was. It belongs to nothing, so it stands for itself.
  mutating func addComment(_ text: ArraySlice<UInt8>) {
    comments += 1
    if !body.isEmpty, !endsWithComment { body.append(0x0A) }
    endsWithComment = true
    body += "% ".utf8
    body += text
    body.append(0x0A)
  }

  // MARK: All of it

  /// The text; its directives' values in one column, as the canonical form has them.
  var text: String {
    let names = directives.map(\.name) + (speakers.isEmpty ? [] : ["speaker"])
    let width = directives.count + speakers.count > 1 ? (names.map(\.utf8.count).max() ?? 0) + 2 : 0
    let codes = (speakers.map { Self.width(of: $0.code) }.max() ?? 0) + (width > 0 ? 2 : 1)
    func padded(_ text: String, _ own: Int, to width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - own))
    }
    var head: [UInt8] = []
    for (name, value) in directives {
      head += padded("@" + name, name.utf8.count, to: width).utf8
      head += value
      head.append(0x0A)
    }
    for (code, value) in speakers {
      head += padded("@speaker", 7, to: width).utf8
      head += (value.isEmpty ? code : padded(code, Self.width(of: code), to: codes)).utf8
      head += value
      head.append(0x0A)
    }
    if !head.isEmpty, !body.isEmpty { head.append(0x0A) }
    return String(decoding: head + body, as: UTF8.self)
  }

  /// The width of a code: Han and kana take two columns.
  private static func width(of code: String) -> Int {
    code.unicodeScalars.reduce(0) { $0 + (CharacterClasses.isHan($1) || CharacterClasses.isKana($1) ? 2 : 1) }
  }
}
