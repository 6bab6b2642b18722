import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace

/// Checks one file at a time, on any thread.
struct Checker: Sendable {
  /// What there is to say of a file.
  struct Report: Sendable {
    /// The findings as they are to be written.
    var output: [UInt8] = []
    var severities: [Severity: Int] = [:]
    /// Why the file could not be read.
    var failure: FileFailure?
  }

  let writer: FindingWriter
  /// What teams have settled for the files.
  let configurations = ConfigurationFiles()
  private let usedFiles = UsedFiles()

  init(writer: FindingWriter) { self.writer = writer }

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

  func check(_ file: InputFile) -> Report {
    var report = Report()
    let transcript: Transcript
    do { transcript = Transcript(try file.read(.any)) } catch {
      report.failure = error
      return report
    }
    let library = usedFiles.library(for: transcript.document, at: file.path)
    let analysis = Analysis(transcript.document, at: file.path, in: library)
    let checkup = Checkup(of: analysis, in: library, settings: configurations.settings(for: file.path))
    let findings = checkup.findings(firstReplacement: transcript.firstReplacement)
    var places = Places(in: transcript.document.tree)
    for finding in findings {
      report.severities[finding.severity, default: 0] += 1
      writer.write(finding, in: file.shown, &places, to: &report.output)
    }
    return report
  }
}
