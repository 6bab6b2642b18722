import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace

/// Checks one file at a time, on any thread, and mends it first where that is wanted.
struct Checker: Sendable {
  /// Whether files are mended, and how far.
  enum Mending: Sendable {
    case none
    /// Fixes that change nothing that the text says.
    case safe
    /// Those too that a person should look at.
    case suggested
  }

  /// What is done with files that can be mended.
  enum Writing: Sendable {
    case replace
    /// What would be changed is shown, and nothing else.
    case showDifference
  }

  /// What there is to say of a file.
  struct Outcome: Sendable {
    /// The findings as they are to be written, in each of the formats.
    var bodies: [String] = []
    /// What would be changed, as a unified diff.
    var difference = ""
    /// All findings, for a baseline to be written.
    var entries: [Baseline.Entry] = []
    /// How many findings the baseline has.
    var accepted = 0
    var severities: [Severity: Int] = [:]
    /// By the name of the rule.
    var rules: [String: Int] = [:]
    /// How many findings were mended.
    var mended = 0
    /// Why the file could not be read or written.
    var failure: FileFailure?
  }

  let reports: [any Report]
  let selection: RuleSelection
  let mending: Mending
  let writing: Writing
  let baseline: Baseline?
  let interruption: Interruption
  /// What teams have settled for the files.
  let configurations = ConfigurationFiles()
  private let usedFiles = UsedFiles()

  init(
    reports: [any Report], selection: RuleSelection, mending: Mending, writing: Writing, baseline: Baseline?,
    interruption: Interruption
  ) {
    self.reports = reports
    self.selection = selection
    self.mending = mending
    self.writing = writing
    self.baseline = baseline
    self.interruption = interruption
  }

  /// What is wrong with the configurations that held for the files checked so far, a line for each.
  var configurationProblems: [String] {
    configurations.all.flatMap { located -> [String] in
      if let failure = located.failure { return ["\(failure)"] }
      let places = SyntaxTree(utf8: DecodedText(located.text).utf8)
      return located.problems.map { problem in
        let place = places.position(of: problem.range.lowerBound, in: .utf32)
        return "\(located.path):\(place.line + 1):\(place.column + 1): \(problem.message)"
      }
    }
  }

  func check(_ file: InputFile) -> Outcome {
    var outcome = Outcome()
    do throws(FileFailure) {
      let transcript = Transcript(try file.read(.any))
      var document = transcript.document
      let library = usedFiles.library(for: document, at: file.path)
      let settings = selection.apply(to: configurations.settings(for: file.path))
      // What is not UTF-8 would be lost.
      if mending != .none, transcript.firstReplacement == nil {
        let fixed = Fixing.fix(
          document, at: file.path, in: library, settings: settings,
          allowsSuggested: mending == .suggested)
        if fixed.count > 0 {
          switch writing {
          case .replace:
            try interruption.holdingOff { () throws(FileFailure) in
              try file.replace(with: fixed.tree.utf8)
            }
          case .showDifference:
            outcome.difference = UnifiedDiff.text(of: file.shown, document.tree.utf8, fixed.tree.utf8)
          }
          outcome.mended = fixed.count
          document = Document(fixed.tree)
        }
      }
      if writing == .showDifference { return outcome }
      let checkup = Checkup(
        of: Analysis(document, at: file.path, in: library), in: library, settings: settings)
      tell(checkup, transcript.firstReplacement, in: document.tree, file, &outcome)
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private func tell(
    _ checkup: Checkup, _ firstReplacement: Int?, in tree: SyntaxTree, _ file: InputFile,
    _ outcome: inout Outcome
  ) {
    let all = Self.placed(checkup.findings(firstReplacement: firstReplacement), in: tree)
    var told = all
    var suppressed: [SuppressedFinding] = []
    if let baseline {
      outcome.entries = all.map { baseline.entry($0, in: file.path) }
      told = all.filter { !baseline.holds($0, in: file.path) }
      outcome.accepted = all.count - told.count
      suppressed = all.filter { baseline.holds($0, in: file.path) }.map {
        SuppressedFinding(placed: $0, reason: .baseline)
      }
    }
    for placed in told {
      outcome.severities[placed.finding.severity, default: 0] += 1
      outcome.rules[placed.finding.rule, default: 0] += 1
    }
    if reports.contains(where: \.keepsSuppressed) {
      suppressed += Self.placed(checkup.allowedFindings(), in: tree).map {
        SuppressedFinding(placed: $0, reason: .allowed)
      }
    }
    let findings = FileFindings(path: file.shown, tree: tree, findings: told, suppressed: suppressed)
    outcome.bodies = reports.map { $0.body(findings) }
  }

  private static func placed(_ findings: [Finding], in tree: SyntaxTree) -> [PlacedFinding] {
    var places = Places(in: tree)
    var fingerprints = Fingerprints(of: tree)
    return findings.map { finding in
      let (start, end) = places.places(of: finding.range)
      return PlacedFinding(finding: finding, start: start, end: end, fingerprint: fingerprints.next(finding))
    }
  }
}
