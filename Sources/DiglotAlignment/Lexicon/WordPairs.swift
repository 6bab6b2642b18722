/// The pairs of words that stand together in at least two beads, word by word of the source; those of one word in
/// the order in which a second bead is met that has them.
///
/// It need know of one word at a time what it has been seen with: a table of all pairs that stand together
/// anywhere takes many times as much memory.
struct WordPairs {
  /// Where the pairs of each word of the source begin, and where the last one's end.
  private(set) var starts: [Int32] = [0]
  /// The word of the translation in each pair.
  private(set) var targets: [Int32] = []
  /// The pairs of all words in the order in which a second bead is met that has them.
  private(set) var inOrderOfText: [Int32] = []

  /// For each place of a source word and each of a target word in its bead, the number of the pair that they
  /// are among those of the source word; `none` where that is in one bead only.
  private(set) var cells: [UInt16]

  static let none = UInt16.max

  struct Bead {
    /// Places of words in the source and in the translation.
    let source: Range<Int>
    let target: Range<Int>
  }

  /// - Parameters:
  ///   - beads: their places follow each other without gaps.
  ///   - source: the words at the places, numbered from 0.
  init(_ beads: [Bead], _ source: [Int32], _ target: [Int32], countOfSource: Int, countOfTarget: Int) {
    var places: [Place] = []
    places.reserveCapacity(source.count)
    var cell = 0
    for (number, bead) in beads.enumerated() {
      for _ in bead.source {
        places.append(Place(bead: Int32(clamping: number), cell: Int32(clamping: cell)))
        cell += bead.target.count
      }
    }
    cells = [UInt16](repeating: Self.none, count: cell)
    starts.reserveCapacity(countOfSource + 1)
    var met = Met(countOfTarget)
    let order = Self.sorted(source, countOfWords: countOfSource)
    var rest = order[...]
    for word in 0..<countOfSource {
      let own = rest.prefix { source[Int($0)] == Int32(clamping: word) }
      rest = rest.dropFirst(own.count)
      read(own.lazy.map { places[Int($0)] }, beads, target, &met)
      starts.append(Int32(clamping: targets.count))
    }
    putInOrder(places, beads, source, met.seconds)
  }

  /// A place of a word of the source: its bead, and where the cells of the bead's other words with it begin.
  private struct Place {
    let bead: Int32
    let cell: Int32
  }

  /// What is known of the word of the source at hand, by the words of the translation.
  private struct Met {
    /// The bead that they were first seen together in, from 1.
    var firsts: [Int32]
    /// The number of the pair that they are.
    var numbers: [UInt16]
    /// Of all pairs up to now, the cell in which they were met in a second bead.
    var seconds: [Int32] = []

    init(_ count: Int) {
      firsts = [Int32](repeating: 0, count: count)
      numbers = [UInt16](repeating: none, count: count)
    }
  }

  /// The places by their words, in the order of the text: a counting sort.
  private static func sorted(_ words: [Int32], countOfWords: Int) -> [Int32] {
    var next = [Int](repeating: 0, count: countOfWords + 1)
    for word in words { next[Int(word) + 1] += 1 }
    for index in 0..<countOfWords { next[index + 1] += next[index] }
    var order = [Int32](repeating: 0, count: words.count)
    for (place, word) in words.enumerated() {
      order[next[Int(word)]] = Int32(clamping: place)
      next[Int(word)] += 1
    }
    return order
  }

  /// Finds the pairs of one word of the source.
  private mutating func read(
    _ places: some Collection<Place>, _ beads: [Bead], _ target: [Int32], _ met: inout Met
  ) {
    var count: UInt16 = 0
    for place in places {
      for (column, other) in beads[Int(place.bead)].target.enumerated() {
        let word = Int(target[other])
        if met.firsts[word] == 0 {
          met.firsts[word] = place.bead + 1
        } else if met.numbers[word] == Self.none, met.firsts[word] != place.bead + 1, count < Self.none {
          met.numbers[word] = count
          count += 1
          targets.append(target[other])
          met.seconds.append(place.cell + Int32(clamping: column))
        }
      }
    }
    for place in places {
      for (column, other) in beads[Int(place.bead)].target.enumerated() {
        cells[Int(place.cell) + column] = met.numbers[Int(target[other])]
      }
    }
    for place in places {
      for other in beads[Int(place.bead)].target {
        met.firsts[Int(target[other])] = 0
        met.numbers[Int(target[other])] = Self.none
      }
    }
  }

  private mutating func putInOrder(
    _ places: [Place], _ beads: [Bead], _ source: [Int32], _ seconds: [Int32]
  ) {
    inOrderOfText.reserveCapacity(targets.count)
    for (index, place) in places.enumerated() {
      let start = starts[Int(source[index])]
      for cell in place.cell..<place.cell + Int32(clamping: beads[Int(place.bead)].target.count)
      where cells[Int(cell)] != Self.none {
        let pair = start + Int32(cells[Int(cell)])
        if seconds[Int(pair)] == cell { inOrderOfText.append(pair) }
      }
    }
  }
}
