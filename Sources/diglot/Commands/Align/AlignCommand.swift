import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import JSONRPC

/// `diglot align`: which sentences translate which.
struct AlignCommand: Command {
  static let description = CommandDescription(
    "align", "show which sentences translate which",
    discussion: [
      """
      Cuts every segment that is translated into sentences, in both languages, and finds which belong \
      together, by their lengths, by what they have in common, and by what the whole file shows of its words.
      """,
      """
      As JSON it is an object a line for each segment and translation: segment and line, counted from 1; \
      source and target, where sentences start and end, counted in Unicode scalars in the segment's text (its \
      lines as written behind cue and speaker or behind “> ”, joined as lines are, markup included); and \
      beads, which name the sentences of both sides that belong together, counted from 0, with a confidence \
      from 0 to 1. With more than one language to translate to, language says which.
      """,
      """
      Of the evidence some may be left out, to see what it is worth: numbers, names (terms and speakers), \
      words (that both languages write alike), markup, mood (? and !), lexicon (what the file shows).
      """,
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "FILE", kind: .transcripts), "a transcript, or - for standard input")
    ],
    options: [format.description, evidence.description],
    examples: [
      ExampleDescription("diglot align talk.diglot", "side by side"),
      ExampleDescription("diglot align --format json talk.diglot", "for other programs"),
      ExampleDescription("diglot align --evidence numbers,words talk.diglot", "by these and by length"),
    ])

  private enum Format: String, Sendable, CaseIterable {
    case text, json
  }

  private static let format = Option.choice("format", else: Format.text, "how it is written")
  private static let evidence = Option.text(
    "evidence", ValueDescription(name: "LIST", kind: .free),
    "what to go by besides length, with commas between, or “none” (default: all)")

  private let operand: String
  private let format: Format
  private let evidence: Evidence

  init(_ arguments: Arguments) throws(UsageError) {
    operand = arguments.operands.first ?? "-"
    format = try arguments[Self.format]
    evidence = try arguments[Self.evidence].map(Self.evidence) ?? .all
  }

  private static func evidence(named list: String) throws(UsageError) -> Evidence {
    guard list != "none" else { return [] }
    var evidence: Evidence = []
    for name in list.split(separator: ",") {
      guard let one = Evidence.named.first(where: { $0.name == name }) else {
        throw .wrongValue(
          option: Self.evidence.description, value: String(name),
          choices: Evidence.named.map(\.name) + ["none"])
      }
      evidence.insert(one.evidence)
    }
    return evidence
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    surroundings.interruption.watch()
    let file = InputFile(named: operand)
    let document = Transcript(try file.read(.any)).document
    let library = UsedFiles().library(for: document, at: file.path)
    let analysis = Analysis(document, at: file.path, in: library)
    let knowledge = AlignmentKnowledge(learningFrom: analysis, evidence: evidence)
    let aligner = Aligner(analysis, knowing: knowledge, evidence: evidence)
    let width = Terminal(.output).width
    // A run of segments is enough for one job, and not too much to wait in memory.
    let segments = Self.segments(of: document)
    let runs = stride(from: 0, to: segments.count, by: 64).map { $0..<min($0 + 64, segments.count) }
    try InParallel.map(runs) { run in
      segments[run].map { segment in
        aligner.alignments(of: segment.facts).map { alignment in
          let report = AlignmentReport(segment, alignment, languages: document.languages)
          return format == .json ? report.json.text + "\n" : report.text(width: width)
        }.joined()
      }.joined()
    } take: { text in
      try surroundings.output.write(text)
    }
    return .success
  }

  private static func segments(of document: Document) -> [AlignmentReport.Segment] {
    var segments: [AlignmentReport.Segment] = []
    for (place, element) in zip(document.tree.placedBlocks, document.facts)
    where element.facts.block.kind == .segment {
      segments.append(
        AlignmentReport.Segment(
          number: segments.count + 1, line: place.firstLine + 1, facts: element.facts))
    }
    return segments
  }
}
