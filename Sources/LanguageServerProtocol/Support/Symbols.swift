public import JSONRPC

/// What a symbol is. The protocol has only the kinds of programming languages.
public enum SymbolKind: Int, Sendable, Hashable, CaseIterable {
  case file = 1
  case module, namespace, package, `class`, method, property, field, constructor, `enum`, interface, function
  case variable, constant, string, number, boolean, array, object, key, null, enumMember, `struct`, event
  case `operator`, typeParameter
}

/// Symbols, and those within them: laid out in one row, in the order in which they are written, as there may be
/// thousands.
public struct DocumentSymbols: Sendable, JSONWritable {
  public struct Symbol: Sendable {
    /// Its words, which are the same wherever it stands.
    public let words: JSONMembers
    public let range: PositionRange
    /// Within `range`.
    public let selectionRange: PositionRange
    /// How many of the symbols behind it are within it.
    public let countWithin: Int

    public init(
      words: JSONMembers, range: PositionRange, selectionRange: PositionRange, countWithin: Int
    ) {
      self.words = words
      self.range = range
      self.selectionRange = selectionRange
      self.countWithin = countWithin
    }
  }

  private let symbols: ArraySlice<Symbol>

  public init(_ symbols: [Symbol]) { self.symbols = symbols[...] }

  private init(_ symbols: ArraySlice<Symbol>) { self.symbols = symbols }

  /// What a symbol says besides its places.
  /// - Parameter name: never empty: some clients refuse the whole outline then.
  public static func words(name: String, detail: String?, kind: SymbolKind) -> JSONMembers {
    JSONMembers {
      $0.member("name", name)
      $0.member("detail", ifPresent: detail)
      $0.member("kind", kind.rawValue)
    }
  }

  /// What the places of a symbol take, with the braces and the commas.
  private static let placesLength = 240

  public func write(to writer: inout JSONWriter) {
    writer.reserve(symbols.reduce(0) { $0 + $1.words.count + Self.placesLength })
    writeAll(to: &writer)
  }

  private func writeAll(to writer: inout JSONWriter) {
    writer.array {
      var rest = symbols
      while let symbol = rest.popFirst() {
        let within = rest.prefix(symbol.countWithin)
        rest = rest.dropFirst(symbol.countWithin)
        $0.element(WrittenSymbol(symbol: symbol, within: within))
      }
    }
  }

  private struct WrittenSymbol: JSONWritable {
    let symbol: Symbol
    let within: ArraySlice<Symbol>

    func write(to writer: inout JSONWriter) {
      writer.object {
        $0.members(symbol.words)
        $0.member("range", symbol.range)
        $0.member("selectionRange", symbol.selectionRange)
        if !within.isEmpty { $0.member("children", Children(symbols: DocumentSymbols(within))) }
      }
    }
  }

  private struct Children: JSONWritable {
    let symbols: DocumentSymbols

    func write(to writer: inout JSONWriter) { symbols.writeAll(to: &writer) }
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
