import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// After any edits, everything known of a document is what a fresh reading of its text gives.
struct IncrementalTests {
  private static let library: Library = {
    var library = Library()
    library[FilePath("/x")] = .document(Document("@term the Word, a\n@speaker GU Guest\n@use y\n"))
    library[FilePath("/y")] = .document(Document("@languages zh en\n@term 字 | the\n"))
    return library
  }()

  @Test(arguments: 0..<12)
  func `facts, names, directives, scope and mentions equal fresh ones`(round: Int) {
    let seed = UInt64(round) &* 0x9E37 &+ 77
    var generator = SplitMix64(seed: seed)
    let path = FilePath("/main.diglot")
    for _ in 0..<6 {
      let text = RandomText.make(Int.random(in: 0...100, using: &generator), using: &generator)
      var analysis = Analysis(Document(text), at: path, in: Self.library)
      for step in 0..<30 {
        let edits = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          TextEdit(
            RandomText.range(in: analysis.document.tree.count, using: &generator),
            RandomText.make(Int.random(in: 0...4, using: &generator), using: &generator))
        }
        _ = analysis.apply(edits, version: step, in: Self.library)
        let now = analysis.document.tree.text
        let fresh = Analysis(Document(now), at: path, in: Self.library)
        if let difference = difference(analysis, fresh) {
          Issue.record("seed \(seed), step \(step), \(difference): \(now.debugDescription) after \(edits)")
          return
        }
        #expect(analysis.document.version == step)
      }
    }
  }

  @Test func `blocks put in at one place over and over keep their order`() {
    var document = Document("[#a] A [x](#z).\n\n[#z] Z.\n")
    for step in 0..<200 {
      _ = document.apply([TextEdit(17..<17, "[#n\(step)] N [x](#z).\n\n")])
    }
    let references = document.references(to: "z", .identifier).map(\.range.lowerBound)
    #expect(references.count == 201)
    #expect(references == references.sorted())
    #expect(difference(document, Document(document.tree.text)) == nil)
  }

  private func difference(_ left: Analysis, _ right: Analysis) -> String? {
    if let found = difference(left.document, right.document) { return found }
    if left.scope.glossary.terms.map(\.forms) != right.scope.glossary.terms.map(\.forms) { return "terms" }
    if left.scope.glossary.terms.map(\.columns) != right.scope.glossary.terms.map(\.columns) {
      return "columns"
    }
    if left.scope.speakers.mapValues({ $0.map { Place($0) } })
      != right.scope.speakers.mapValues({ $0.map { Place($0) } })
    {
      return "speakers"
    }
    if left.scope.uses.map(\.outcome) != right.scope.uses.map(\.outcome) { return "uses" }
    if left.mentions.counts != right.mentions.counts { return "counts" }
    for index in 0..<right.document.facts.count
    where left.mentions.mentions(inBlock: index) != right.mentions.mentions(inBlock: index) {
      return "mentions in block \(index)"
    }
    return nil
  }

  /// A declaration without the id of its block, of which each document has its own.
  private struct Place: Equatable {
    let path: FilePath?
    let code: Declaration.Word
    let names: [Declaration.Part]

    init(_ speaker: Scope.Declared<Directives.Speaker>) {
      path = speaker.path
      code = speaker.value.code
      names = speaker.value.names
    }
  }

  private func difference(_ left: Document, _ right: Document) -> String? {
    if left.facts.count != right.facts.count { return "count" }
    for (place, pair) in zip(left.facts, right.facts).enumerated() where !isSame(pair.0.facts, pair.1.facts) {
      return "facts of block \(place)"
    }
    for space in Namespace.allCases {
      let (ours, theirs) = (left.names, right.names)
      if ours.unresolved(space) != theirs.unresolved(space) { return "unresolved \(space)" }
      if ours.unused(space) != theirs.unused(space) { return "unused \(space)" }
      if ours.duplicated(space) != theirs.duplicated(space) { return "duplicated \(space)" }
      if Set(ours.declared(space)) != Set(theirs.declared(space)) { return "declared \(space)" }
      for name in Set(theirs.declared(space)).union(theirs.unresolved(space)) {
        if left.declarations(of: name, space).map(\.range) != right.declarations(of: name, space).map(\.range)
        {
          return "declarations of \(name)"
        }
        if left.references(to: name, space).map(\.range) != right.references(to: name, space).map(\.range) {
          return "references to \(name)"
        }
        if left.tally(ofSpeaker: name) != right.tally(ofSpeaker: name) { return "tally of \(name)" }
      }
    }
    if left.languages != right.languages { return "languages" }
    if left.directives.title != right.directives.title { return "title" }
    if left.directives.media?.value != right.directives.media?.value { return "media" }
    if left.directives.terms.map(\.value) != right.directives.terms.map(\.value) { return "own terms" }
    if left.directives.uses.map(\.value) != right.directives.uses.map(\.value) { return "own uses" }
    if left.directives.repeated.map(\.value) != right.directives.repeated.map(\.value) { return "repeated" }
    for index in 0..<right.facts.count {
      if left.speaker(ofBlock: index) != right.speaker(ofBlock: index) { return "speaker of \(index)" }
      if left.time(ofBlock: index) != right.time(ofBlock: index) { return "time of \(index)" }
    }
    return nil
  }

  private func isSame(_ left: BlockFacts, _ right: BlockFacts) -> Bool {
    left.occurrences == right.occurrences && left.links == right.links && left.cue == right.cue
      && left.hasWords == right.hasWords && left.wordCount == right.wordCount
      && left.translations == right.translations && left.declaration == right.declaration
      && left.allowances == right.allowances
  }
}
