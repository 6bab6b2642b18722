public import JSONRPC

/// Tells how far work has come that was announced with `window/workDoneProgress/create`.
public struct WorkDoneProgressNotification: ServerNotification {
  public static let method = "$/progress"

  public enum Value: Sendable, Hashable {
    case begin(title: String, message: String)
    /// - Parameter percentage: 0 to 100.
    case report(message: String, percentage: Int)
    case end(message: String)
  }

  private let token: String
  private let value: Value

  public init(token: String, _ value: Value) {
    self.token = token
    self.value = value
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("token", token)
      $0.member("value", json)
    }
  }

  private var json: JSON {
    switch value {
    case .begin(let title, let message):
      [
        "kind": "begin", "title": .string(title), "message": .string(message), "cancellable": true,
        "percentage": 0,
      ]
    case .report(let message, let percentage):
      [
        "kind": "report", "message": .string(message), "percentage": .integer(percentage),
        "cancellable": true,
      ]
    case .end(let message): ["kind": "end", "message": .string(message)]
    }
  }
}

/// A part of an answer, under the token that the client gave for such.
public struct PartialResultNotification<Value: JSONWritable>: ServerNotification {
  public static var method: String { "$/progress" }
  private let token: ProgressToken
  private let value: Value

  public init(token: ProgressToken, _ value: Value) {
    self.token = token
    self.value = value
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("token", token)
      $0.member("value", value)
    }
  }
}

/// A name that the client gives to what it wants to hear about: a number or a string.
public typealias ProgressToken = RequestID

/// The person does not want to wait for work any longer.
public enum WorkDoneProgressCancelNotification: ClientNotification {
  public static let method = "window/workDoneProgress/cancel"

  public struct Params: JSONReadable {
    public let token: ProgressToken

    public init(json: JSON) throws(JSONTypeError) { token = try json.required("token") }
  }
}
