public import JSONRPC

/// Something that the client may put at the cursor.
public struct CompletionItem: Sendable, Hashable, JSONWritable {
  /// Those that every client knows.
  public enum Kind: Int, Sendable, Hashable {
    case text = 1
    case `class` = 7
    case value = 12
    case keyword = 14
    case snippet = 15
    case file = 17
    case reference = 18
  }

  /// What becomes of the text around the cursor.
  public enum Edit: Sendable, Hashable {
    case replace(TextEdit)
    /// For clients that let people choose between putting in before what follows and replacing it.
    case insertOrReplace(String, insert: PositionRange, replace: PositionRange)
  }

  public let label: String
  public let kind: Kind
  public let detail: String?
  /// By which the client sorts.
  public let sortText: String
  /// Nil where it is the label.
  public let filterText: String?
  public let isSnippet: Bool
  public let edit: Edit
  /// What the server needs to know to tell more.
  public let data: JSON?

  public init(
    label: String, kind: Kind, detail: String?, sortText: String, filterText: String?, isSnippet: Bool,
    edit: Edit, data: JSON?
  ) {
    self.label = label
    self.kind = kind
    self.detail = detail
    self.sortText = sortText
    self.filterText = filterText
    self.isSnippet = isSnippet
    self.edit = edit
    self.data = data
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("kind", kind.rawValue)
      $0.member("detail", ifPresent: detail)
      $0.member("sortText", sortText)
      $0.member("filterText", ifPresent: filterText)
      if isSnippet { $0.member("insertTextFormat", 2) }
      $0.member("textEdit", edit)
      $0.member("data", ifPresent: data)
    }
  }
}

extension CompletionItem.Edit: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .replace(let edit): edit.write(to: &writer)
    case .insertOrReplace(let text, let insert, let replace):
      writer.object {
        $0.member("newText", text)
        $0.member("insert", insert)
        $0.member("replace", replace)
      }
    }
  }
}
