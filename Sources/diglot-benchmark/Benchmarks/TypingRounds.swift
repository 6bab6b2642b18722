/// Typing into a document that a server has open.
struct TypingRounds {
  let name: String
  let places: Places
  let conditions: Conditions

  func measurements(of document: inout ServedDocument, count: Int) throws -> [Measurement] {
    let edits = try edits(of: &document, count: conditions.count(count))
    let bursts = try (0..<conditions.count(5)).map { _ in try burst(of: &document) }
    return [
      .latency("\(name)/edit", .milliseconds, seconds: edits),
      .latency("\(name)/burst", .milliseconds, seconds: bursts),
    ]
  }

  /// A letter somewhere, its diagnostics, and then without it again.
  private func edits(of document: inout ServedDocument, count: Int) throws -> [Double] {
    var times: [Double] = []
    for place in places.letters((count + 1) / 2) {
      for deletes in [false, true] {
        let sent = try document.edit(at: place, deletes: deletes)
        times.append((try document.diagnosed() - sent).inSeconds)
      }
    }
    return times
  }

  /// Twenty edits without waiting; from the last of them to its diagnostics.
  private func burst(of document: inout ServedDocument) throws -> Double {
    var sent = ServerSession.Instant.now
    for place in places.letters(10) {
      for deletes in [false, true] { sent = try document.edit(at: place, deletes: deletes) }
    }
    return (try document.diagnosed() - sent).inSeconds
  }
}
