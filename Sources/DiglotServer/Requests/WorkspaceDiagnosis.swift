import DiglotLint
import DiglotSemantics
import DiglotSyntax
import DiglotWorkspace
import JSONRPC
import LanguageServerProtocol
import Synchronization

/// Answers what there is to say of all files of the workspace.
///
/// Clients ask again as soon as they are answered, so a question is kept until there is something new.
/// Files of which nothing changed since the client was told are not read again.
struct WorkspaceDiagnosis: Sendable {
  /// Which findings a file had under which circumstances.
  final class Memory: Sendable {
    fileprivate struct Known {
      let circumstances: Int
      let resultID: String
    }

    fileprivate let known = Mutex<[FilePath: Known]>([:])
  }

  let context: WorkspaceContext
  let configurations: ConfigurationFiles
  /// Of the configurations in the folders of the workspace.
  let configurationPaths: Set<FilePath>
  let revisions: [FilePath: Int]
  let memory: Memory

  private static let batch = 16

  /// - Parameters:
  ///   - send: takes parts of the answer, where the client wants them.
  ///   - isWanted: whether somebody still waits; asked before each file.
  func answer(
    _ params: WorkspaceDiagnosticRequest.Params, send: (([WorkspaceDiagnosticRequest.Report]) -> Void)?,
    isWanted: () -> Bool
  ) -> WorkspaceDiagnosticRequest.Answer {
    var reports: [WorkspaceDiagnosticRequest.Report] = []
    var gone = params.previousResultIDs
    func take(_ report: WorkspaceDiagnosticRequest.Report?) {
      guard let report else { return }
      // What comes in parts need not say of thousands of files that nothing changed.
      if send != nil, case .unchanged = report.content { return }
      reports.append(report)
      if let send, reports.count >= Self.batch {
        send(reports)
        reports = []
      }
    }
    for path in files() where isWanted() {
      let uri = context.spellings[path] ?? DocumentURI(path: path.string)
      take(report(on: path, uri, gone.removeValue(forKey: uri)))
    }
    for path in configurationPaths.sorted() where isWanted() {
      let uri = context.spellings[path] ?? DocumentURI(path: path.string)
      guard let answer = answer(onConfiguration: path, gone[uri]) else { continue }
      // Few have anything wrong with them; nobody need hear of the others.
      if case .full(let found, _) = answer, found.isEmpty, gone[uri] == nil { continue }
      gone[uri] = nil
      take(WorkspaceDiagnosticRequest.Report(uri: uri, version: nil, content: answer))
    }
    // Of files that are no more there is nothing to say, and the client must forget what there was.
    for uri in gone.keys {
      let nothing = DocumentDiagnosticRequest.Answer.full(DiagnosticList(), resultID: "")
      reports.append(WorkspaceDiagnosticRequest.Report(uri: uri, version: nil, content: nothing))
    }
    guard let send else { return WorkspaceDiagnosticRequest.Answer(items: reports) }
    if !reports.isEmpty { send(reports) }
    return WorkspaceDiagnosticRequest.Answer(items: [])
  }

  /// Answers what there is to say of a configuration, or of a file that is not open: clients ask once more
  /// when they have closed it. That is nothing where it is none of the workspace.
  func answer(on params: DocumentDiagnosticRequest.Params) -> DocumentDiagnosticRequest.Answer {
    let uri = params.textDocument.uri
    if DocumentKey(uri).isConfiguration, let path = DocumentKey(uri).path,
      let answer = answer(onConfiguration: path, params.previousResultID)
    {
      return answer
    }
    guard let path = DocumentKey(uri).path, context.library[path] != nil, isOfWorkspace(path),
      let report = report(on: path, uri, params.previousResultID)
    else { return .full(DiagnosticList(), resultID: "") }
    return report.content
  }

  /// Answers what is wrong with a configuration, as it is open or else on disk; nil where there is none.
  private func answer(
    onConfiguration path: FilePath, _ previous: String?
  ) -> DocumentDiagnosticRequest.Answer? {
    let text = context.documents[.file(path)].map { Array($0.document.tree.text.utf8) }
    let located =
      text.map { ConfigurationFiles.Located(at: path, $0) } ?? configurations.located(at: path)
    return located.map {
      DocumentDiagnosticRequest.Answer($0.diagnostics(in: context.encoding), previous: previous)
    }
  }

  private func files() -> [FilePath] { context.library.paths.filter(isOfWorkspace) }

  private func isOfWorkspace(_ path: FilePath) -> Bool {
    guard context.folders.contains(where: path.isIn) else { return false }
    if case .unreadable? = context.library[path] { return false }
    return true
  }

  private func report(
    on path: FilePath, _ uri: DocumentURI, _ previous: String?
  ) -> WorkspaceDiagnosticRequest.Report? {
    let settings = configurations.settings(for: path)
    let circumstances = circumstances(of: path, settings)
    if let known = memory.known.withLock({ $0[path] }), known.circumstances == circumstances,
      known.resultID == previous
    {
      let version = context.documents[.file(path)]?.version
      return WorkspaceDiagnosticRequest.Report(
        uri: uri, version: version, content: .unchanged(resultID: known.resultID))
    }
    guard let (document, firstReplacement) = document(at: path, uri, settings) else { return nil }
    let answer = context.context(of: document).diagnosticAnswer(
      previous: previous, firstReplacement: firstReplacement)
    memory.known.withLock {
      $0[path] = Memory.Known(circumstances: circumstances, resultID: answer.resultID)
    }
    return WorkspaceDiagnosticRequest.Report(uri: uri, version: document.version, content: answer)
  }

  /// The document as it is open, else as it is on disk.
  private func document(
    at path: FilePath, _ uri: DocumentURI, _ settings: Settings
  ) -> (OpenDocument, firstReplacement: Int?)? {
    if let open = context.documents[.file(path)] { return (open, nil) }
    guard let transcript = try? Transcript(at: path) else { return nil }
    var library = context.library
    library.load(for: transcript.document, at: path)
    return (
      OpenDocument(uri, transcript.document, in: library, settings: settings, by: .one),
      transcript.firstReplacement
    )
  }

  /// All that a file's findings depend on, as a number: what it and the files that it names last were.
  private func circumstances(of path: FilePath, _ settings: Settings) -> Int {
    var hasher = Hasher()
    hasher.combine(settings)
    hasher.combine(revisions[path])
    for other in context.library.dependencies(of: path) {
      hasher.combine(other)
      hasher.combine(revisions[other])
      hasher.combine(context.library[other] == nil)
    }
    return hasher.finalize()
  }
}
