import DiglotSemantics
import JSONRPC
import LanguageServerProtocol

/// The editor's own settings, for everything and for each folder: asked for where the client can be asked,
/// else as it sends them. They are about how the editor shows things; what counts as wrong in a
/// transcript is in `.diglot.json`, where it holds for everybody.
struct EditorConfiguration: Sendable {
  /// The name of the settings among those of the editor.
  static let section = "diglot"

  private var everywhere: JSON
  private var byFolder: [FilePath: JSON] = [:]
  /// The question that is open, and the folders that it was about.
  private var asked: (id: RequestID, folders: [FilePath])?

  /// - Parameter initial: what the client sent at the start.
  init(initial: JSON = .null) { everywhere = initial }

  /// What is set for a file: by the innermost folder that it is in.
  func settings(for path: FilePath?) -> JSON {
    let folder = path.flatMap { path in
      byFolder.keys.filter { path.isIn($0) }.max { $0.string.utf8.count < $1.string.utf8.count }
    }
    return folder.flatMap { byFolder[$0] } ?? everywhere
  }

  /// Asks the client. Only the answer to the last question counts.
  mutating func ask(about folders: [FilePath], on connection: Connection) {
    let scopes: [DocumentURI?] = [nil] + folders.map { DocumentURI(path: $0.string) }
    asked = (connection.send(ConfigurationRequest(section: Self.section, scopes: scopes)), folders)
  }

  /// Takes what a client sends that can't be asked.
  mutating func take(_ settings: JSON) {
    everywhere = settings[Self.section] ?? settings
    byFolder = [:]
  }

  /// Takes the client's answer. False where it was to another question.
  mutating func heed(_ id: RequestID, _ result: Result<JSON, ResponseError>) -> Bool {
    guard let asked, asked.id == id else { return false }
    self.asked = nil
    guard case .success(let json) = result, let values = json.array, let first = values.first else {
      return false
    }
    if !first.isNull { everywhere = first }
    byFolder = [:]
    for (folder, value) in zip(asked.folders, values.dropFirst()) where !value.isNull {
      byFolder[folder] = value
    }
    return true
  }
}
