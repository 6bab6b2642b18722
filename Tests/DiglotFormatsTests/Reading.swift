import DiglotFormats
import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax
import Foundation
import Testing

/// What a transcript says, for tests to look at.
struct Reading {
  struct Pair: Equatable, CustomStringConvertible {
    let source: String
    let translation: String?

    init(_ source: String, _ translation: String?) {
      self.source = source
      self.translation = translation
    }

    var description: String { "\(source) / \(translation ?? "–")" }
  }

  let text: String
  let tree: SyntaxTree

  init(_ text: String) {
    self.text = text
    tree = SyntaxTree(text)
  }

  /// The plain text of each segment's source and translation, in order.
  var pairs: [Pair] {
    tree.blocks.filter { $0.kind == .segment }.map { block in
      let isTranslated = block.lines.contains { $0.kind == .translation }
      return Pair(block.sourceText.text, isTranslated ? block.translationText(nil).text : nil)
    }
  }

  /// The comments, in order.
  var comments: [String] {
    tree.blocks.flatMap { block in
      block.lines.indices.filter { block.lines[$0].kind == .comment }
        .flatMap { block.ranges(of: .commentText, inLine: $0).map(block.text) }
    }
  }

  /// The directives as they are written, without the white space that lines them up.
  var directives: [String] {
    tree.blocks.filter { $0.kind == .directive }.map { block in
      block.text(block.contentRange(ofLine: 0)).split(separator: " ").joined(separator: " ")
    }
  }

  /// Whether nothing is wrong with its form, and it is in its canonical form.
  var isWellFormed: Bool {
    tree.blocks.summary.problems == 0 && Formatting.edits(for: tree).isEmpty
  }
}

/// Real transcripts, which are not part of the project.
enum RealTranscripts {
  /// Beside the checkout, for those who work on the project here.
  private static let shared = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../shared").standardized
  private static let transcripts = shared.appendingPathComponent("transcripts")
  static let gold = shared.appendingPathComponent("gold/pairs.json")
  static let interview = transcripts.appendingPathComponent("karpathy-interview.en-zh.txt")

  static var arePresent: Bool { FileManager.default.isReadableFile(atPath: interview.path) }

  static let subtitles: [URL] = {
    let folder = transcripts.appendingPathComponent("subtitles")
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "srt" }.sorted { $0.path < $1.path }
  }()

  static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
}
