/// Takes in what files have to remember, the newest first, until there is no more room.
public struct MemoryBuilder: Sendable {
  /// In bytes, text and index together.
  private let limit: Int
  /// What the index would take now.
  public private(set) var byteCount = 0
  /// Whether anything was left out, so that there is no use in adding what is older.
  public private(set) var isFull = false

  private var parts: [MemoryPart] = []
  private var probes: [MemoryIndex.Probe] = []
  private var languages: [LanguagePair: UInt16] = [:]
  private var counts: [UInt32: UInt32] = [:]
  /// What is known already, by sentence and translation.
  private var known: Set<UInt64> = []

  public init(limit: Int) { self.limit = limit }

  public func index() -> MemoryIndex {
    MemoryIndex(parts: parts, probes: probes, languages: languages, counts: counts)
  }

  /// Takes as much of a part as there is room for.
  public mutating func add(_ part: MemoryPart) {
    guard !isFull, byteCount + part.fixedByteCount <= limit else {
      isFull = true
      return
    }
    guard let part = numbered(part) else { return }
    byteCount += part.fixedByteCount
    for (index, entry) in part.entries.enumerated() {
      guard add(entry, at: index, of: part) else {
        isFull = true
        parts.append(part.prefix(index))
        return
      }
    }
    parts.append(part)
  }

  /// The part, if all its languages have got numbers.
  private mutating func numbered(_ part: MemoryPart) -> MemoryPart? {
    for pair in part.languages where languages[pair] == nil {
      guard let number = UInt16(exactly: languages.count) else { return nil }
      languages[pair] = number
    }
    return part.entries.isEmpty ? nil : part
  }

  /// False where there is no room for it.
  private mutating func add(_ entry: MemoryPart.Entry, at index: Int, of part: MemoryPart) -> Bool {
    let words = part.words(of: entry)
    let sizes = MemoryIndex.byteCounts
    let own = part.byteCount(of: entry)
    // As if each word were new.
    guard byteCount + own + sizes.probe + words.count * (sizes.word + sizes.posting) <= limit else {
      return false
    }
    byteCount += own
    guard known.insert(Self.digest(part.source(of: entry), part.translation(of: entry))).inserted,
      let number = languages[part.languages[Int(entry.languages)]]
    else { return true }
    probes.append(
      MemoryIndex.Probe(
        signature: MemoryIndex.signature(of: words), part: UInt32(parts.count), entry: UInt32(index),
        length: UInt16(words.count), languages: number))
    byteCount += sizes.probe
    for word in Set(words) {
      counts[word, default: 0] += 1
      byteCount += sizes.posting + (counts[word] == 1 ? sizes.word : 0)
    }
    return true
  }

  private static func digest(_ source: ArraySlice<UInt8>, _ translation: ArraySlice<UInt8>) -> UInt64 {
    Key.of(.markup, Key.of(.markup, text: source), Key.of(.markup, text: translation))
  }
}
