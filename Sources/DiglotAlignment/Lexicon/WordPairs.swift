/// The pairs of words that stand together in at least two beads, numbered in the order in which they are met in
/// the second.
///
/// Goes through the text word by word of the source, so that it need know of one word at a time what it has been
/// seen with: a table of all pairs that stand together anywhere takes many times as much memory.
struct WordPairs {
  struct Bead {
    /// Places of words in the source and in the translation.
    let source: Range<Int>
    let target: Range<Int>
  }

  /// For each place of a source word and each of a target word in its bead, the number of the pair that they
  /// are; -1 where that is in one bead only.
  private(set) var cells: [Int32]
  private(set) var words: [(source: Int32, target: Int32)] = []

  /// The cell at which each pair was met in a second bead. Until all are found, pairs are numbered by the
  /// words of the source.
  private var seconds: [Int32] = []

  private let beads: [Bead]
  /// The words at the places.
  private let target: [Int32]

  /// Of the word of the source at hand, by the word of the translation: the bead that they were first seen
  /// in, from 1, and the number of the pair that they are.
  private var firsts: [Int32]
  private var numbers: [Int32]

  private init(_ beads: [Bead], _ target: [Int32], countOfCells: Int, countOfTarget: Int) {
    self.beads = beads
    self.target = target
    cells = [Int32](repeating: -1, count: countOfCells)
    firsts = [Int32](repeating: 0, count: countOfTarget)
    numbers = [Int32](repeating: -1, count: countOfTarget)
  }

  /// - Parameters:
  ///   - beads: their places follow each other without gaps.
  ///   - source: the words at the places, numbered from 0.
  static func find(
    _ beads: [Bead], _ source: [Int32], _ target: [Int32], countOfSource: Int, countOfTarget: Int
  ) -> (cells: [Int32], words: [(source: Int32, target: Int32)]) {
    var rows: [Row] = []
    rows.reserveCapacity(source.count)
    var cell = 0
    for (number, bead) in beads.enumerated() {
      for _ in bead.source {
        rows.append(Row(bead: Int32(clamping: number), cell: Int32(clamping: cell)))
        cell += bead.target.count
      }
    }
    var pairs = WordPairs(beads, target, countOfCells: cell, countOfTarget: countOfTarget)
    let order = Self.sorted(source, countOfWords: countOfSource)
    var start = 0
    while start < order.count {
      let word = source[Int(order[start])]
      var end = start + 1
      while end < order.count, source[Int(order[end])] == word { end += 1 }
      pairs.read(order[start..<end].lazy.map { rows[Int($0)] }, of: word)
      start = end
    }
    pairs.renumber()
    return (pairs.cells, pairs.words)
  }

  /// A place of a word of the source: its bead, and where the cells of the bead's other words with it begin.
  private struct Row {
    let bead: Int32
    let cell: Int32
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

  /// Numbers the pairs of one word of the source.
  private mutating func read(_ rows: some Collection<Row>, of word: Int32) {
    for row in rows {
      for (column, place) in beads[Int(row.bead)].target.enumerated() {
        let other = Int(target[place])
        if firsts[other] == 0 {
          firsts[other] = row.bead + 1
        } else if numbers[other] < 0, firsts[other] != row.bead + 1 {
          numbers[other] = Int32(clamping: words.count)
          words.append((word, target[place]))
          seconds.append(row.cell + Int32(clamping: column))
        }
      }
    }
    for row in rows {
      for (column, place) in beads[Int(row.bead)].target.enumerated() {
        cells[Int(row.cell) + column] = numbers[Int(target[place])]
      }
    }
    for row in rows {
      for place in beads[Int(row.bead)].target {
        firsts[Int(target[place])] = 0
        numbers[Int(target[place])] = -1
      }
    }
  }

  /// Numbers all pairs in the order of the text.
  private mutating func renumber() {
    var numbers = [Int32](repeating: 0, count: words.count)
    var ordered: [(source: Int32, target: Int32)] = []
    ordered.reserveCapacity(words.count)
    for (cell, pair) in cells.enumerated() where pair >= 0 && seconds[Int(pair)] == Int32(clamping: cell) {
      numbers[Int(pair)] = Int32(clamping: ordered.count)
      ordered.append(words[Int(pair)])
    }
    for cell in cells.indices where cells[cell] >= 0 { cells[cell] = numbers[Int(cells[cell])] }
    words = ordered
  }
}
