import DiglotSemantics
import DiglotSyntax

/// The English of a file with its Chinese, to find what keeps standing together.
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
    /// Runs of Han, apart from each other.
    let han: [[Unicode.Scalar]]
  }

  private var segments: [Segment] = []
  /// Names that no term declares, and the segments whose source has them, in order.
  private(set) var names: [String: [Int]] = [:]
  /// In how many translations a stretch of Han stands, as far as somebody asked.
  private var counts: [[Unicode.Scalar]: Int] = [:]

  /// In bytes: shorter ones are “I”, “OK” and the like.
  private static let shortestName = 4
  /// Of a spelling, in characters.
  private static let lengths = 2...6

  init(_ review: Review) {
    let document = review.analysis.document
    let glossary = review.analysis.scope.glossary
    review.blocks.visit(where: { $1.digests > 0 }) { index, _, before in
      guard let facts = document.facts[index]?.facts else { return }
      let passages = Passages(of: facts, in: document.languages)
      guard passages.source.writing == .english || passages.source.writing == .other else { return }
      for translation in passages.translations where translation.writing == .chinese {
        let number = segments.count
        segments.append(
          Segment(start: before.length, translation: translation, han: Self.runs(in: translation.text)))
        for name in Self.names(in: passages.source.text, but: glossary) {
          names[name, default: []].append(number)
        }
      }
    }
  }

  /// Words with a capital that does not come from the start of a sentence, each once; not those beside a
  /// term, which are part of its name.
  private static func names(in text: String, but glossary: Glossary) -> Set<String> {
    var names: Set<String> = []
    var run: [Substring] = []
    func end() {
      if !run.isEmpty, glossary.mentions(in: run.joined(separator: " ")).isEmpty {
        names.formUnion(run.filter { $0.utf8.count >= shortestName }.map { String($0) })
      }
      run = []
    }
    var previous: Substring = "."
    for word in text.split(separator: " ") {
      defer { previous = word }
      let letters = word.trimmingPrefix { !$0.isLetter }.prefix { $0.isLetter }
      let beginsSentence = previous.last.map { ".?!:\"”’…".contains($0) } ?? true
      let isName =
        !beginsSentence && letters.first?.isUppercase == true && letters.dropFirst().allSatisfy(\.isLowercase)
      if isName { run.append(letters) } else { end() }
    }
    end()
    return names
  }

  private static func runs(in text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split { !CharacterClasses.isHan($0) }.map(Array.init)
  }

  /// Stretches of Han that stand in translations of these segments and, but for one in ten, nowhere else;
  /// those in most of them first, of equals the longest.
  mutating func spellings(sharedBy chosen: [Int]) -> [Spelling] {
    var places: [[Unicode.Scalar]: [Int]] = [:]
    for number in chosen {
      for stretch in Self.stretches(in: segments[number]) { places[stretch, default: []].append(number) }
    }
    let shared = places.filter { $0.value.count > 1 }
    count(shared.keys.filter { counts[$0] == nil })
    let own = shared.filter { $0.value.count * 10 >= (counts[$0.key] ?? 0) * 9 }
    return own.map { Spelling(text: $0.key, segments: $0.value) }.sorted(by: Spelling.comesFirst)
  }

  private static func stretches(in segment: Segment) -> Set<[Unicode.Scalar]> {
    var found: Set<[Unicode.Scalar]> = []
    for run in segment.han {
      for start in run.indices {
        for length in lengths where start + length <= run.count {
          found.insert(Array(run[start..<start + length]))
        }
      }
    }
    return found
  }

  private mutating func count(_ wanted: [[Unicode.Scalar]]) {
    guard !wanted.isEmpty else { return }
    for stretch in wanted { counts[stretch] = 0 }
    let new = Set(wanted)
    for segment in segments {
      for stretch in Self.stretches(in: segment) where new.contains(stretch) {
        counts[stretch, default: 0] += 1
      }
    }
  }

  func string(_ spelling: Spelling) -> String { String(String.UnicodeScalarView(spelling.text)) }

  /// Where a spelling stands first, in the document.
  func place(of spelling: Spelling) -> Range<Int>? {
    guard let segment = spelling.segments.first.map({ segments[$0] }) else { return nil }
    let needle = Array(string(spelling).utf8)
    guard let found = segment.translation.bytes.ranges(of: needle).first,
      let range = segment.translation.plain.origin(of: found)
    else { return nil }
    return segment.start + range.lowerBound..<segment.start + range.upperBound
  }
}
