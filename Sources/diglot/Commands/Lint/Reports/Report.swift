import DiglotLint
import DiglotSyntax

/// A finding, and its place in every unit that formats count in.
struct PlacedFinding: Sendable {
  let finding: Finding
  /// Lines and columns from 1, columns in Unicode scalars.
  let start: Places.Place
  let end: Places.Place
  let fingerprint: String
}

/// What was found in a file that could be read.
struct FileFindings: Sendable {
  /// What the person calls it.
  let path: String
  let tree: SyntaxTree
  let findings: [PlacedFinding]
  /// Those that the baseline has: nobody needs to be told.
  let known: [PlacedFinding]
}

/// A format that findings are written in: a head, something for each file, and a foot. What is
/// written for files is made on many threads and put together in their order.
protocol Report: Sendable {
  /// Before everything.
  var head: String { get }
  /// Between what is written for two files, where both have something.
  var separator: String { get }
  /// After everything.
  var foot: String { get }

  /// What is written for a file; empty where it needs nothing.
  func body(_ file: FileFindings) -> String
}

extension Report {
  var head: String { "" }
  var separator: String { "" }
  var foot: String { "" }
}

/// Text in the forms that other formats need.
enum Escape {
  /// For the text and the attributes of XML. Characters that XML can't hold are U+FFFD.
  static func xml(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// For a part of a URI reference: a relative path stays one.
  static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
