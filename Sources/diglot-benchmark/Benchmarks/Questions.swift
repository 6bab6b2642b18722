import JSONRPC

/// What an editor asks a server about a document that is open.
struct Questions {
  let name: String
  let places: Places
  let conditions: Conditions

  func measurements(of document: inout ServedDocument) throws -> [Measurement] {
    let letters = places.letters(conditions.count(100))
    let links = places.links(conditions.count(100))
    return try [
      at(letters, "hover", of: document), at(links, "definition", of: document),
      at(letters, "completion", of: document), at(links, "highlight", of: document, "documentHighlight"),
      at(links, "references", of: document, with: [JSON.Member("context", ["includeDeclaration": true])]),
      afterEdits("symbols", of: &document) { try $0.ask("documentSymbol") },
      afterEdits("folding", of: &document) { try $0.ask("foldingRange") },
      afterEdits("tokens-full", of: &document) { try $0.ask("semanticTokens/full") },
      deltas(of: &document),
      afterEdits("tokens-range", of: &document) { [places] document in
        let place = places.letters(1).first ?? 0
        return try document.ask("semanticTokens/range", [JSON.Member("range", document.view(at: place))])
      },
    ]
  }

  private typealias Answer = (result: JSON, sent: ServerSession.Instant, received: ServerSession.Instant)

  private func at(
    _ offsets: [Int], _ shortName: String, of document: ServedDocument, _ method: String? = nil,
    with members: [JSON.Member] = []
  ) throws -> Measurement {
    let times = try offsets.map { offset in
      let position = JSON.Member("position", document.position(offset))
      let answer = try document.ask(method ?? shortName, [position] + members)
      return (answer.received - answer.sent).inSeconds
    }
    return .latency("\(name)/\(shortName)", .milliseconds, seconds: times)
  }

  /// From an edit to the answer of a question that is asked right behind it, so that nothing kept can answer.
  private func afterEdits(
    _ shortName: String, of document: inout ServedDocument, _ ask: (ServedDocument) throws -> Answer
  ) throws -> Measurement {
    var times: [Double] = []
    for place in places.letters(max(1, conditions.count(20) / 2)) {
      for deletes in [false, true] {
        let sent = try document.edit(at: place, deletes: deletes)
        times.append((try ask(document).received - sent).inSeconds)
      }
    }
    return .latency("\(name)/\(shortName)-after-edit", .milliseconds, seconds: times)
  }

  private func deltas(of document: inout ServedDocument) throws -> Measurement {
    var previous = try document.ask("semanticTokens/full").result["resultId"] ?? .null
    return try afterEdits("tokens-delta", of: &document) { document in
      let member = JSON.Member("previousResultId", previous)
      let answer = try document.ask("semanticTokens/full/delta", [member])
      previous = answer.result["resultId"] ?? .null
      return answer
    }
  }
}
