public import JSONRPC

/// What the numbers of semantic tokens stand for.
public struct SemanticTokensLegend: Sendable, Hashable, JSONWritable {
  public let types: [String]
  /// In the order of their bits.
  public let modifiers: [String]

  public init(types: [String], modifiers: [String]) {
    self.types = types
    self.modifiers = modifiers
  }

  /// Written as what the server offers.
  public func write(to writer: inout JSONWriter) {
    let names = { (names: [String]) in JSON.array(names.map { .string($0) }) }
    writer.object {
      $0.member("legend", ["tokenTypes": names(types), "tokenModifiers": names(modifiers)] as JSON)
      $0.member("range", true)
      $0.member("full", ["delta": true] as JSON)
    }
  }
}

/// Semantic tokens, five numbers each.
public struct SemanticTokensData: Sendable, Hashable, JSONWritable {
  /// Nil for a part of a document.
  public let resultID: String?
  public let numbers: [UInt32]

  public init(resultID: String?, numbers: [UInt32]) {
    self.resultID = resultID
    self.numbers = numbers
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("resultId", ifPresent: resultID)
      $0.member("data", Numbers(all: numbers))
    }
  }

  fileprivate struct Numbers: JSONWritable {
    let all: [UInt32]
    func write(to writer: inout JSONWriter) { writer.array(all) }
  }
}

/// Asks for the semantic tokens of a document.
public enum SemanticTokensRequest: ClientRequest {
  public static let method = "textDocument/semanticTokens/full"
  public typealias Params = TextDocumentParams
  public typealias Answer = SemanticTokensData
}

/// Asks for the semantic tokens of a part of a document.
public enum SemanticTokensRangeRequest: ClientRequest {
  public static let method = "textDocument/semanticTokens/range"
  public typealias Params = TextDocumentRangeParams
  public typealias Answer = SemanticTokensData
}

/// Asks for what has changed in the semantic tokens of a document.
public enum SemanticTokensDeltaRequest: ClientRequest {
  public static let method = "textDocument/semanticTokens/full/delta"

  public struct Params: JSONReadable {
    public let textDocument: TextDocumentIdentifier
    /// What the client has already.
    public let previousResultID: String

    public init(json: JSON) throws(JSONTypeError) {
      textDocument = try json.required("textDocument")
      previousResultID = try json.required("previousResultId")
    }
  }

  public enum Answer: JSONWritable {
    case full(SemanticTokensData)
    case edits([Edit], resultID: String)

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .full(let data): data.write(to: &writer)
      case .edits(let edits, let id):
        writer.object {
          $0.member("resultId", id)
          $0.member("edits", edits)
        }
      }
    }
  }

  /// Numbers in the place of others.
  public struct Edit: Sendable, Hashable, JSONWritable {
    public let start: Int
    public let deleteCount: Int
    public let numbers: [UInt32]

    public init(start: Int, deleteCount: Int, numbers: [UInt32]) {
      self.start = start
      self.deleteCount = deleteCount
      self.numbers = numbers
    }

    public func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("start", start)
        $0.member("deleteCount", deleteCount)
        if !numbers.isEmpty { $0.member("data", SemanticTokensData.Numbers(all: numbers)) }
      }
    }
  }
}
