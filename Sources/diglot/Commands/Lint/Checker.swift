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
    /// The findings as they are to be written, in each of the reports.
    var bodies: [String] = []
    var severities: [Severity: Int] = [:]
    /// By the name of the rule.
    var rules: [String: Int] = [:]
    /// How many findings were mended, or would be.
    var mended = 0
    /// What there is to remember of the file for the baseline.
    var baseline: Baseline.Review?
    /// Why the file could not be read or written.
    var failure: FileFailure?
  }

  let reports: [any Report]
  let selection: RuleSelection
  let mending: Mending
  let interruption: Interruption
  let baseline: Baseline?
  /// For the blocks of a file that is so long that the others are done before it.
  private let workers: Workers
  /// What teams have settled for the files.
  let configurations = ConfigurationFiles()
  private let usedFiles = UsedFiles()

  init(
    reports: [any Report], selection: RuleSelection, mending: Mending, baseline: Baseline?,
    interruption: Interruption, jobs: Int?
  ) {
    self.reports = reports
    self.selection = selection
    self.mending = mending
    self.interruption = interruption
    self.baseline = baseline
    workers = Workers.processors(jobs)
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

  /// In bytes; to part the blocks of a shorter file costs more than it saves.
  private static let longFile = 1 << 18

  func check(_ file: InputFile) -> Outcome {
    var outcome = Outcome()
    do throws(FileFailure) {
      let bytes = try file.read(.any)
      let workers = bytes.count < Self.longFile ? .one : workers
      let transcript = Transcript(bytes, by: workers)
      var document = transcript.document
      let library = usedFiles.library(for: document, at: file.path)
      let settings = selection.apply(to: configurations.settings(for: file.path))
      // What is not UTF-8 would be lost.
      if mending != .none, file.mayBeWritten, transcript.firstReplacement == nil {
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
        of: Analysis(document, at: file.path, in: library, by: workers), in: library, settings: settings,
        by: workers)
      let findings = checkup.findings(firstReplacement: transcript.firstReplacement)
      let allowed = reports.contains(where: \.keepsAllowed) ? checkup.allowedFindings() : []
      tell(findings, allowed, in: document.tree, file, settings, &outcome)
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  /// What mending would change, as a unified diff; changes nothing.
  func preview(_ file: InputFile) -> Outcome {
    var outcome = Outcome()
    guard file.mayBeWritten else { return outcome }
    do throws(FileFailure) {
      let transcript = Transcript(try file.read(.any))
      guard transcript.firstReplacement == nil else { return outcome }
      let document = transcript.document
      let fixed = Fixing.fix(
        document, at: file.path, in: usedFiles.library(for: document, at: file.path),
        settings: selection.apply(to: configurations.settings(for: file.path)),
        allowsSuggested: mending == .suggested)
      outcome.mended = fixed.count
      outcome.bodies = [UnifiedDiff.text(from: document.tree.utf8, to: fixed.tree.utf8, path: file.shown)]
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private func tell(
    _ findings: [Finding], _ allowed: [Finding], in tree: SyntaxTree, _ file: InputFile, _ settings: Settings,
    _ outcome: inout Outcome
  ) {
    var places = Places(in: tree)
    var fingerprints = Fingerprints(of: tree)
    var review = baseline?.review(of: file.path)
    var (new, known): ([PlacedFinding], [PlacedFinding]) = ([], [])
    for finding in findings {
      let (start, end) = places.places(of: finding.range)
      let isKnown = review?.knows(rule: finding.rule, fingerprint: fingerprints.shared(finding)) ?? false
      let placed = PlacedFinding(
        finding: finding, start: start, end: end, fingerprint: fingerprints.next(finding))
      if isKnown {
        known.append(placed)
        continue
      }
      new.append(placed)
      outcome.severities[finding.severity, default: 0] += 1
      outcome.rules[finding.rule, default: 0] += 1
    }
    review?.end { Registry.rule(named: $0).map(settings.isOn) ?? true }
    outcome.baseline = review
    let told = FileFindings(
      path: file.shown, tree: tree, findings: new, known: known, allowed: Self.placed(allowed, in: tree))
    outcome.bodies = reports.map { $0.body(told) }
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
