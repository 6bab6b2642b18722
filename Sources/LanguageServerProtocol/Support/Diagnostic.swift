public import JSONRPC

/// Something to be told about a place in a document.
public struct Diagnostic: Sendable, Hashable, JSONWritable {
  public enum Severity: Int, Sendable, Hashable {
    case error = 1
    case warning, information, hint
  }

  public enum Tag: Int, Sendable, Hashable {
    case unnecessary = 1
    case deprecated
  }

  /// Another place that the diagnostic speaks of.
  public struct RelatedInformation: Sendable, Hashable, JSONWritable {
    public let location: Location
    public let message: String

    public init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("location", location)
        $0.member("message", message)
      }
    }
  }

  public let range: PositionRange
  public let severity: Severity
  public let code: String
  /// Where the code is explained; nil where that cannot be said.
  public let codeDescription: DocumentURI?
  public let message: String
  public let tags: [Tag]
  public let relatedInformation: [RelatedInformation]

  public init(
    range: PositionRange, severity: Severity, code: String, codeDescription: DocumentURI?, message: String,
    tags: [Tag], relatedInformation: [RelatedInformation]
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("severity", severity.rawValue)
      $0.member("code", code)
      if let codeDescription { $0.member("codeDescription", Link(href: codeDescription)) }
      $0.member("source", "diglot")
      $0.member("message", message)
      if !tags.isEmpty { $0.member("tags", tags.map(\.rawValue)) }
      if !relatedInformation.isEmpty { $0.member("relatedInformation", relatedInformation) }
    }
  }

  private struct Link: JSONWritable {
    let href: DocumentURI

    func write(to writer: inout JSONWriter) { writer.object { $0.member("href", href) } }
  }
}
