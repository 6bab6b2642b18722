import DiglotSyntax

/// Turns bilingual text as people have it into Diglot: paragraphs and their translations by turns, or
/// subtitles with both languages in each cue.
public enum Importer {
  /// Reads a text, finds out what it is, and writes it as Diglot. Linear in its length.
  ///
  /// What cannot be placed is kept as comments. White space at either end of a line is no part of it.
  /// Throws where it cannot be told which languages the text is in, and where there is nothing to do.
  public static func convert(
    _ text: String, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> ImportResult {
    let languages = try options.checkedLanguages()
    let input = InputText(Array(text.utf8))
    guard input.lines.contains(where: { !$0.isBlank }) else { throw .empty }
    if WebVTTReader.canRead(input) {
      return try SubtitleImport(WebVTTReader.read(input), as: .webVTT, in: languages).result()
    }
    if SubRipReader.canRead(input) {
      return try SubtitleImport(SubRipReader.read(input), as: .subRip, in: languages).result()
    }
    if looksLikeDiglot(input.bytes) { throw .alreadyDiglot }
    return try ParagraphImport(input, in: languages).result()
  }

  /// Whether a text is Diglot already: it begins with a directive of the language, or half of its
  /// segments are translated as Diglot has it, or carry times.
  private static func looksLikeDiglot(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(100_000)
    let end =
      head.count < bytes.count ? head.lastIndex { $0 == 0x0A || $0 == 0x0D } ?? head.endIndex : head.endIndex
    let blocks = SyntaxTree(utf8: Array(head[..<end])).blocks
    if let first = blocks.first(where: { $0.kind != .preamble }), first.directive != nil { return true }
    let segments = blocks.filter { $0.kind == .segment }
    let marked = segments.filter { block in
      block.cue?.start != nil || block.lines.contains { $0.kind == .translation }
    }
    return !marked.isEmpty && marked.count * 2 >= segments.count
  }
}
