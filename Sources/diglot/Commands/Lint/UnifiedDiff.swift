/// The differences of two texts, line by line, as `patch` and people read them.
enum UnifiedDiff {
  private static let context = 3

  /// Empty where the texts are the same.
  /// - Parameters:
  ///   - name: of the file, for both sides.
  ///   - old: in UTF-8, as is `new`.
  static func text(of name: String, _ old: [UInt8], _ new: [UInt8]) -> String {
    let (before, after) = (lines(old), lines(new))
    let changes = changes(before, after)
    guard !changes.isEmpty else { return "" }
    var text = "--- \(name)\n+++ \(name)\n"
    for hunk in hunks(changes) { text += write(hunk, before, after) }
    return text
  }

  /// Lines that are replaced by others; either may be empty.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    // Fixes rarely add or take lines: line by line is what they did, and costs one look at each.
    if old.count == new.count {
      return zip(old, new).enumerated().filter { $1.0 != $1.1 }.map { index, _ in
        Change(old: index..<index + 1, new: index..<index + 1)
      }
    }
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    return [Change(old: head..<old.count - tail, new: head..<new.count - tail)]
  }

  /// Changes that are near each other, together.
  private static func hunks(_ changes: [Change]) -> [[Change]] {
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private static func write(
    _ hunk: [Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> String {
    guard let first = hunk.first, let last = hunk.last else { return "" }
    let start = max(0, first.old.lowerBound - context)
    let end = min(old.count, last.old.upperBound + context)
    let lead = first.old.lowerBound - start
    let newStart = first.new.lowerBound - lead
    let newCount = last.new.upperBound + (end - last.old.upperBound) - newStart
    var text = "@@ -\(place(start, end - start)) +\(place(newStart, newCount)) @@\n"
    var index = start
    for change in hunk {
      for line in old[index..<change.old.lowerBound] { text += written(" ", line) }
      for line in old[change.old] { text += written("-", line) }
      for line in new[change.new] { text += written("+", line) }
      index = change.old.upperBound
    }
    for line in old[index..<end] { text += written(" ", line) }
    return text
  }

  private static func place(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
  }

  private static func written(_ mark: String, _ line: ArraySlice<UInt8>) -> String {
    let text = mark + String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? text : text + "\n\\ No newline at end of file\n"
  }
}
