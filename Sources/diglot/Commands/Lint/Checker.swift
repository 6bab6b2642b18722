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

  /// What there is to say of a file.
  struct Outcome: Sendable {
    /// The findings as they are to be written.
    var body = ""
    var severities: [Severity: Int] = [:]
    /// By the name of the rule.
    var rules: [String: Int] = [:]
    /// How many findings were mended.
    var mended = 0
    /// Why the file could not be read or written.
    var failure: FileFailure?
  }

  let report: any Report
  let selection: RuleSelection
  let mending: Mending
  let interruption: Interruption
  /// What teams have settled for the files.
  let configurations = ConfigurationFiles()
  private let usedFiles = UsedFiles()

  init(
    report: any Report, selection: RuleSelection, mending: Mending, interruption: Interruption
  ) {
    self.report = report
    self.selection = selection
    self.mending = mending
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
          try interruption.holdingOff { () throws(FileFailure) in
            try file.replace(with: fixed.tree.utf8)
          }
          outcome.mended = fixed.count
          document = Document(fixed.tree)
        }
      }
      let checkup = Checkup(
        of: Analysis(document, at: file.path, in: library), in: library, settings: settings)
      tell(checkup.findings(firstReplacement: transcript.firstReplacement), in: document.tree, file, &outcome)
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private func tell(_ findings: [Finding], in tree: SyntaxTree, _ file: InputFile, _ outcome: inout Outcome) {
    var places = Places(in: tree)
    var fingerprints = Fingerprints(of: tree)
    let placed = findings.map { finding in
      let (start, end) = places.places(of: finding.range)
      outcome.severities[finding.severity, default: 0] += 1
      outcome.rules[finding.rule, default: 0] += 1
      return PlacedFinding(finding: finding, start: start, end: end, fingerprint: fingerprints.next(finding))
    }
    outcome.body = report.body(FileFindings(path: file.shown, tree: tree, findings: placed))
  }
}
