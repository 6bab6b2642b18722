/// The two scripts that a bilingual text is told apart by.
///
/// "Upper" and "lower" are as they stand on the page: the upper text comes first, be it the source or
/// the translation.
struct ScriptPair: Equatable {
  let upper: Script
  let lower: Script

  var reversed: ScriptPair { ScriptPair(upper: lower, lower: upper) }

  /// What speaks for a text being the lower of the two: 1 for sure, 0 nothing, -1 it is the upper.
  func evidence(_ profile: ScriptProfile) -> Double {
    guard upper != lower else { return 0 }
    let above = profile.weight(of: upper, against: lower)
    let below = profile.weight(of: lower, against: upper)
    guard above + below > 0 else { return 0 }
    let share = (below - above) / (below + above)
    return max(-1, min(1, share * 2)) * confidence(profile, above: above, below: below)
  }

  /// A short text in Latin letters may be a name or an “OK” that was left as it was, and one in Han
  /// letters may be Japanese.
  private func confidence(_ profile: ScriptProfile, above: Double, below: Double) -> Double {
    let only = above == 0 ? lower : below == 0 ? upper : nil
    switch only {
    case .latin: return min(1, 0.2 + 0.1 * Double(profile[.latin]))
    case .han where [upper, lower].contains(.kana): return min(1, 0.15 * Double(profile[.han]))
    case .kana where profile[.kana] == 0: return min(1, 0.15 * Double(profile[.han]))
    default: return 1
    }
  }

  /// The two scripts that most lines are written in, in the order in which they appear. Nil where all
  /// but a few are written in one.
  static func found(in profiles: [ScriptProfile]) -> ScriptPair? {
    var counts: [Script: Int] = [:]
    var appearance: [Script] = []
    for case let script? in profiles.lazy.map(\.main) {
      if counts[script] == nil { appearance.append(script) }
      counts[script, default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    let major = appearance.sorted { counts[$0, default: 0] > counts[$1, default: 0] }.prefix(2)
    guard let first = major.first, let second = major.last, first != second,
      counts[second, default: 0] * 10 >= total
    else { return nil }
    let pair = appearance.filter(major.contains)
    return ScriptPair(upper: pair[0], lower: pair[1])
  }

  /// The script that most lines are written in; nil where there are no letters.
  static func most(of profiles: [ScriptProfile]) -> Script? {
    var counts: [Script: Int] = [:]
    for case let script? in profiles.lazy.map(\.main) { counts[script, default: 0] += 1 }
    return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
  }
}
