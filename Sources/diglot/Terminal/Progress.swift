/// Shows how much of a piece of work is done, on a terminal, once it has taken long enough for a
/// person to wonder.
struct Progress {
  private let messages: Messages
  private let verb: String
  private let total: Int
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var next: ContinuousClock.Instant
  private var done = 0

  /// - Parameter verb: what is being done, as in “checking”.
  init(_ verb: String, total: Int, on messages: Messages) {
    self.verb = verb
    self.total = total
    self.messages = messages
    start = clock.now
    next = start + .seconds(1)
  }

  /// One more is done.
  mutating func advance() {
    done += 1
    guard messages.terminal.isTerminal, clock.now >= next else { return }
    next = clock.now + .milliseconds(100)
    messages.showProgress(Self.line(verb, done, of: total, width: messages.terminal.width))
  }

  /// `checking [########        ] 412 of 1000`, as wide as there is room for.
  static func line(_ verb: String, _ done: Int, of total: Int, width: Int) -> String {
    let count = "\(done) of \(total)"
    let size = min(32, width - verb.count - count.count - 5)
    guard size >= 4 else { return "\(done)/\(total)" }
    let filled = total > 0 ? min(size, size * done / total) : size
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: size - filled)
    return "\(verb) [\(bar)] \(count)"
  }
}
