import JSONRPC

extension JSON {
  /// On as many lines as it takes for a person to read it, with an end to the last.
  var indentedText: String {
    var text = ""
    write(to: &text, depth: 0)
    return text + "\n"
  }

  private func write(to text: inout String, depth: Int) {
    switch self {
    case .array(let elements) where elements.contains { $0.hasParts }:
      write(elements, between: "[", "]", to: &text, depth) { $1.write(to: &$0, depth: depth + 1) }
    case .object(let members) where !members.isEmpty:
      write(members, between: "{", "}", to: &text, depth) { text, member in
        text += JSON.string(member.key).text + ": "
        member.value.write(to: &text, depth: depth + 1)
      }
    default: text += self.text
    }
  }

  private var hasParts: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private func write<Part>(
    _ parts: [Part], between open: String, _ close: String, to text: inout String, _ depth: Int,
    _ write: (inout String, Part) -> Void
  ) {
    text += open
    for (index, part) in parts.enumerated() {
      text += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: depth + 1)
      write(&text, part)
    }
    text += "\n" + String(repeating: "  ", count: depth) + close
  }
}
