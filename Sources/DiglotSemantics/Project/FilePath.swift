/// The name of a file: an absolute path with `/` between its parts, without `.`, `..` and doubled
/// slashes. Says nothing of whether the file exists.
public struct FilePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let string: String

  /// Takes any absolute path; a relative one is taken from the root. Backslashes are not slashes.
  public init(_ path: String) {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    string = "/" + parts.joined(separator: "/")
  }

  /// The file that a reference in this one names: relative to its folder, or absolute.
  public func resolving(_ reference: String) -> FilePath {
    reference.hasPrefix("/") ? FilePath(reference) : FilePath(folder + "/" + reference)
  }

  /// The path of the folder; empty for the root.
  public var folder: String { String(string[..<(string.lastIndex(of: "/") ?? string.startIndex)]) }

  /// The last part.
  public var name: String { String(string.split(separator: "/").last ?? "") }

  /// Whether a file with that name is one of Diglot.
  public var isTranscript: Bool { string.hasSuffix(".diglot") }

  public var description: String { string }

  public static func < (left: FilePath, right: FilePath) -> Bool { left.string < right.string }
}
