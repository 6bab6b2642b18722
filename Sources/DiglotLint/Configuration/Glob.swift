/// A pattern for the paths of files: `*` is anything within a part, `?` one character of it, and `**`
/// any number of parts. One without a slash is for names, wherever they are.
struct Glob: Sendable, Hashable {
  private let parts: [[Unicode.Scalar]]

  init(_ pattern: String) {
    var parts = pattern.split(separator: "/").map { Array($0.unicodeScalars) }
    // What names a folder is for all that is in it.
    if pattern.hasSuffix("/") { parts.append(["*", "*"]) }
    if !pattern.contains("/") { parts.insert(["*", "*"], at: 0) }
    self.parts = parts
  }

  /// - Parameter path: relative, with `/` between its parts.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    // Whether the patterns up to the one at hand can have used up the names up to each place.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      let isAnyDepth = part == ["*", "*"]
      for place in 0...names.count {
        if isAnyDepth {
          next[place] = reached[place] || (place > 0 && next[place - 1])
        } else if place > 0, reached[place - 1] {
          next[place] = Self.matches(part, names[place - 1])
        }
      }
      reached = next
    }
    return reached[names.count]
  }

  private static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var reached = [Bool](repeating: false, count: name.count + 1)
    reached[0] = true
    for scalar in pattern {
      var next = [Bool](repeating: false, count: name.count + 1)
      for place in 0...name.count {
        if scalar == "*" {
          next[place] = reached[place] || (place > 0 && next[place - 1])
        } else if place > 0, reached[place - 1] {
          next[place] = scalar == "?" || scalar == name[place - 1]
        }
      }
      reached = next
    }
    return reached[name.count]
  }
}
