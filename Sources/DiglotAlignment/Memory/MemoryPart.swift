import DiglotSemantics

/// What one file has to remember: sentences and their translations, laid close together, as a workspace has
/// many.
public struct MemoryPart: Sendable {
  /// Nil for a text that is in no file.
  let path: FilePath?
  /// All sentences, each with its translation behind it.
  private(set) var text: [UInt8] = []
  /// The words by which the sentences are compared, in the same order.
  private(set) var words: [UInt32] = []
  /// In the order of the file.
  private(set) var entries: [Entry] = []
  private(set) var languages: [LanguagePair] = []

  struct Entry: Sendable {
    fileprivate let textStart: UInt32
    fileprivate let sourceLength: UInt32
    fileprivate let translationLength: UInt32
    fileprivate let wordStart: UInt32
    /// The segment of the file, counted from 1.
    let segment: UInt32
    fileprivate let wordCount: UInt16
    /// The place of its languages among those of the part.
    let languages: UInt16
  }

  init(_ path: FilePath?) { self.path = path }

  /// Words of a sentence and bytes of a sentence and its translation. What is longer is a paragraph, of which
  /// nobody says the same again.
  private static let most = (words: 200, bytes: 4000)

  /// Pairs of languages in one file, of which each sentence looks for its own.
  private static let mostLanguages = 64

  /// Nothing is added that takes a part over this: no memory would hold it.
  private static let mostBytes = TranslationMemory.limit

  mutating func add(
    _ source: ArraySlice<UInt8>, _ translation: ArraySlice<UInt8>, in languages: LanguagePair, segment: Int
  ) {
    let words = ComparedWords.read(Array(source))
    guard !words.isEmpty, words.count <= Self.most.words,
      source.count + translation.count <= Self.most.bytes, byteCount + Self.most.bytes <= Self.mostBytes,
      let place = place(of: languages), !source.elementsEqual(translation)
    else { return }
    entries.append(
      Entry(
        textStart: UInt32(text.count), sourceLength: UInt32(source.count),
        translationLength: UInt32(translation.count), wordStart: UInt32(self.words.count),
        segment: UInt32(clamping: segment), wordCount: UInt16(words.count), languages: place))
    text += source
    text += translation
    self.words += words
  }

  /// Adds what another part of the same file holds.
  mutating func add(_ range: Range<Int>, of other: MemoryPart, segment: Int) {
    for entry in other.entries[range] {
      guard byteCount + Self.most.bytes <= Self.mostBytes,
        let place = place(of: other.languages[Int(entry.languages)])
      else { return }
      entries.append(
        Entry(
          textStart: UInt32(text.count), sourceLength: entry.sourceLength,
          translationLength: entry.translationLength, wordStart: UInt32(words.count),
          segment: UInt32(clamping: segment), wordCount: entry.wordCount, languages: place))
      text += other.source(of: entry)
      text += other.translation(of: entry)
      words += other.words(of: entry)
    }
  }

  /// As much of the beginning as there are entries.
  func prefix(_ count: Int) -> MemoryPart {
    var part = MemoryPart(path)
    part.languages = languages
    for entry in entries.prefix(count) {
      part.add(
        source(of: entry), translation(of: entry), in: languages[Int(entry.languages)],
        segment: Int(entry.segment))
    }
    return part.packed()
  }

  /// A copy without the room that was kept for more.
  public func packed() -> MemoryPart {
    var part = self
    part.text = text.withUnsafeBufferPointer(Array.init)
    part.words = words.withUnsafeBufferPointer(Array.init)
    part.entries = entries.withUnsafeBufferPointer(Array.init)
    return part
  }

  private mutating func place(of pair: LanguagePair) -> UInt16? {
    if let place = languages.firstIndex(of: pair) { return UInt16(exactly: place) }
    guard languages.count < Self.mostLanguages else { return nil }
    languages.append(pair)
    return UInt16(exactly: languages.count - 1)
  }

  // MARK: What it holds

  func source(of entry: Entry) -> ArraySlice<UInt8> {
    let start = Int(entry.textStart)
    return text[start..<start + Int(entry.sourceLength)]
  }

  func translation(of entry: Entry) -> ArraySlice<UInt8> {
    let start = Int(entry.textStart) + Int(entry.sourceLength)
    return text[start..<start + Int(entry.translationLength)]
  }

  func words(of entry: Entry) -> ArraySlice<UInt32> {
    let start = Int(entry.wordStart)
    return words[start..<start + Int(entry.wordCount)]
  }

  /// What an entry takes.
  func byteCount(of entry: Entry) -> Int {
    Int(entry.sourceLength) + Int(entry.translationLength) + Int(entry.wordCount)
      * MemoryLayout<UInt32>.stride
      + MemoryLayout<Entry>.stride
  }

  /// What a part takes besides its entries.
  var fixedByteCount: Int {
    256 + (path?.string.utf8.count ?? 0) + languages.count * MemoryLayout<LanguagePair>.stride
  }

  public var byteCount: Int {
    fixedByteCount + text.count + words.count * MemoryLayout<UInt32>.stride
      + entries.count * MemoryLayout<Entry>.stride
  }
}
