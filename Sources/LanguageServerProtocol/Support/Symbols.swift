public import JSONRPC

/// What a symbol is. The protocol has only the kinds of programming languages.
public enum SymbolKind: Int, Sendable, Hashable, CaseIterable {
  case file = 1
  case module, namespace, package, `class`, method, property, field, constructor, `enum`, interface, function
  case variable, constant, string, number, boolean, array, object, key, null, enumMember, `struct`, event
  case `operator`, typeParameter
}

/// A symbol and those within it.
public struct DocumentSymbol: Sendable, Hashable, JSONWritable {
  /// Never empty: some clients refuse the whole outline then.
  public let name: String
  public let detail: String?
  public let kind: SymbolKind
  public let range: PositionRange
  /// Within `range`.
  public let selectionRange: PositionRange
  public let children: [DocumentSymbol]

  public init(
    name: String, detail: String?, kind: SymbolKind, range: PositionRange, selectionRange: PositionRange,
    children: [DocumentSymbol]
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("detail", ifPresent: detail)
      $0.member("kind", kind.rawValue)
      $0.member("range", range)
      $0.member("selectionRange", selectionRange)
      if !children.isEmpty { $0.member("children", children) }
    }
  }
}

/// A symbol by itself, for clients that know no hierarchy.
public struct SymbolInformation: Sendable, Hashable, JSONWritable {
  public let name: String
  public let kind: SymbolKind
  public let location: Location
  public let containerName: String?

  public init(name: String, kind: SymbolKind, location: Location, containerName: String?) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("location", location)
      $0.member("containerName", ifPresent: containerName)
    }
  }
}
