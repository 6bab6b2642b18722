/// Texts for a test, with the places in them that it speaks of:
///
/// - `$0` is the cursor;
/// - `«` and `»` enclose a range; ranges may nest;
/// - a line `//- /path` begins the file with that path. Without one there is one file, `/main.diglot`.
///
/// The marks are no part of the texts.
public struct Fixture: Sendable {
  public struct File: Sendable {
    public let path: String
    public let text: String
    /// UTF-8 offsets.
    public let cursors: [Int]
    /// UTF-8 offsets, in the order of their starts, the longer first.
    public let ranges: [Range<Int>]
  }

  /// In the order of the fixture; never empty.
  public let files: [File]

  public init(_ marked: String) {
    var files: [(path: String, lines: [Substring])] = [("/main.diglot", [])]
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//- ") {
        files.append((String(line.dropFirst(4)), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    let named = files.count > 1 ? Array(files.dropFirst()) : files
    self.files = named.enumerated().map { place, file in
      // The line end before the next file's head belongs to this one.
      let end = place + 1 < named.count ? "\n" : ""
      return File(path: file.path, marked: file.lines.joined(separator: "\n") + end)
    }
  }

  /// The file with the cursor, or else the first.
  public var main: File { files.first { !$0.cursors.isEmpty } ?? files[0] }

  /// The cursor in the main file; its start where there is none.
  public var cursor: Int { main.cursors.first ?? 0 }

  /// The ranges of all files: their paths, then where they stand.
  public var places: [String] {
    files.sorted { $0.path < $1.path }.flatMap { file in file.ranges.map { "\(file.path) \($0)" } }
  }
}

extension Fixture.File {
  fileprivate init(path: String, marked: String) {
    var text: [UInt8] = []
    var cursors: [Int] = []
    var ranges: [Range<Int>] = []
    var open: [Int] = []
    var rest = marked[...]
    while let character = rest.unicodeScalars.first {
      if rest.hasPrefix("$0") {
        cursors.append(text.count)
        rest = rest.dropFirst(2)
        continue
      }
      rest.unicodeScalars.removeFirst()
      switch character {
      case "«": open.append(text.count)
      case "»":
        if let start = open.popLast() { ranges.append(start..<text.count) }
      default: text += UTF8.encode(character).map(Array.init) ?? []
      }
    }
    self.path = path
    self.text = String(decoding: text, as: UTF8.self)
    self.cursors = cursors
    self.ranges = ranges.sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
  }

  /// The text with ranges marked as a fixture would have them.
  public func marking(_ ranges: [Range<Int>]) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for offset in 0...bytes.count {
      for range in ranges where range.upperBound == offset && !range.isEmpty { result += "»".utf8 }
      for range in ranges where range.lowerBound == offset { result += (range.isEmpty ? "«»" : "«").utf8 }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
