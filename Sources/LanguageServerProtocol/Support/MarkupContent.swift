public import JSONRPC

/// How a text is to be read.
public enum MarkupKind: String, Sendable, Hashable {
  case plainText = "plaintext"
  case markdown
}

/// A text for a person.
public struct MarkupContent: Sendable, Hashable, JSONWritable {
  public let kind: MarkupKind
  public let value: String

  public init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kind.rawValue)
      $0.member("value", value)
    }
  }
}
