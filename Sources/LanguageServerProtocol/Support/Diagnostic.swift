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

  /// What is the same in all that one rule finds, written once for all of them.
  public struct Kind: Sendable, Hashable {
    fileprivate let members: JSONMembers

    /// - Parameters:
    ///   - code: the name of the rule.
    ///   - codeDescription: where the code is explained; nil where that cannot be said.
    public init(_ severity: Severity, code: String, codeDescription: DocumentURI?) {
      members = JSONMembers {
        $0.member("severity", severity.rawValue)
        $0.member("code", code)
        if let codeDescription { $0.member("codeDescription", Link(href: codeDescription)) }
        $0.member("source", "diglot")
      }
    }
  }

  public let range: PositionRange
  public let kind: Kind
  public let message: String
  public let tags: [Tag]
  public let relatedInformation: [RelatedInformation]

  public init(
    range: PositionRange, kind: Kind, message: String, tags: [Tag] = [],
    relatedInformation: [RelatedInformation] = []
  ) {
    self.range = range
    self.kind = kind
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.members(kind.members)
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

/// The diagnostics of a document as they are sent: written one after the other as they come, as there may be
/// ten thousand.
public struct DiagnosticList: Sendable, Hashable, JSONWritable {
  private var elements = JSONElements()

  public init() {}

  /// - Parameter count: of the diagnostics that will come.
  public init(capacity count: Int) { elements.reserve(count * Self.usualLength) }

  /// What one takes, about.
  private static let usualLength = 320

  public var isEmpty: Bool { elements.isEmpty }

  public mutating func append(_ diagnostic: Diagnostic) { elements.append(diagnostic) }

  public func write(to writer: inout JSONWriter) { elements.write(to: &writer) }
}
