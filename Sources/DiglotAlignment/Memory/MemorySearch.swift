/// Looks for the sentences that are most like one.
///
/// Whoever is as like as is asked for has nearly all words of the sentence. So it has one of its rarest words,
/// however few these are: only what has any of them is looked at. Then lengths and signatures tell of most
/// that too many words differ, and the words of the few that are left are compared.
struct MemorySearch {
  struct Found {
    let similarity: Similarity
    let part: MemoryPart
    let entry: MemoryPart.Entry
  }

  private let index: MemoryIndex
  private let words: [UInt32]
  private let signature: UInt64
  private let languages: UInt16
  private let limit: Int
  /// The best up to now, the best first; of those that are equally like, the newest first.
  private var found: [Found] = []

  private init(_ index: MemoryIndex, _ words: [UInt32], _ languages: UInt16, limit: Int) {
    self.index = index
    self.words = words
    self.languages = languages
    self.limit = limit
    signature = MemoryIndex.signature(of: words)
  }

  /// Those that are alike, the best first, then the newest; of those with one translation only the best.
  static func find(
    _ words: [UInt32], in languages: LanguagePair, _ index: MemoryIndex, limit: Int
  ) -> [Found] {
    guard !words.isEmpty, limit > 0, let number = index.languages[languages] else { return [] }
    var search = MemorySearch(index, words, number, limit: limit)
    var last: UInt32?
    for candidate in search.candidates() where candidate != last {
      search.compare(index.probes[Int(candidate)])
      last = candidate
    }
    return search.found
  }

  /// The probes that may be like enough, in their order; those with several of the words as often.
  private func candidates() -> [UInt32] {
    let rarest = words.map { index.probes(with: $0) }.sorted { $0.count < $1.count }
    var found: [UInt32] = []
    // A word that is there twice has the same probes twice.
    var last: ArraySlice<UInt32> = []
    for probes in rarest.prefix(Similarity.mostDifferences(in: words.count) + 1) {
      if probes.startIndex == last.startIndex, probes.endIndex == last.endIndex { continue }
      last = probes
      for probe in probes where mayBeAlike(index.probes[Int(probe)]) { found.append(probe) }
    }
    found.sort()
    return found
  }

  private func mayBeAlike(_ probe: MemoryIndex.Probe) -> Bool {
    probe.languages == languages && mayDiffer(probe, by: mostDifferences(to: probe))
  }

  /// Whether no more words need differ, as far as can be told at a glance.
  private func mayDiffer(_ probe: MemoryIndex.Probe, by most: Int) -> Bool {
    let length = Int(probe.length)
    let longer = max(words.count, length)
    // So many of the longer one's words are in both.
    let shared = longer - most
    return shared <= min(words.count, length)
      && (signature & ~probe.signature).nonzeroBitCount <= words.count - shared
      && (probe.signature & ~signature).nonzeroBitCount <= length - shared
  }

  private func mostDifferences(to probe: MemoryIndex.Probe) -> Int {
    Similarity.mostDifferences(in: max(words.count, Int(probe.length)))
  }

  private mutating func compare(_ probe: MemoryIndex.Probe) {
    let longer = max(words.count, Int(probe.length))
    var most = mostDifferences(to: probe)
    // What comes later is older, and must be better.
    if found.count == limit, let last = found.last {
      most = min(most, last.similarity.mostDifferences(toSurpassIn: longer))
    }
    guard most >= 0, mayDiffer(probe, by: most) else { return }
    let part = index.parts[Int(probe.part)]
    let entry = part.entries[Int(probe.entry)]
    guard let distance = WordDistance.between(words[...], part.words(of: entry), most: most) else { return }
    take(Found(similarity: Similarity(distance: distance, length: longer), part: part, entry: entry))
  }

  private mutating func take(_ new: Found) {
    let translation = new.part.translation(of: new.entry)
    let same = found.firstIndex { $0.part.translation(of: $0.entry).elementsEqual(translation) }
    if let same {
      guard found[same].similarity < new.similarity else { return }
      found.remove(at: same)
    }
    let place = found.firstIndex { $0.similarity < new.similarity } ?? found.count
    found.insert(new, at: place)
    if found.count > limit { found.removeLast() }
  }
}
