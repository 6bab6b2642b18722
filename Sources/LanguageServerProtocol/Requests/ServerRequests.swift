public import JSONRPC

/// Asks the client to tell of files that change.
public struct RegisterFileWatchersRequest: ServerRequest {
  public static let method = "client/registerCapability"
  private let id: String
  private let watchers: [Watcher]

  /// A pattern such as `**/*.txt`, and the folder that it is for; nil for those of the workspace.
  public struct Watcher: Sendable, Hashable {
    public let folder: DocumentURI?
    public let glob: String

    public init(_ glob: String, in folder: DocumentURI? = nil) {
      self.glob = glob
      self.folder = folder
    }
  }

  /// - Parameter id: under which they can be unregistered.
  public init(id: String, _ watchers: [Watcher]) {
    self.id = id
    self.watchers = watchers
  }

  public var params: JSON? {
    let patterns = watchers.map { watcher -> JSON in
      guard let folder = watcher.folder else { return ["globPattern": .string(watcher.glob)] }
      return ["globPattern": ["baseUri": .string(folder.string), "pattern": .string(watcher.glob)]]
    }
    let registration: JSON = [
      "id": .string(id), "method": .string(DidChangeWatchedFilesNotification.method),
      "registerOptions": ["watchers": .array(patterns)],
    ]
    return ["registrations": [registration]]
  }
}

/// Asks the client not to tell any more of files that change.
public struct UnregisterFileWatchersRequest: ServerRequest {
  public static let method = "client/unregisterCapability"
  private let id: String

  public init(id: String) { self.id = id }

  public var params: JSON? {
    // The protocol has this misspelt, and clients look for it so.
    [
      "unregisterations": [
        ["id": .string(id), "method": .string(DidChangeWatchedFilesNotification.method)]
      ]
    ]
  }
}

/// Asks for the editor's settings: answered with a list, one for each item.
public struct ConfigurationRequest: ServerRequest {
  public static let method = "workspace/configuration"
  private let section: String
  private let scopes: [DocumentURI?]

  /// - Parameter scopes: the folders to ask for; nil for what holds everywhere.
  public init(section: String, scopes: [DocumentURI?]) {
    self.section = section
    self.scopes = scopes
  }

  public var params: JSON? {
    let items = scopes.map { scope in
      JSON.object(
        (scope.map { [.init("scopeUri", .string($0.string))] } ?? []) + [.init("section", .string(section))])
    }
    return ["items": .array(items)]
  }
}

/// Asks which folders are open: for clients that did not say so at the start.
public struct WorkspaceFoldersRequest: ServerRequest {
  public static let method = "workspace/workspaceFolders"

  public init() {}

  public var params: JSON? { nil }
}

/// Asks whether the progress of some work may be told under a name.
public struct CreateProgressRequest: ServerRequest {
  public static let method = "window/workDoneProgress/create"
  private let token: String

  public init(token: String) { self.token = token }

  public var params: JSON? { ["token": .string(token)] }
}

/// Asks the client to ask again for something, since what it was told may hold no longer.
public struct RefreshRequest: Sendable {
  public enum Subject: Sendable, Hashable, CaseIterable {
    case diagnostics, semanticTokens, inlayHints, codeLenses, foldingRanges

    var method: String {
      switch self {
      case .diagnostics: "workspace/diagnostic/refresh"
      case .semanticTokens: "workspace/semanticTokens/refresh"
      case .inlayHints: "workspace/inlayHint/refresh"
      case .codeLenses: "workspace/codeLens/refresh"
      case .foldingRanges: "workspace/foldingRange/refresh"
      }
    }
  }

  fileprivate let subject: Subject

  public init(_ subject: Subject) { self.subject = subject }
}

extension Connection {
  public func send(_ request: RefreshRequest) { self.request(request.subject.method, JSON?.none) }
}
