/// What holds between the neighbours in a run of pairs: enough to pass over runs in which nothing is to be
/// found.
///
/// That a translation fits the neighbour of its source happens by chance now and then. It is of interest in
/// company only: where others do so near by.
struct LinkTally: Sendable {
  /// So many must fit …
  static let company = 3
  /// … of which each is at most so many pairs behind the one before.
  static let reach = 3

  private var isRepeated = false
  private var before = Fits()
  private var after = Fits()

  /// - Parameters:
  ///   - counts: how many pairs there are in the two runs.
  ///   - border: what holds between the last pair of this run and the first of the next.
  func followed(by next: LinkTally, counts: (own: Int, next: Int), _ border: PairLinks) -> LinkTally {
    var tally = LinkTally()
    tally.isRepeated = isRepeated || next.isRepeated || border.contains(.isRepeated)
    tally.before = before.followed(by: next.before, counts, border.contains(.fitsBefore))
    tally.after = after.followed(by: next.after, counts, border.contains(.fitsAfter))
    return tally
  }

  /// What is found there, and is of interest.
  var found: PairLinks {
    var found: PairLinks = isRepeated ? [.isRepeated] : []
    if before.areCompany { found.insert(.fitsBefore) }
    if after.areCompany { found.insert(.fitsAfter) }
    return found
  }

  /// Whether any of some links may be found there, with what stands around it.
  func mayHave(_ links: PairLinks) -> Bool {
    isRepeated && links.contains(.isRepeated) || before.mayHaveCompany && links.contains(.fitsBefore)
      || after.mayHaveCompany && links.contains(.fitsAfter)
  }

  /// Where translations fit a neighbour on one side.
  private struct Fits {
    /// Whether there is a company in the run.
    private(set) var areCompany = false
    /// Seen from the first pair, and from the last.
    private var ahead = Nearest()
    private var behind = Nearest()

    /// Whether there is a company, or a part of one that begins or ends elsewhere.
    var mayHaveCompany: Bool { areCompany || ahead.isInReach || behind.isInReach }

    func followed(by next: Fits, _ pairs: (own: Int, next: Int), _ fitsAtBorder: Bool) -> Fits {
      var sum = Fits()
      sum.areCompany =
        areCompany || next.areCompany || Self.areCompany(behind, fitsAtBorder, next.ahead)
      sum.ahead = ahead.followed(by: next.ahead, behind: pairs.own, fitsAtBorder)
      sum.behind = next.behind.followed(by: behind, behind: pairs.next, fitsAtBorder)
      return sum
    }

    /// Whether those on both sides of a border are a company, and what fits at the border itself.
    private static func areCompany(_ left: Nearest, _ fitsAtBorder: Bool, _ right: Nearest) -> Bool {
      // The steps from fit to fit, from left to right.
      var steps = left.second <= LinkTally.reach ? [left.second] : []
      if fitsAtBorder {
        steps += [left.first + 1, right.first + 1]
      } else {
        steps.append(left.first + right.first + 2)
      }
      if right.second <= LinkTally.reach { steps.append(right.second) }
      var company = 1
      for step in steps {
        company = step <= LinkTally.reach ? company + 1 : 1
        if company >= LinkTally.company { return true }
      }
      return false
    }
  }

  /// The two neighbours nearest to an end of a run that fit.
  private struct Nearest {
    /// How many neighbours stand before the first that fit.
    private(set) var first = Self.far
    /// How far the second are behind the first.
    private(set) var second = Self.far

    /// Out of reach, or not there at all.
    private static let far = LinkTally.reach + 1

    var isInReach: Bool { first < LinkTally.reach }

    /// Seen from the same end, when the run goes on at the other.
    /// - Parameters:
    ///   - count: how many pairs the run had before: one more than it had neighbours.
    ///   - fitsAtBorder: whether its last pair and the next one fit.
    func followed(by next: Nearest, behind count: Int, _ fitsAtBorder: Bool) -> Nearest {
      var nearest = Nearest()
      let border = fitsAtBorder ? count - 1 : count + next.first
      nearest.first = min(first, border, Self.far)
      if first < Self.far {
        nearest.second = min(second, border - first, Self.far)
      } else {
        nearest.second = fitsAtBorder ? min(next.first + 1, Self.far) : next.second
      }
      return nearest
    }
  }
}
