import DiglotIDE

extension Insertion {
  /// As the protocol writes places to fill in; the cursor ends behind the last.
  var snippet: String {
    var result = ""
    var number = 0
    for piece in pieces {
      switch piece {
      case .text(let text): result += Self.escaped(text)
      case .gap(let text):
        number += 1
        result += text.isEmpty ? "$\(number)" : "${\(number):\(Self.escaped(text))}"
      }
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\$}".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
