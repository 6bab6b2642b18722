public import JSONRPC

/// Where a place leads.
public enum NavigationAnswer: JSONWritable {
  case none
  case locations([Location])
  case links([LocationLink])

  public func write(to writer: inout JSONWriter) {
    switch self {
    case .none: JSON.null.write(to: &writer)
    case .locations(let locations): locations.write(to: &writer)
    case .links(let links): links.write(to: &writer)
    }
  }
}

/// Asks for what the name at a place refers to.
public enum DefinitionRequest: ClientRequest {
  public static let method = "textDocument/definition"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = NavigationAnswer
}

/// Asks for where the name at a place is declared.
public enum DeclarationRequest: ClientRequest {
  public static let method = "textDocument/declaration"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = NavigationAnswer
}

/// Asks for what carries out what is at a place.
public enum ImplementationRequest: ClientRequest {
  public static let method = "textDocument/implementation"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = NavigationAnswer
}

/// Asks for where the kind of what is at a place is declared.
public enum TypeDefinitionRequest: ClientRequest {
  public static let method = "textDocument/typeDefinition"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = NavigationAnswer
}

/// Asks for all places that refer to what is at a place.
public enum ReferencesRequest: ClientRequest {
  public static let method = "textDocument/references"
  public typealias Answer = [Location]?

  public struct Params: JSONReadable {
    public let place: TextDocumentPositionParams
    public let includesDeclaration: Bool

    public init(json: JSON) throws(JSONTypeError) {
      place = try TextDocumentPositionParams(json: json)
      includesDeclaration = json[path: ["context", "includeDeclaration"]]?.bool ?? true
    }
  }
}

/// Asks for the places in a document that have to do with what is at a place.
public enum DocumentHighlightRequest: ClientRequest {
  public static let method = "textDocument/documentHighlight"
  public typealias Params = TextDocumentPositionParams
  public typealias Answer = [Highlight]?

  public enum Kind: Int, Sendable, Hashable {
    case text = 1
    case read, write
  }

  public struct Highlight: Sendable, Hashable, JSONWritable {
    public let range: PositionRange
    public let kind: Kind

    public init(range: PositionRange, kind: Kind) {
      self.range = range
      self.kind = kind
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("range", range)
        $0.member("kind", kind.rawValue)
      }
    }
  }
}
