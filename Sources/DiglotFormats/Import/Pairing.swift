/// Which paragraphs belong together, as source and translation or the other way round.
struct Pairing {
  enum Place: Equatable {
    case pair(upper: Int, lower: Int)
    /// Only one language; the other is missing.
    case upper(Int)
    case lower(Int)
  }

  private(set) var places: [Place] = []
  let scripts: ScriptPair
  /// What speaks for each paragraph being the lower of two, and whether it may be one of two at all.
  private let evidence: [Double]
  private let paragraphs: [Paragraph]
  private let isApart: [Bool]
  /// How often an upper text is followed by a lower one with no blank line between, and how often
  /// with one.
  private let joints: (together: Int, apart: Int)
  /// Whether the two of a pair stand together, with no blank line between.
  private let standTogether: Bool
  private var total = 0.0

  /// Pairs the paragraphs as well as can be, in whichever order of the two scripts that is better.
  /// - Parameter isApart: which paragraphs belong to the page and not to the text, one for each.
  static func best(of paragraphs: [Paragraph], scripts: ScriptPair, isApart: [Bool]) -> Pairing {
    let first = Pairing(paragraphs, scripts, isApart)
    guard scripts.upper != scripts.lower else { return first }
    let second = Pairing(paragraphs, scripts.reversed, isApart)
    // What stands together, without a blank line between, says it best.
    if first.joints.together > 2 * second.joints.together + 1 { return first }
    if second.joints.together > 2 * first.joints.together + 1 { return second }
    // Where both make about as many pairs, those whose lengths agree are the right ones.
    let isClose = abs(first.total - second.total) < 0.1 * max(first.total, second.total)
    if isClose, let spread = first.spread, let other = second.spread,
      min(spread, other) < 0.9 * max(spread, other)
    {
      return spread < other ? first : second
    }
    if second.total > first.total + 0.01 { return second }
    if first.total > second.total + 0.01 { return first }
    // As good either way: Chinese is more often the translation.
    return first.scripts.upper == .han ? second : first
  }

  /// How far the pairs' ratios of length are from one another, on the average; nil where there are
  /// too few to tell. A long paragraph has a long translation.
  private var spread: Double? {
    let ratios = places.compactMap { place -> Double? in
      guard case .pair(let upper, let lower) = place else { return nil }
      return logarithm(paragraphs[upper].length) - logarithm(paragraphs[lower].length)
    }
    guard ratios.count >= 4 else { return nil }
    let median = ratios.sorted()[ratios.count / 2]
    return ratios.reduce(0) { $0 + abs($1 - median) } / Double(ratios.count)
  }

  /// The logarithm to base 2, straight between the powers.
  private func logarithm(_ length: Int) -> Double {
    let value = Double(max(1, length))
    return Double(value.exponent) + value.significand - 1
  }

  private init(_ paragraphs: [Paragraph], _ scripts: ScriptPair, _ isApart: [Bool]) {
    self.paragraphs = paragraphs
    self.scripts = scripts
    self.isApart = isApart
    evidence = paragraphs.map { scripts.evidence($0.profile) }
    var joints = (together: 0, apart: 0)
    for index in paragraphs.indices.dropFirst() where evidence[index - 1] < -0.3 && evidence[index] > 0.3 {
      if paragraphs[index].blanksBefore == 0 { joints.together += 1 } else { joints.apart += 1 }
    }
    self.joints = joints
    standTogether =
      scripts.upper == scripts.lower ? Self.hasGroups(paragraphs) : joints.together >= joints.apart
    place()
    dissolveEdges()
  }

  /// Whether most lines stand in groups, and not each for itself.
  private static func hasGroups(_ paragraphs: [Paragraph]) -> Bool {
    let alone = paragraphs.indices.count { index in
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1].blanksBefore : 1
      return next > 0 && (paragraphs[index].blanksBefore > 0 || index == 0)
    }
    return alone * 2 < paragraphs.count
  }

  // MARK: The best sum

  private func asUpper(_ index: Int) -> Double {
    evidence[index] <= 0 ? -evidence[index] : -2 * evidence[index]
  }
  private func asLower(_ index: Int) -> Double {
    evidence[index] >= 0 ? evidence[index] : 2 * evidence[index]
  }

  /// What a paragraph is worth by itself. Less than in a pair, even where nothing speaks for it.
  private func alone(_ index: Int) -> Double {
    isApart[index] ? 0 : max(asUpper(index) - 0.6, asLower(index) - 0.6)
  }

  /// What a paragraph and the next are worth as a pair; nil where they cannot be one.
  private func together(_ index: Int) -> Double? {
    guard index + 1 < paragraphs.count, !isApart[index], !isApart[index + 1] else { return nil }
    let sum = asUpper(index) + asLower(index + 1)
    if isInForm(index) { return sum + 1 }
    return evidence[index] < -0.5 && evidence[index + 1] > 0.5 ? sum : nil
  }

  /// Whether nothing stands between a paragraph and the next that does not stand between those of
  /// other pairs.
  private func isInForm(_ index: Int) -> Bool { !standTogether || paragraphs[index + 1].blanksBefore == 0 }

  private mutating func place() {
    var sums = [Double](repeating: 0, count: paragraphs.count + 1)
    var pairs = [Bool](repeating: false, count: paragraphs.count)
    for index in paragraphs.indices.reversed() {
      sums[index] = alone(index) + sums[index + 1]
      if let sum = together(index), sum + sums[index + 2] > sums[index] {
        sums[index] = sum + sums[index + 2]
        pairs[index] = true
      }
    }
    total = sums[0]
    var index = 0
    while index < paragraphs.count {
      if pairs[index] {
        places.append(.pair(upper: index, lower: index + 1))
        index += 2
      } else {
        places.append(single(index))
        index += 1
      }
    }
  }

  private func single(_ index: Int) -> Place {
    asLower(index) - 0.2 > asUpper(index) ? .lower(index) : .upper(index)
  }

  /// Parts pairs that don't stand as all others do before the first that does and after the last:
  /// a title and a line of the page below it are no source and translation.
  private mutating func dissolveEdges() {
    func isFormed(_ place: Place) -> Bool {
      if case .pair(let upper, _) = place { isInForm(upper) } else { false }
    }
    guard let first = places.firstIndex(where: isFormed), let last = places.lastIndex(where: isFormed) else {
      return
    }
    places = places.enumerated().flatMap { position, place -> [Place] in
      guard case .pair(let upper, let lower) = place, !(first...last).contains(position) else {
        return [place]
      }
      return [single(upper), single(lower)]
    }
  }
}
