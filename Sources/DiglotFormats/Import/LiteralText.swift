import DiglotSyntax

/// Text as it stands, written so that it reads as text: what would be markup gets a backslash, and
/// nothing else does.
///
/// Whether something is markup is for the parser to say. The text is read where it is to stand, and
/// what is found there is escaped, until nothing is found any more.
enum LiteralText {
  /// Where a piece of text is to stand.
  enum Place {
    /// At the start of a line of source text.
    case line
    /// Behind a cue.
    case behindCue
    /// Behind the marker of a translation line, and a space.
    case translation
    /// As a language's part of a title or a name.
    case part

    /// What the text is read after, so that it is read as it will be. Never the start of a document,
    /// where a byte order mark would be none of the text.
    fileprivate var context: String {
      switch self {
      case .line: "\n"
      case .behindCue: "[0:00] "
      case .translation: "x\n> "
      case .part: "@title "
      }
    }
  }

  /// The text with what must be escaped.
  /// - Parameter text: well-formed UTF-8 without line ends, and without white space at either end.
  static func escaped(_ text: ArraySlice<UInt8>, at place: Place) -> ArraySlice<UInt8> {
    guard mayHoldMarkup(text, at: place) else { return text }
    var escapes: Set<Int> = []
    // What an escape takes apart may have hidden something else. Not for ever: in the end, whatever
    // can begin anything is escaped.
    for _ in 0..<4 {
      let found = markup(in: text, at: place, escapes)
      if found.isEmpty { return written(text, escapes)[...] }
      escapes.formUnion(found)
    }
    escapes.formUnion(text.indices.filter { isActive(text[$0]) })
    escapes.formUnion(markup(in: text, at: place, escapes))
    return written(text, escapes)[...]
  }

  private static func isActive(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5B, 0x5C, 0x60, 0x7B, 0x7C: true
    default: false
    }
  }

  /// A quick look: whether it is worth reading the text at all.
  private static func mayHoldMarkup(_ text: ArraySlice<UInt8>, at place: Place) -> Bool {
    guard let first = text.first else { return false }
    if place == .line, [0x23, 0x25, 0x3E, 0x40].contains(first) { return true }
    if text.contains(where: isActive) { return true }
    guard place == .line || place == .behindCue else { return false }
    // A speaker's code ends with a colon, and holds neither small letters nor spaces.
    let head = text.first { $0 == 0x3A || $0 == 0x20 || (0x61...0x7A).contains($0) }
    return head == 0x3A
  }

  private static func written(_ text: ArraySlice<UInt8>, _ escapes: Set<Int>) -> [UInt8] {
    guard !escapes.isEmpty else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count + escapes.count)
    for (index, byte) in zip(text.indices, text) {
      if escapes.contains(index) { result.append(0x5C) }
      result.append(byte)
    }
    return result
  }

  /// The indices of the text at which markup begins, when it stands in its place with some escapes.
  private static func markup(in text: ArraySlice<UInt8>, at place: Place, _ escapes: Set<Int>) -> Set<Int> {
    let context = Array(place.context.utf8)
    let tree = SyntaxTree(utf8: context + written(text, escapes))
    let ends = escapes.sorted()
    /// The index in the text of an offset in what was read.
    func index(_ offset: Int) -> Int? {
      var rest = offset - context.count
      guard rest >= 0 else { return nil }
      var low = 0
      var high = ends.count
      // The n-th escape stands n bytes further on than what it escapes.
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] - text.startIndex + middle < rest { low = middle + 1 } else { high = middle }
      }
      rest -= low
      return text.startIndex + rest
    }
    var found: Set<Int> = []
    var start = 0
    for block in tree.blocks {
      for (token, range) in block.tokens.indices.map({ ($0, block.range(ofToken: $0)) }) {
        let kind = block.tokens[token].kind
        guard isMarkup(kind), let place = index(start + range.lowerBound) else { continue }
        // What makes the line another kind of line comes first: without it, the rest reads otherwise.
        if place == text.startIndex, isHead(kind) { return [place] }
        if kind != .escape || !escapes.contains(place) { found.insert(place) }
      }
      for problem in block.problems {
        if let place = index(start + problem.range.lowerBound) { found.insert(place) }
      }
      start += block.bytes.count
    }
    return found.filter { text.indices.contains($0) && CharacterClasses.isPunctuation(text[$0]) }
  }

  private static func isHead(_ kind: TokenKind) -> Bool {
    switch kind {
    case .directiveName, .headingMarker, .translationMarker, .commentMarker, .noteOpen, .cueOpen: true
    default: false
    }
  }

  /// Whether a token begins something that is not text. Those that end it need not be looked at.
  private static func isMarkup(_ kind: TokenKind) -> Bool {
    switch kind {
    case .escape, .hardBreak, .pipe, .directiveName, .headingMarker, .translationMarker, .commentMarker,
      .noteOpen, .cueOpen, .speakerColon, .linkOpen, .noteReferenceOpen, .eventOpen, .timeMarkOpen,
      .correctionOpen, .unsureOpen, .codeOpen:
      true
    default: false
    }
  }
}
