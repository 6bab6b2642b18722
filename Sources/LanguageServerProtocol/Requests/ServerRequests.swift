public import JSONRPC

/// Asks the client to tell of files that change.
public struct RegisterFileWatchersRequest: ServerRequest {
  public static let method = "client/registerCapability"
  private let globs: [String]

  /// - Parameter globs: patterns such as `**/*.txt`.
  public init(globs: [String]) { self.globs = globs }

  public var params: JSON? {
    let watchers = globs.map { JSON.object([.init("globPattern", .string($0))]) }
    let registration: JSON = [
      "id": "diglot-files", "method": .string(DidChangeWatchedFilesNotification.method),
      "registerOptions": ["watchers": .array(watchers)],
    ]
    return ["registrations": [registration]]
  }
}

/// Asks the client to ask for all diagnostics again.
public struct DiagnosticRefreshRequest: ServerRequest {
  public static let method = "workspace/diagnostic/refresh"

  public init() {}

  public var params: JSON? { nil }
}
