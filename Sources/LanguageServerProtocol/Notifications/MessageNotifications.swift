public import JSONRPC

/// How much the client wants to hear of what the server does.
public enum TraceLevel: String, Sendable, Hashable {
  case off, messages, verbose
}

/// How much is to be told with `$/logTrace` from now on.
public enum SetTraceNotification: ClientNotification {
  public static let method = "$/setTrace"

  public struct Params: JSONReadable {
    public let level: TraceLevel

    /// What is no level that is known is taken for `off`.
    public init(json: JSON) { level = json["value"]?.string.flatMap(TraceLevel.init) ?? .off }
  }
}

/// What the server does, for somebody who looks for a fault.
public struct LogTraceNotification: ServerNotification {
  public static let method = "$/logTrace"
  private let message: String
  private let verbose: String?

  public init(_ message: String, verbose: String? = nil) {
    self.message = message
    self.verbose = verbose
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("message", message)
      $0.member("verbose", ifPresent: verbose)
    }
  }
}

/// How much a message matters.
public enum MessageType: Int, Sendable, Hashable {
  case error = 1
  case warning, info, log
}

/// A message for the client's log.
public struct LogMessageNotification: ServerNotification {
  public static let method = "window/logMessage"
  private let type: MessageType
  private let message: String

  public init(_ type: MessageType, _ message: String) {
    self.type = type
    self.message = message
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", type.rawValue)
      $0.member("message", message)
    }
  }
}

/// A message for the person.
public struct ShowMessageNotification: ServerNotification {
  public static let method = "window/showMessage"
  private let type: MessageType
  private let message: String

  public init(_ type: MessageType, _ message: String) {
    self.type = type
    self.message = message
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", type.rawValue)
      $0.member("message", message)
    }
  }
}
