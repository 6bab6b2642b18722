public import JSONRPC

/// Asks for what can be done with a range of a document.
public enum CodeActionRequest: ClientRequest {
  public static let method = "textDocument/codeAction"
  public typealias Answer = [Choice]

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    public let range: PositionRange
    /// What the client shows there.
    public let diagnostics: [Reported]
    /// The kinds that are wanted; nil for any.
    public let only: [String]?
    /// Whether the client asks by itself, since the cursor moved.
    public let isAutomatic: Bool

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      range = try json.required("range")
      let context = json["context"] ?? .null
      diagnostics = (context["diagnostics"]?.array ?? []).compactMap { try? Reported(json: $0) }
      only = context["only"]?.array.map { $0.compactMap(\.string) }
      isAutomatic = context["triggerKind"]?.integer == 2
    }
  }

  /// A diagnostic, as the client has it.
  public struct Reported: JSONReadable {
    public let json: JSON
    public let range: PositionRange
    public let code: String?

    public init(json: JSON) throws(JSONTypeError) {
      self.json = json
      range = try json.required("range")
      code = json["code"]?.string
    }
  }

  /// What a person can choose.
  public enum Choice: Sendable, Hashable, JSONWritable {
    case action(CodeAction)
    /// For clients that know nothing else.
    case command(Command)

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .action(let action): action.write(to: &writer)
      case .command(let command): command.write(to: &writer)
      }
    }
  }
}

/// Something that can be done.
public struct CodeAction: Sendable, Hashable, JSONWritable {
  public let title: String
  public let kind: String
  /// Those that it mends, as the client has them.
  public let diagnostics: [JSON]
  public let isPreferred: Bool
  /// Nil where the client asks for it later.
  public var edit: WorkspaceEdit?
  public var command: Command?
  /// What the client gives back when it asks for the edit.
  public var data: JSON?

  public init(title: String, kind: String, diagnostics: [JSON], isPreferred: Bool) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("title", title)
      $0.member("kind", kind)
      if !diagnostics.isEmpty { $0.member("diagnostics", diagnostics) }
      if isPreferred { $0.member("isPreferred", true) }
      $0.member("edit", ifPresent: edit)
      $0.member("command", ifPresent: command)
      $0.member("data", ifPresent: data)
    }
  }
}

/// Asks for the edit of an action that was chosen.
public enum CodeActionResolveRequest: ClientRequest {
  public static let method = "codeAction/resolve"

  public struct Params: JSONReadable {
    /// The action as it was sent.
    public let action: JSON
    public let data: JSON

    public init(json: JSON) throws(JSONTypeError) {
      action = json
      data = try json.required("data")
    }
  }

  /// The action, with its edit.
  public struct Answer: JSONWritable {
    private let action: JSON
    private let edit: WorkspaceEdit

    public init(_ action: JSON, edit: WorkspaceEdit) {
      self.action = action
      self.edit = edit
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        if case .object(let members) = action {
          for member in members where member.key != "edit" { $0.member(named: member.key, member.value) }
        }
        $0.member("edit", edit)
      }
    }
  }
}
