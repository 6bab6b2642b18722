import Dispatch
import Testing

@testable import DiglotServer

/// Work that nobody waits for, and the client.
struct QuietTests {
  private func waited(_ quiet: Quiet) -> (goesOn: Bool, Duration) {
    let start = ContinuousClock.now
    let goesOn = quiet.wait()
    return (goesOn, start.duration(to: .now))
  }

  @Test func `work goes on at once where nobody says anything`() {
    let quiet = Quiet()
    for _ in 0..<1000 { #expect(quiet.wait()) }
  }

  @Test func `after a word of the client's, work waits`() {
    let quiet = Quiet()
    quiet.disturb()
    let (goesOn, duration) = waited(quiet)
    #expect(goesOn)
    #expect(duration > .milliseconds(30))
  }

  @Test func `a client that never falls silent does not hold work up for ever`() {
    let quiet = Quiet()
    let timer = DispatchSource.makeTimerSource()
    timer.schedule(deadline: .now(), repeating: .milliseconds(5))
    timer.setEventHandler { quiet.disturb() }
    quiet.disturb()
    timer.resume()
    defer { timer.cancel() }
    #expect(waited(quiet).goesOn)
  }

  @Test func `nobody waits for what is over`() {
    let quiet = Quiet()
    quiet.disturb()
    quiet.stop()
    #expect(!quiet.wait())
    #expect(!quiet.wait())
  }
}
