import DiglotSemantics
import DiglotSyntax

/// The English of a file with its Chinese, to find what keeps standing together.
///
/// Costs what the file is long: whatever is looked for, it is not gone through again.
struct BilingualText {
  /// A stretch of Han that stands in several translations.
  struct Spelling {
    let text: [Unicode.Scalar]
    /// In which it stands, by their index.
    let segments: [Int]

    static func comesFirst(_ left: Spelling, _ right: Spelling) -> Bool {
      let (one, other) = (left.segments.count, right.segments.count)
      if one != other { return one > other }
      if left.text.count != right.text.count { return left.text.count > right.text.count }
      return left.text.lexicographicallyPrecedes(right.text)
    }
  }

  private struct Segment {
    /// Where the block starts in the document.
    let start: Int
    let translation: Passage
    let han: HanStretches
  }

  private var segments: [Segment] = []
  /// Names that no term declares, and the segments whose source has them, in order.
  private(set) var names: [String: [Int]] = [:]
  private var counts = StretchCounts(capacity: 0)

  /// In bytes: shorter ones are “I”, “OK” and the like.
  private static let shortestName = 4
  /// More than these are a list, in which nothing stands beside its own rendering.
  private static let mostNames = 32

  init(_ review: Review) {
    let document = review.analysis.document
    let glossary = review.analysis.scope.glossary
    var common: Set<Substring> = []
    review.pairs.visit(where: { !$1.runs.isEmpty }) { index, _, before in
      guard let facts = document.facts[index]?.facts else { return }
      let passages = Passages(of: facts, in: document.languages)
      guard passages.source.writing == .english || passages.source.writing == .other else { return }
      for translation in passages.translations where translation.writing == .chinese {
        let number = segments.count
        segments.append(
          Segment(start: before.length, translation: translation, han: HanStretches(translation.text)))
        let words = Self.words(of: passages.source.text, but: glossary)
        common.formUnion(words.common)
        for name in words.names.prefix(Self.mostNames) { names[String(name), default: []].append(number) }
      }
    }
    // What is also written small is a word that stands in a title here and there.
    names = names.filter { !common.contains($0.key.lowercased()[...]) }
    counts = StretchCounts(capacity: segments.reduce(0) { $0 + $1.han.count })
    for (number, segment) in segments.enumerated() {
      segment.han.forEach { key, _ in counts.add(key, in: number) }
    }
  }

  /// Words with a capital that does not come from the start of a sentence, each once, but not those beside a
  /// term, which are part of its name; and words of small letters.
  private static func words(
    of text: String, but glossary: Glossary
  ) -> (names: [Substring], common: Set<Substring>) {
    var names: [Substring] = []
    var seen: Set<Substring> = []
    var common: Set<Substring> = []
    var run: [Substring] = []
    func end() {
      if !run.isEmpty, glossary.mentions(in: Array(run.joined(separator: " ").utf8)).isEmpty {
        names += run.filter { $0.utf8.count >= shortestName && seen.insert($0).inserted }
      }
      run = []
    }
    var previous: Substring = "."
    for word in text.split(separator: " ") {
      defer { previous = word }
      let letters = word.drop { !$0.isLetter }.prefix { $0.isLetter }
      let beginsSentence = previous.last.map { ".?!:\"”’…".contains($0) } ?? true
      let isSmallBehindFirst = letters.dropFirst().allSatisfy(\.isLowercase)
      if !beginsSentence, letters.first?.isUppercase == true, isSmallBehindFirst {
        run.append(letters)
        continue
      }
      end()
      if letters.first?.isLowercase == true, isSmallBehindFirst { common.insert(letters) }
    }
    end()
    return (names, common)
  }

  /// Stretches of Han that stand in translations of these segments and, but for one in ten, nowhere else;
  /// those in most of them first, of equals the longest.
  func spellings(sharedBy chosen: [Int]) -> [Spelling] {
    var places: [UInt64: (place: Range<Int>, segments: [Int])] = [:]
    for number in chosen {
      segments[number].han.forEach { key, place in
        // Most stand in many other translations, and need not be kept.
        guard chosen.count * 10 >= counts[key] * 9, counts[key] > 1 else { return }
        if places[key]?.segments.last != number { places[key, default: (place, [])].segments.append(number) }
      }
    }
    return places.values.compactMap { place, found -> Spelling? in
      guard found.count > 1, let first = found.first else { return nil }
      return Spelling(text: Array(segments[first].han[place]), segments: found)
    }.filter { $0.segments.count * 10 >= counts[HanStretches.key(of: $0.text)] * 9 }
      .sorted(by: Spelling.comesFirst)
  }

  func string(_ spelling: Spelling) -> String { String(String.UnicodeScalarView(spelling.text)) }

  /// Where a spelling stands first, in the document.
  func place(of spelling: Spelling) -> Range<Int>? {
    guard let segment = spelling.segments.first.map({ segments[$0] }) else { return nil }
    let search = RunSearch(for: string(spelling).utf8)
    guard let found = search.firstRange(in: segment.translation.bytes),
      let range = segment.translation.plain.origin(of: found)
    else { return nil }
    return segment.start + range.lowerBound..<segment.start + range.upperBound
  }
}
