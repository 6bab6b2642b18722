/// Parts the lines of a cue into the two languages: those above and those below.
struct CueSplitter {
  /// As they stand in most of the cues.
  let scripts: ScriptPair
  /// What it is worth to have both languages in a cue of several lines.
  private let worthOfBoth: Double

  /// The lines above and the lines below, be they the other way round than in other cues or not.
  struct Parts<Element> {
    var upper: [Element]
    var lower: [Element]

    func map<Other>(_ transform: (Element) -> Other) -> Parts<Other> {
      Parts<Other>(upper: upper.map(transform), lower: lower.map(transform))
    }
  }

  /// The way to split that fits the cues best.
  static func best(for cues: [[ScriptProfile]], scripts: ScriptPair) -> CueSplitter {
    let worth = worthOfBoth(in: cues, scripts)
    let first = CueSplitter(scripts: scripts, worthOfBoth: worth)
    guard scripts.upper != scripts.lower else { return first }
    let second = CueSplitter(scripts: scripts.reversed, worthOfBoth: worth)
    func total(_ splitter: CueSplitter) -> Double {
      cues.reduce(0) { $0 + splitter.cut($1, splitter.scripts).worth }
    }
    return total(second) > total(first) ? second : first
  }

  /// Where nearly all cues of two lines have one in each language, a line without a letter of the
  /// other script is most probably a name that stayed as it was.
  private static func worthOfBoth(in cues: [[ScriptProfile]], _ scripts: ScriptPair) -> Double {
    var (both, one) = (0, 0)
    for cue in cues where cue.count == 2 {
      let (first, second) = (scripts.evidence(cue[0]), scripts.evidence(cue[1]))
      if first * second < 0, min(abs(first), abs(second)) > 0.3 { both += 1 }
      if first * second > 0, min(abs(first), abs(second)) > 0.6 { one += 1 }
    }
    return both > one * 9 ? 2.5 : 1
  }

  /// Which lines are in the language that stands above in most of the cues, and which in the other.
  func split(_ lines: [ScriptProfile]) -> Parts<Int> {
    let usual = cut(lines, scripts)
    let other = cut(lines, scripts.reversed)
    // The other way round only where there is no doubt.
    if scripts.upper != scripts.lower, other.worth > usual.worth + 1 {
      return Parts(upper: Array(other.count..<lines.count), lower: Array(0..<other.count))
    }
    return Parts(upper: Array(0..<usual.count), lower: Array(usual.count..<lines.count))
  }

  /// How many lines are best taken for the upper of two scripts, and what that is worth.
  private func cut(_ lines: [ScriptProfile], _ scripts: ScriptPair) -> (count: Int, worth: Double) {
    let evidence = lines.map(scripts.evidence)
    func above(_ value: Double) -> Double { value <= 0 ? -value : -2 * value }
    func below(_ value: Double) -> Double { value >= 0 ? value : 2 * value }
    var worth = evidence.reduce(0) { $0 + below($1) }
    var best = (count: 0, worth: lines.isEmpty ? 0 : worth - 0.01 * Double(lines.count))
    for count in 1..<max(1, lines.count + 1) {
      worth += above(evidence[count - 1]) - below(evidence[count - 1])
      // Where nothing speaks for either, half of them each.
      let balance = 0.01 * Double(abs(2 * count - lines.count))
      let own = worth - balance + (count < lines.count ? worthOfBoth : 0)
      if own >= best.worth { best = (count, own) }
    }
    return best
  }
}
