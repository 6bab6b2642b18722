/// The id of a request.
public enum RequestID: Sendable, Hashable, JSONReadable, JSONWritable {
  case number(Int)
  case string(String)

  public init(json: JSON) throws(JSONTypeError) {
    if let number = json.integer {
      self = .number(number)
    } else if let string = json.string {
      self = .string(string)
    } else {
      throw JSONTypeError(expected: "a whole number or a string")
    }
  }

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let value): value.write(to: &writer)
    case .string(let value): value.write(to: &writer)
    }
  }
}

/// Why a request was not answered with a result.
public struct ResponseError: Error, Sendable, Hashable, JSONWritable {
  public struct Code: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let parseError = Code(rawValue: -32700)
    public static let invalidRequest = Code(rawValue: -32600)
    public static let methodNotFound = Code(rawValue: -32601)
    public static let invalidParams = Code(rawValue: -32602)
    public static let internalError = Code(rawValue: -32603)
    public static let serverNotInitialized = Code(rawValue: -32002)
    public static let requestFailed = Code(rawValue: -32803)
    public static let serverCancelled = Code(rawValue: -32802)
    public static let contentModified = Code(rawValue: -32801)
    public static let requestCancelled = Code(rawValue: -32800)
  }

  public let code: Code
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("code", code.rawValue)
      $0.member("message", message)
    }
  }
}

/// A message from the other side.
public enum Message: Sendable, Hashable {
  /// Parameters that were left out are null.
  case request(id: RequestID, method: String, params: JSON)
  case notification(method: String, params: JSON)
  /// The answer to a request of ours; nil where the id was null.
  case response(id: RequestID?, result: Result<JSON, ResponseError>)

  /// What is wrong with a message, and the id under which to say so.
  public struct Malformed: Error, Hashable {
    public let id: RequestID?
    public let error: ResponseError
  }

  /// Reads the body of a message.
  public init(body: [UInt8]) throws(Malformed) {
    let json: JSON
    do { json = try JSONReader.read(body) } catch {
      throw Malformed(id: nil, error: ResponseError(.parseError, "\(error)"))
    }
    guard case .object = json else {
      throw Malformed(
        id: nil, error: ResponseError(.invalidRequest, "a message is an object; batches are not part of LSP"))
    }
    let id = json["id"].flatMap { try? RequestID(json: $0) }
    guard let methodValue = json["method"] else {
      self = try Self.response(json, id: id)
      return
    }
    guard let method = methodValue.string else {
      throw Malformed(id: id, error: ResponseError(.invalidRequest, "method: expected a string"))
    }
    let params = json["params"] ?? .null
    if let id {
      self = .request(id: id, method: method, params: params)
    } else if json["id"] == nil {
      self = .notification(method: method, params: params)
    } else {
      throw Malformed(
        id: nil, error: ResponseError(.invalidRequest, "id: expected a whole number or a string"))
    }
  }

  private static func response(_ json: JSON, id: RequestID?) throws(Malformed) -> Message {
    if let error = json["error"], !error.isNull {
      let code = ResponseError.Code(rawValue: error["code"]?.integer ?? 0)
      return .response(id: id, result: .failure(ResponseError(code, error["message"]?.string ?? "")))
    }
    guard let result = json["result"] else {
      throw Malformed(
        id: id, error: ResponseError(.invalidRequest, "a message has a method, a result or an error"))
    }
    return .response(id: id, result: .success(result))
  }
}

/// A message of ours, ready to be sent.
public enum OutgoingMessage {
  /// Parameters of nil are left out: there are none.
  public static func request(id: RequestID, method: String, params: (some JSONWritable)?) -> [UInt8] {
    body {
      $0.member("id", id)
      $0.member("method", method)
      $0.member("params", ifPresent: params)
    }
  }

  public static func notification(method: String, params: some JSONWritable) -> [UInt8] {
    body {
      $0.member("method", method)
      $0.member("params", params)
    }
  }

  public static func result(_ result: some JSONWritable, for id: RequestID) -> [UInt8] {
    body {
      $0.member("id", id)
      $0.member("result", result)
    }
  }

  /// An id of nil is written as null: the request could not be told.
  public static func failure(_ error: ResponseError, for id: RequestID?) -> [UInt8] {
    body {
      $0.member("id", id)
      $0.member("error", error)
    }
  }

  private static func body(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.member("jsonrpc", "2.0")
      members(&$0)
    }
    return writer.bytes
  }
}
