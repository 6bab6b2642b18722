import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What is shown about the words and marks of the format.
extension Snapshot {
  func describe(directive name: DirectiveName) -> Markup {
    var markup = Markup()
    markup.add(.code(name.form))
    markup.add(.text(name.purpose))
    return markup
  }

  func describe(comment kind: LineKind) -> Markup {
    let (form, purpose): (String, String)
    switch kind {
    case .todo: (form, purpose) = ("%todo what is left to do", "Something left to do here.")
    case .allow:
      (form, purpose) = (
        "%allow RULE, … : reason",
        "The rules named are not reported here: in this segment, note or directive, or under a heading in its whole chapter."
      )
    default: (form, purpose) = ("% comment", "For whoever edits the transcript; no part of it.")
    }
    var markup = Markup()
    markup.add(.code(form))
    markup.add(.text(purpose))
    return markup
  }

  func describe(rule name: String) -> Markup {
    guard let rule = Registry.rule(named: name) else { return Markup() }
    var markup = Markup()
    markup.add(.strong(rule.name), .text(" · " + rule.severity.rawValue))
    markup.add(.text(rule.summary))
    markup.add(.text(rule.reason))
    return markup
  }

  /// The length of a segment, its start and end, and where each is from.
  func describe(cueOf block: Document.PlacedFacts) -> Markup {
    guard let cue = block.facts.cue else { return Markup() }
    var markup = Markup()
    let time = document.time(ofBlock: block.place.index)
    let isSegment = block.block.kind == .segment
    if let start = cue.start {
      let end = isSegment ? time.end : cue.end
      let length = end.map { $0.milliseconds - start.milliseconds }.flatMap { $0 > 0 ? $0 : nil }
      let clock = Wording.clock(from: start, to: end).map { [Markup.Span.strong($0)] } ?? []
      markup.add(clock + (length.map { [.text(" · " + Wording.duration(milliseconds: $0))] } ?? []))
      if isSegment, cue.end == nil, end != nil { markup.add(.text("Up to the start of the next segment.")) }
    }
    if let id = cue.id.map(block.block.text) {
      markup.add(.text("Links reach it as "), .code("#" + id), .text("."))
    }
    return markup
  }

  func describe(timeMark spot: Spot) -> Markup {
    let text = document.tree.text(in: spot.range).dropFirst().dropLast()
    guard let time = Timestamp(text.filter { !$0.isWhitespace }) else { return Markup() }
    return Markup.paragraph(.strong(Wording.clock(time)), .text(" · the recording is here at this point"))
  }

  func describe(heard: String, meant: String) -> Markup {
    var markup = Markup()
    switch (heard.isEmpty, meant.isEmpty) {
    case (false, false): markup.add(.strong("Correction"), .text(" · heard “\(heard)”, meant “\(meant)”"))
    case (true, false): markup.add(.strong("Correction"), .text(" · “\(meant)” is supplied, and not heard"))
    case (false, true): markup.add(.strong("Correction"), .text(" · “\(heard)” is heard, and not meant"))
    case (true, true): break
    }
    return markup
  }

  func describe(unsure words: String) -> Markup {
    let text = words.isEmpty ? "nothing could be understood here" : "“\(words)” was not heard for sure"
    return Markup.paragraph(.strong(words.isEmpty ? "Unintelligible" : "Unsure"), .text(" · \(text)"))
  }
}
