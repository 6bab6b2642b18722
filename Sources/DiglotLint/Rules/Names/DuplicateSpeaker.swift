import DiglotSemantics

enum DuplicateSpeaker: DocumentRule {
  static let info = RuleInfo(
    name: "duplicate-speaker", group: .names, severity: .warning,
    summary: "Two declarations give the same code to a speaker.",
    reason: "Only the first one counts; what the other says is never shown.",
    example: "@speaker HO Host | 主持人\n@speaker HO Hostess | 女主持人\n\nHO: Hello.\n> 你好。",
    mended: "@speaker HO Host | 主持人\n@speaker HS Hostess | 女主持人\n\nHO: Hello.\n> 你好。\nHS: Hi.\n> 嗨。",
    advice: "Give one of them another code, or remove it.")

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let own = document.names.duplicated(.speaker).flatMap { name in
      repeated(document.declarations(of: name, .speaker)) { "the speaker “\($0)” is declared already" }
    }
    return own + shared(analysis, library)
  }

  /// Codes that are declared here and in a file that is brought in.
  private static func shared(_ analysis: Analysis, _ library: Library) -> [Finding] {
    analysis.document.names.declared(.speaker).compactMap { name in
      guard let other = analysis.scope.speakers[name]?.first(where: { $0.path != nil }),
        let path = other.path,
        let declaration = analysis.document.declarations(of: name, .speaker).first
      else { return nil }
      let place = library.document(path)?.facts(of: other.block)?.absolute(other.value.code.range)
      return Finding(
        info, declaration.range, "the speaker “\(name)” is declared in \(path.name) too",
        related: place.map { [RelatedPlace(path: path, range: $0, message: "the other declaration")] } ?? [])
    }
  }
}

extension DocumentRule {
  /// A finding for each declaration but the first, which it points to.
  static func repeated(
    _ declarations: [Document.PlacedOccurrence], _ message: (String) -> String
  ) -> [Finding] {
    guard let first = declarations.first else { return [] }
    return declarations.dropFirst().map {
      Finding(
        info, $0.range, message($0.occurrence.name),
        related: [RelatedPlace(path: nil, range: first.range, message: "the first one")])
    }
  }
}
