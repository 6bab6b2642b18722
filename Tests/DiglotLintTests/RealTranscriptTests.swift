import DiglotLint
import DiglotSyntax
import Foundation
import Testing

/// A real transcript, recognised and translated by machines, if it is here: it is not part of the project.
enum RealTranscript {
  private static let path = "/work/shared/transcripts/karpathy-interview.en-zh.txt"
  static let isHere = FileManager.default.fileExists(atPath: path)

  static func lines() throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The paragraphs that have a translation below, as pairs.
  static func pairs() throws -> [(source: Substring, translation: Substring)] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst(6)
    func isChinese(_ line: Substring) -> Bool {
      let han = line.unicodeScalars.lazy.filter { CharacterClasses.isHan($0) }.count
      return han * 5 > line.unicodeScalars.count
    }
    return zip(lines, lines.dropFirst()).filter { !isChinese($0) && isChinese($1) }
  }
}

struct RealTranscriptTests {
  @Test(.enabled(if: RealTranscript.isHere, "the transcript is not here"))
  func `every half-width comma and question mark of its Chinese is mended, and nothing else`() throws {
    let pairs = try RealTranscript.pairs()
    #expect(pairs.count > 250)
    let text =
      "@languages en zh-Hans\n\n" + pairs.map { "\\\($0.source)\n> \($0.translation)\n\n" }.joined()
    let mended = Mending.mended(text)
    let before = text.split(separator: "\n")
    let after = mended.split(separator: "\n")
    #expect(before.count == after.count)
    for (old, new) in zip(before, after) {
      guard old.hasPrefix("> ") else {
        #expect(old == new)
        continue
      }
      // What is left stands in numbers, addresses, and between Latin letters.
      let scalars = Array(new.unicodeScalars)
      for (index, scalar) in scalars.enumerated() where scalar == "," || scalar == "?" {
        #expect(scalars[index - 1].isASCII && scalars[index + 1].isASCII, "\(new)")
      }
      func kept(_ line: Substring) -> [Unicode.Scalar] {
        line.unicodeScalars.filter {
          CharacterClasses.isHan($0) || $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      }
      #expect(kept(old) == kept(new))
    }
    #expect(mended.contains("x, y") == text.contains("x, y"))
  }

  @Test(.enabled(if: RealTranscript.isHere, "the transcript is not here"))
  func `what a translator said to whoever asked is found, and nothing else`() throws {
    let pairs = try RealTranscript.pairs()
    let text =
      "@languages en zh-Hans\n\n" + pairs.map { "\\\($0.source)\n> \($0.translation)\n\n" }.joined()
    let bytes = Array(text.utf8)
    let found = TestCheck.findings(in: text).filter { $0.rule == "translator-preamble" }.map { finding in
      let start = bytes[..<finding.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return String(decoding: bytes[start...].prefix { $0 != 0x0A }.dropFirst(2), as: UTF8.self)
    }
    // Read by eye, all of them speak of the text that follows.
    let openings = ["这段话", "这段文字", "这句话", "翻译成"]
    let expected = pairs.map { String($0.translation) }.filter { line in
      openings.contains { line.hasPrefix($0) }
    }
    #expect(expected.count == 8)
    #expect(found == expected)
  }
}
