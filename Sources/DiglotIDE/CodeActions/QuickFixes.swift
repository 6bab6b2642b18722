import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What mends a finding, or has it be allowed.
extension Snapshot {
  func quickFixes(of findings: [Finding]) -> [CodeAction] {
    let fixes = findings.flatMap { finding in
      finding.fixes.compactMap { fix in
        let isPreferred = fix.safety == .safe && finding.fixes.count == 1
        return CodeAction(
          .quickFix, fix.title.prefix(1).uppercased() + fix.title.dropFirst(), isPreferred: isPreferred,
          findings: [finding], fix.edits)
      }
    }
    return fixes.sorted { $0.isPreferred && !$1.isPreferred } + allowances(of: findings)
  }

  /// Findings that are about allowing, and those that no transcript can allow.
  private static let neverAllowed: Set<String> = [
    "unused-allow", "orphan-allow", "detached-allow", "malformed-allow", "unknown-rule", "invalid-utf8",
  ]

  private func allowances(of findings: [Finding]) -> [CodeAction] {
    var seen: Set<String> = []
    return findings.filter { !Self.neverAllowed.contains($0.rule) && seen.insert($0.rule).inserted }.flatMap {
      finding in
      let file = DirectiveInsertion(in: document).edit(.allow, finding.rule)
      return [
        allowance(of: finding),
        CodeAction(
          .quickFix, "Allow “\(finding.rule)” in the whole file", findings: [finding], [file]),
      ].compactMap { $0 }
    }
  }

  /// A comment that allows it right where it is.
  private func allowance(of finding: Finding) -> CodeAction? {
    guard let placed = document.facts(at: finding.range.lowerBound) else { return nil }
    let block = placed.block
    let place: String
    switch block.kind {
    case .preamble: return nil
    case .heading: place = "in this chapter"
    case .segment: place = "in this segment"
    case .note: place = "in this note"
    case .directive: place = "in this directive"
    }
    // Right below what it is about: set off by a blank line, it would be read as a mistake.
    let last = (block.lines.firstIndex { $0.kind == .blank } ?? block.lines.count) - 1
    let end = block.contentRange(ofLine: max(0, last)).upperBound + placed.place.start
    return CodeAction(
      .quickFix, "Allow “\(finding.rule)” \(place)", findings: [finding],
      [TextEdit(end..<end, document.lineEnd + "%allow \(finding.rule)")])
  }

  /// Declarations of what is referred to and nowhere declared, and lines for what is not translated yet.
  func declarations(at query: CodeActionQuery) -> [CodeAction] {
    let name = spot(at: query.range.lowerBound).flatMap { declaration(of: $0.symbol) }
    return [name].compactMap { $0 } + missingTranslations(at: query.range.lowerBound)
  }

  private func declaration(of symbol: Symbol) -> CodeAction? {
    switch symbol {
    case .speaker(let code) where analysis.scope.speakers[code] == nil:
      let edit = DirectiveInsertion(in: document).edit(.speaker, code)
      return CodeAction(.quickFix, "Declare the speaker “\(code)”", [edit])
    case .note(let label) where !document.names.isDeclared(label, .note) && CharacterClasses.isName(label):
      return CodeAction(.quickFix, "Write the note “\(label)”", [noteInsertion(label)])
    default: return nil
    }
  }

  /// Below the last note, else at the end.
  private func noteInsertion(_ label: String) -> TextEdit {
    var last: Int?
    for (index, element) in zip(0..., document.facts) where element.facts.block.kind == .note { last = index }
    let lineEnd = document.lineEnd
    let index = last ?? document.tree.blocks.count - 1
    guard let placed = document.facts(ofBlock: index) else { return TextEdit(0..<0, "[^\(label)]: ") }
    let end = placed.place.start + placed.block.contentRange.upperBound
    return TextEdit(end..<end, lineEnd + lineEnd + "[^\(label)]: ")
  }

  private func missingTranslations(at offset: Int) -> [CodeAction] {
    guard let placed = document.facts(at: offset), placed.block.line(at: offset - placed.place.start) >= 0
    else { return [] }
    let block = placed.block
    switch block.kind {
    case .segment, .heading, .note: break
    case .directive, .preamble: return []
    }
    guard block.kind != .segment || placed.facts.hasWords else { return [] }
    let languages = document.languages
    let text = block.lines.lastIndex { [.source, .heading, .note, .translation].contains($0.kind) } ?? 0
    let end = placed.place.start + block.contentRange(ofLine: text).upperBound
    return languages.missing(in: placed.facts).compactMap { language in
      let tag = language == languages.targets.first ? nil : language
      // A line that waits to be filled is enough.
      if placed.facts.translations.contains(where: { $0.tag == tag || $0.tag == language }) { return nil }
      return CodeAction(
        .quickFix, "Add a line for the translation" + (language.map { " to \($0)" } ?? ""),
        [TextEdit(end..<end, document.lineEnd + ">\(tag ?? "") ")])
    }
  }
}

extension Document {
  /// How lines end here.
  var lineEnd: String {
    guard let block = tree.blocks[0] else { return "\n" }
    let end = block.contentRange(ofLine: 0).upperBound..<block.range(ofLine: 0).upperBound
    return end.isEmpty ? "\n" : block.text(end)
  }
}
