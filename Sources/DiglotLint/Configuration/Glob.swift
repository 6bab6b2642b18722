/// A pattern for the paths of files: `*` is anything within a part, `?` one character of it, `[a-z]` and
/// `[!a-z]` one of those characters or none of them, `[[:alpha:]]` one of a class, and `**` any number of
/// parts. One without a slash is for names, wherever they are.
public struct Glob: Sendable, Hashable {
  private enum Token: Hashable {
    case scalar(Unicode.Scalar)
    case one
    case any
    case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)

    func matches(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .scalar(let own): own == scalar
      case .one, .any: true
      case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
      }
    }
  }

  /// Nil is any number of parts.
  private let parts: [[Token]?]

  /// Takes any pattern.
  public init(_ pattern: String) {
    var parts = pattern.split(separator: "/").map { $0 == "**" ? nil : Self.tokens($0) }
    // What names a folder is for all that is in it.
    if pattern.hasSuffix("/") { parts.append(nil) }
    if !pattern.contains("/") { parts.insert(nil, at: 0) }
    self.parts = parts
  }

  private static func tokens(_ part: Substring) -> [Token] {
    var tokens: [Token] = []
    var rest = part.unicodeScalars[...]
    // Where one bracket is not closed, none behind it is: they are not all looked through to the end.
    var mayHaveChoices = true
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": tokens.append(.any)
      case "?": tokens.append(.one)
      case "\\": tokens.append(.scalar(rest.popFirst() ?? scalar))
      case "[":
        let found = mayHaveChoices ? choice(rest) : nil
        mayHaveChoices = found != nil
        tokens.append(found?.0 ?? .scalar(scalar))
        rest = found?.rest ?? rest
      default: tokens.append(.scalar(scalar))
      }
    }
    return tokens
  }

  /// What stands between brackets, and what comes behind them; nil where they are not closed.
  private static func choice(
    _ text: Substring.UnicodeScalarView
  ) -> (Token, rest: Substring.UnicodeScalarView)? {
    var rest = text
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var isFirst = true
    while let first = rest.popFirst() {
      if first == "]", !isFirst { return (.oneOf(ranges, isNegated: isNegated), rest) }
      isFirst = false
      if first == "[", let (name, after) = className(rest) {
        // As in Git, one that does not exist makes the pattern match nothing.
        guard let members = GlobClass.members[name] else {
          return (.oneOf([], isNegated: false), Substring.UnicodeScalarView())
        }
        ranges += members
        rest = after
        continue
      }
      let start = first == "\\" ? rest.popFirst() ?? first : first
      var next = rest.dropFirst()
      if rest.first == "-", let sign = next.popFirst(), sign != "]" {
        let end = sign == "\\" ? next.popFirst() ?? sign : sign
        if start <= end { ranges.append(start...end) }
        rest = next
      } else {
        ranges.append(start...start)
      }
    }
    return nil
  }

  /// The name of a class, of which the bracket was read, and what comes behind it.
  private static func className(
    _ text: Substring.UnicodeScalarView
  ) -> (name: String, rest: Substring.UnicodeScalarView)? {
    guard text.first == ":" else { return nil }
    let name = text.dropFirst().prefix { $0 != ":" && $0 != "]" }
    let end = text.dropFirst(name.count + 1)
    guard end.starts(with: ":]".unicodeScalars) else { return nil }
    return (String(name), end.dropFirst(2))
  }

  /// - Parameter path: relative, with `/` between its parts.
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    // Whether the patterns up to the one at hand can have used up the names up to each place.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      for place in 0...names.count {
        if let part {
          if place > 0, reached[place - 1] { next[place] = Self.matches(part, names[place - 1]) }
        } else {
          next[place] = reached[place] || (place > 0 && next[place - 1])
        }
      }
      reached = next
    }
    return reached[names.count]
  }

  private static func matches(_ pattern: [Token], _ name: [Unicode.Scalar]) -> Bool {
    var reached = [Bool](repeating: false, count: name.count + 1)
    reached[0] = true
    for token in pattern {
      var next = [Bool](repeating: false, count: name.count + 1)
      for place in 0...name.count {
        if token == .any {
          next[place] = reached[place] || (place > 0 && next[place - 1])
        } else if place > 0, reached[place - 1] {
          next[place] = token.matches(name[place - 1])
        }
      }
      reached = next
    }
    return reached[name.count]
  }
}
