public import DiglotSemantics
public import DiglotSyntax

/// A sentence that seems to have been left out of a translation.
public struct Omission: Sendable, Hashable {
  /// The sentence as it is written, in the block.
  public let sentence: Range<Int>
  /// What it says.
  public let text: String
  /// Its share of all that is said, from 0 to 1.
  public let share: Double
  /// In the block: the sentence of the translation that it would follow, or if that would be the first, the
  /// one that it would stand before.
  public let neighbour: Range<Int>
  public let isBehindNeighbour: Bool
  /// Where translations are so long, of what is usual between the languages, or longer, the sentence is
  /// missed. Where all are shorter than that, it may well have been said in few words.
  public let leastLength: Double

  private init?(
    _ place: OmissionSearch.Place, in source: Passage, _ translation: Passage, leastLength: Double
  ) {
    let (said, rendered) = (Sentences(of: source), Sentences(of: translation))
    let isBehind = place.column > 0
    let neighbour = isBehind ? place.column - 1 : 0
    guard said.indices.contains(place.sentence), rendered.indices.contains(neighbour) else { return nil }
    let range = said.ranges[place.sentence]
    sentence = said.written[place.sentence]
    text = String(decoding: source.bytes[range], as: UTF8.self)
    share = Double(range.count) / Double(max(1, source.bytes.count))
    self.neighbour = rendered.written[neighbour]
    isBehindNeighbour = isBehind
    self.leastLength = leastLength
  }
}

extension Omission {
  /// In characters of English: what is shorter is often said in passing.
  private static let substance = 40.0
  /// In sentences: longer texts are not looked at, nor are those of which just one sentence is translated.
  private static let longest = 48
  /// How much likelier it must be, as a natural logarithm, that the sentence was left out than that it was
  /// not, …
  private static let leastGain = 3.0
  /// … and that this one was than any other.
  private static let leastMargin = 0.5
  /// Lengths of translations that are told apart, of those that are usual.
  private static let lengths = [0.6, 0.64, 0.68, 0.72, 0.76, 0.8, 0.84, 0.88, 0.92, 0.96, 1]

  /// The sentence that is likeliest to have been left out of a translation; nil where nothing seems to be
  /// missing. Told from the two texts alone, and from what is usual between their languages.
  public static func find(in source: Passage, _ translation: Passage, of block: Block) -> Omission? {
    let (said, rendered) = (SentenceCutter.cut(source), SentenceCutter.cut(translation))
    guard said.count <= longest, !rendered.isEmpty, rendered.count < said.count else { return nil }
    let traits = TraitReader.readPair((source, said), (translation, rendered), in: block)
    let pair = LanguagePair(source, translation)
    let usual = LengthModel.usual(pair.source, pair.target)
    func likeliest(_ length: Double) -> OmissionSearch.Place? {
      let substance = Int(substance * LengthModel.size(pair.source))
      let place = OmissionSearch.likeliest(
        in: traits.source, traits.target, usual.scaled(by: length), atLeast: substance)
      return place.flatMap { $0.gain >= leastGain ? $0 : nil }
    }
    guard let place = likeliest(1), place.margin >= leastMargin else { return nil }
    var (shorter, least) = (0, lengths.count - 1)
    while shorter < least {
      let middle = (shorter + least) / 2
      if likeliest(lengths[middle]) != nil { least = middle } else { shorter = middle + 1 }
    }
    return Omission(place, in: source, translation, leastLength: lengths[least])
  }
}
