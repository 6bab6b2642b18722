import DiglotLint
import DiglotSemantics
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
  private let usedFiles = UsedFiles()

  init(writer: FindingWriter) { self.writer = writer }

  func check(_ file: InputFile) -> Report {
    var report = Report()
    let transcript: Transcript
    do { transcript = Transcript(try file.read(.any)) } catch {
      report.failure = error
      return report
    }
    let library = usedFiles.library(for: transcript.document, at: file.path)
    let analysis = Analysis(transcript.document, at: file.path, in: library)
    let findings = Checkup(of: analysis, in: library).findings(firstReplacement: transcript.firstReplacement)
    var places = Places(in: transcript.document.tree)
    for finding in findings {
      report.severities[finding.severity, default: 0] += 1
      writer.write(finding, in: file.shown, &places, to: &report.output)
    }
    return report
  }
}
