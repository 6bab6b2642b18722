/// A line of Markdown, or a whole fence: as much as is needed to read a specification.
struct MarkdownPiece {
  enum Kind {
    case heading(level: Int, title: String)
    case fence(info: String, content: String)
    case text(String)
  }

  let kind: Kind
  /// From 1.
  let line: Int

  /// All pieces but blank lines. A fence is closed by a line of as many backticks as opened it.
  static func pieces(of markdown: String) -> [MarkdownPiece] {
    var pieces: [MarkdownPiece] = []
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      let number = lines.startIndex
      let fence = line.prefix { $0 == "`" }
      let marker = line.prefix { $0 == "#" }
      if fence.count >= 3 {
        var content = ""
        while let next = lines.popFirst(), next != fence { content += next + "\n" }
        let info = String(line.dropFirst(fence.count))
        pieces.append(MarkdownPiece(kind: .fence(info: info, content: content), line: number))
      } else if !marker.isEmpty, line.dropFirst(marker.count).first == " " {
        let title = String(line.dropFirst(marker.count + 1))
        pieces.append(MarkdownPiece(kind: .heading(level: marker.count, title: title), line: number))
      } else if !line.allSatisfy(\.isWhitespace) {
        pieces.append(MarkdownPiece(kind: .text(String(line)), line: number))
      }
    }
    return pieces
  }

  /// What links to a heading are written with: small letters, digits, hyphens for spaces.
  static func anchor(of title: String) -> String {
    let kept = title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
    return String(kept.map { $0 == " " ? "-" : $0 })
  }
}
