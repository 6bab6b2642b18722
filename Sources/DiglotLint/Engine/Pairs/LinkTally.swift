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

  /// Whether something may be found there, with what stands around it.
  var isWorthALook: Bool { isRepeated || before.mayHaveCompany || after.mayHaveCompany }

  /// How often translations fit a neighbour on one side.
  private struct Fits {
    /// No more than makes a company.
    private var count: UInt8 = 0
    /// How many neighbours before the first that fit, and behind the last; no more than is out of reach.
    private var ahead: UInt8 = Self.far
    private var behind: UInt8 = Self.far

    private static let far = UInt8(LinkTally.reach)

    /// Whether there is a company, or a part of one that begins or ends elsewhere.
    var mayHaveCompany: Bool { count >= LinkTally.company || ahead < Self.far || behind < Self.far }

    func followed(by next: Fits, _ pairs: (own: Int, next: Int), _ fitsAtBorder: Bool) -> Fits {
      // A run of n pairs has n - 1 borders between them.
      let own = UInt8(max(1, min(pairs.own, LinkTally.reach)))
      let others = UInt8(max(1, min(pairs.next, LinkTally.reach)))
      var sum = Fits()
      sum.count = min(UInt8(LinkTally.company), count + next.count + (fitsAtBorder ? 1 : 0))
      sum.ahead = min(ahead, fitsAtBorder ? own - 1 : own + next.ahead, Self.far)
      sum.behind = min(next.behind, fitsAtBorder ? others - 1 : others + behind, Self.far)
      return sum
    }
  }
}
