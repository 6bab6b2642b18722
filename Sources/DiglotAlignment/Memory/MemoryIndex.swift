/// The sentences of some files by their words, so that those are found at once that are nearly the same.
public struct MemoryIndex: Sendable {
  /// The newest first.
  let parts: [MemoryPart]
  /// Their sentences, each with its translation only once: in the order of the parts.
  let probes: [Probe]
  let languages: [LanguagePair: UInt16]

  /// All words, in order.
  private let words: [UInt32]
  /// Where the probes of each word begin, and where those of the last end.
  private let starts: [UInt32]
  private let postings: [UInt32]

  /// What is looked at first of a sentence, before its words.
  struct Probe: Sendable {
    /// A bit for each of its words; several may have the same.
    let signature: UInt64
    let part: UInt32
    let entry: UInt32
    let length: UInt16
    /// The number of its languages.
    let languages: UInt16
  }

  /// Knows nothing.
  public init() { self.init(parts: [], probes: [], languages: [:], counts: [:]) }

  /// - Parameter counts: in how many probes each word is.
  init(
    parts: [MemoryPart], probes: [Probe], languages: [LanguagePair: UInt16], counts: [UInt32: UInt32]
  ) {
    self.parts = parts
    self.probes = probes.withUnsafeBufferPointer(Array.init)
    self.languages = languages
    words = counts.keys.sorted()
    var starts: [UInt32] = [0]
    starts.reserveCapacity(words.count + 1)
    var numbers = [UInt32: Int](minimumCapacity: words.count)
    for (number, word) in words.enumerated() {
      numbers[word] = number
      starts.append(starts[number] + (counts[word] ?? 0))
    }
    var next = starts
    var postings = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    for (index, probe) in probes.enumerated() {
      let part = parts[Int(probe.part)]
      for word in part.words(of: part.entries[Int(probe.entry)]) {
        guard let number = numbers[word] else { continue }
        let place = Int(next[number])
        // A word that is in a sentence twice is noted once.
        if place > Int(starts[number]), postings[place - 1] == UInt32(index) { continue }
        postings[place] = UInt32(index)
        next[number] += 1
      }
    }
    self.starts = starts
    self.postings = postings
  }

  /// The probes that hold a word, in order.
  func probes(with word: UInt32) -> ArraySlice<UInt32> {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    guard words.indices.contains(low), words[low] == word else { return [] }
    return postings[Int(starts[low])..<Int(starts[low + 1])]
  }

  static func signature(of words: some Sequence<UInt32>) -> UInt64 {
    words.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// What a word that is in no other sentence takes, and what each sentence takes that has it.
  static let byteCounts = (
    word: 2 * MemoryLayout<UInt32>.stride, posting: MemoryLayout<UInt32>.stride,
    probe: MemoryLayout<Probe>.stride
  )

  /// What all of it takes, texts included.
  public var byteCount: Int {
    parts.reduce(0) { $0 + $1.byteCount } + probes.count * Self.byteCounts.probe
      + words.count * Self.byteCounts.word + postings.count * Self.byteCounts.posting
  }

  /// How many sentences it knows.
  public var count: Int { probes.count }
}
