/// The formats that findings are written in.
enum LintFormat: String, Sendable, CaseIterable {
  case text, json, sarif, github, gitlab, junit, checkstyle, rdjson

  /// - Parameters:
  ///   - isColored: for text only.
  ///   - excerptWidth: for text only: the width of the terminal, where the source is to be shown too.
  func report(isColored: Bool, excerptWidth: Int?) -> any Report {
    switch self {
    case .text: TextReport(isColored: isColored, excerptWidth: excerptWidth)
    case .json: JSONLinesReport()
    case .sarif: SARIFReport()
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .junit: JUnitReport()
    case .checkstyle: CheckstyleReport()
    case .rdjson: RDJSONReport()
    }
  }
}
