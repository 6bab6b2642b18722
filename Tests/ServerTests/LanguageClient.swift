import ChildProcesses
import Foundation
import JSONRPC
import TestSupport
import Testing

/// An editor's side of a session with the real server: starts it, talks to it, and waits for what it
/// says, but never for ever.
final class LanguageClient {
  struct TimedOut: Error { let waitingFor: String }
  /// An answer to nothing that was asked, or a second one.
  struct Unasked: Error { let id: RequestID? }
  /// Something on the output that is no message.
  struct Unframed: Error {}
  struct ExitedWith: Error { let code: Int32 }
  /// A session ended with questions that were not answered.
  struct Unanswered: Error { let ids: Set<Int> }

  private let server: ChildProcess
  private var decoder = MessageDecoder()
  /// What came and nobody has waited for yet.
  private var messages: [Message] = []
  private var nextID = 1
  /// The requests that were sent and not answered yet.
  private var open: Set<Int> = []

  /// Seconds after which nothing is waited for any more.
  private static let patience = 20.0

  init(arguments: [String] = ["lsp"]) throws {
    server = try ChildProcess(
      [BuiltProduct.path("diglot")] + arguments,
      environment: ["XDG_CACHE_HOME": NSTemporaryDirectory() + "diglot-test-cache"])
  }

  var processID: Int32 { server.id }

  // MARK: Saying

  func write(_ bytes: some Sequence<UInt8>) { server.write(Array(bytes)) }

  func send(_ body: JSON) { write(MessageDecoder.frame(JSONWriter.bytes(of: body))) }

  func notify(_ method: String, _ params: JSON = .object([])) {
    send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  /// Sends a request without waiting for its answer. Gives its id.
  func begin(_ method: String, _ params: JSON = .object([])) -> Int {
    defer { nextID += 1 }
    open.insert(nextID)
    send(["jsonrpc": "2.0", "id": .integer(nextID), "method": .string(method), "params": params])
    return nextID
  }

  func closeInput() { server.closeInput() }

  func closeOutput() { server.closeOutput() }

  // MARK: Hearing

  /// Waits for a message and takes it out of those that came.
  func wait<Value>(for what: String, _ match: (Message) -> Value?) throws -> Value {
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while true {
      for (index, message) in messages.enumerated() {
        if let value = match(message) {
          messages.remove(at: index)
          return value
        }
      }
      guard let bytes = server.read(within: deadline.timeIntervalSinceNow), !bytes.isEmpty else {
        throw TimedOut(waitingFor: what)
      }
      try hear(bytes)
    }
  }

  /// Takes in what the server wrote. What is no message is an error.
  private func hear(_ bytes: some Collection<UInt8>) throws {
    for part in decoder.feed(bytes) {
      guard case .body(let body) = part else { throw Unframed() }
      let message = try Message(body: body)
      if case .response(let id, _) = message { try close(id) }
      messages.append(message)
    }
  }

  private func close(_ id: RequestID?) throws {
    // Tests write requests with other ids by hand.
    guard case .number(let number) = id, number < nextID else { return }
    guard open.remove(number) != nil else { throw Unasked(id: id) }
  }

  func answer(to id: Int) throws -> Result<JSON, ResponseError> {
    try wait(for: "the answer to request \(id)") { message in
      if case .response(.number(id), let result) = message { result } else { nil }
    }
  }

  /// The result of a request. An error is thrown.
  func request(_ method: String, _ params: JSON = .object([])) throws -> JSON {
    try answer(to: begin(method, params)).get()
  }

  /// The error that a request is answered with; nil where it has a result.
  func failure(_ method: String, _ params: JSON = .object([])) throws -> ResponseError? {
    if case .failure(let error) = try answer(to: begin(method, params)) { error } else { nil }
  }

  func notification(_ method: String, where matches: (JSON) -> Bool = { _ in true }) throws -> JSON {
    try wait(for: method) { message in
      if case .notification(method, let params) = message, matches(params) { params } else { nil }
    }
  }

  func serverRequest(_ method: String) throws -> JSON {
    try wait(for: method) { message in
      if case .request(_, method, let params) = message { params } else { nil }
    }
  }

  /// Waits for a request of the server's, and answers it. Gives its parameters.
  @discardableResult
  func answer(_ method: String, with result: JSON = .null) throws -> JSON {
    let (id, params) = try wait(for: method) { message in
      if case .request(let id, method, let params) = message { (id, params) } else { nil }
    }
    write(MessageDecoder.frame(OutgoingMessage.result(result, for: id)))
    return params
  }

  /// What came and nobody waited for, up to the end of the server's output.
  func rest() throws -> [Message] {
    while let bytes = server.read(within: Self.patience), !bytes.isEmpty {
      try hear(bytes)
    }
    return messages
  }

  /// Ends the session as an editor does. An error where a question was not answered, or where the
  /// process doesn't end well.
  func end() throws {
    _ = try request("shutdown")
    notify("exit")
    _ = try rest()
    guard open.isEmpty else { throw Unanswered(ids: open) }
    let code = try exitCode()
    guard code == 0 else { throw ExitedWith(code: code) }
  }

  /// Waits for the end of the process. Gives its exit code.
  func exitCode() throws -> Int32 {
    guard let code = server.exitCode(within: Self.patience) else {
      throw TimedOut(waitingFor: "the end of the server")
    }
    return code
  }

  func signal(_ number: Int32) { server.signal(number) }
}

extension LanguageClient {
  /// What an editor of today can do.
  static let capabilities: JSON = [
    "textDocument": [
      "hover": ["contentFormat": ["markdown", "plaintext"]],
      "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      "definition": ["linkSupport": true], "declaration": ["linkSupport": true],
      "publishDiagnostics": [
        "relatedInformation": true, "codeDescriptionSupport": true, "tagSupport": ["valueSet": [1, 2]],
      ],
    ]
  ]

  /// A session that is under way.
  static func started(
    _ capabilities: JSON = capabilities, folder: String? = nil, arguments: [String] = ["lsp"]
  ) throws -> LanguageClient {
    let client = try LanguageClient(arguments: arguments)
    var params: [JSON.Member] = [JSON.Member("capabilities", capabilities)]
    if let folder { params.append(JSON.Member("workspaceFolders", [Self.folder(folder)])) }
    _ = try client.request("initialize", .object(params))
    client.notify("initialized")
    return client
  }

  static func folder(_ path: String) -> JSON { ["uri": .string("file://" + path), "name": "folder"] }

  func open(_ uri: String, _ text: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "diglot", "version": .integer(version), "text": .string(text),
        ]
      ])
  }

  func change(_ uri: String, version: Int, _ changes: JSON...) {
    notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": .integer(version)],
        "contentChanges": .array(changes),
      ])
  }

  func close(_ uri: String) { notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]]) }

  /// `line:column-line:column severity rule` of each diagnostic, from 0 as the protocol counts.
  func diagnostics(_ uri: String, version: Int? = nil) throws -> [String] {
    let params = try notification("textDocument/publishDiagnostics") {
      $0["uri"]?.string == uri && (version == nil || $0["version"]?.integer == version)
    }
    return Self.describe(params["diagnostics"])
  }

  static func describe(_ diagnostics: JSON?) -> [String] {
    (diagnostics?.array ?? []).map {
      let range = describe(range: $0["range"])
      return "\(range) \($0["severity"]?.integer ?? 0) \($0["code"]?.string ?? "")"
    }
  }

  static func describe(range: JSON?) -> String {
    ["start", "end"].map { end in
      let place = range?[end]
      return "\(place?["line"]?.integer ?? -1):\(place?["character"]?.integer ?? -1)"
    }.joined(separator: "-")
  }

  /// A place in a document, as requests have it.
  static func place(_ uri: String, _ line: Int, _ character: Int) -> JSON {
    [
      "textDocument": ["uri": .string(uri)],
      "position": ["line": .integer(line), "character": .integer(character)],
    ]
  }

  /// An edit of a range.
  static func edit(_ start: (Int, Int), _ end: (Int, Int), _ text: String) -> JSON {
    [
      "range": [
        "start": ["line": .integer(start.0), "character": .integer(start.1)],
        "end": ["line": .integer(end.0), "character": .integer(end.1)],
      ],
      "text": .string(text),
    ]
  }
}
