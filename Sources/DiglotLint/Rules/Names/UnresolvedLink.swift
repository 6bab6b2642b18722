import DiglotSemantics
import DiglotSyntax

enum UnresolvedLink: DocumentRule {
  static let info = RuleInfo(
    name: "unresolved-link", group: .names, severity: .error,
    summary: "A link leads to an id or a transcript that does not exist.",
    reason: "Whoever follows it gets nowhere.",
    example: "[#mill] Hello.\n> 你好。\n\nAs I [said](#mil).\n> 正如我[所说](#mill)。",
    mended: "[#mill] Hello.\n> 你好。\n\nAs I [said](#mill).\n> 正如我[所说](#mill)。",
    advice: """
      Correct the destination, or give the segment its id: `[#id]` or `[00:12:03 #id]` at its start. Paths
      are relative to the file with the link. Web addresses are not checked.
      """)

  static func check(_ analysis: Analysis, in library: Library) -> [Finding] {
    let document = analysis.document
    let own = document.names.unresolved(.identifier).flatMap { name in
      document.references(to: name, .identifier).map {
        Finding(info, $0.range, message(name, in: document, called: "this file"))
      }
    }
    return own + links(analysis, library)
  }

  private static func message(_ id: String, in document: Document, called name: String) -> String {
    let near = Spelling.nearest(to: id, in: document.names.declared(.identifier))
    return "nothing in \(name) has the id “\(id)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
  }

  /// Links to other files. Of files that nobody has looked for nothing is said.
  private static func links(_ analysis: Analysis, _ library: Library) -> [Finding] {
    guard let path = analysis.path else { return [] }
    var findings: [Finding] = []
    analysis.document.facts.visit(where: { $1.links > 0 }) { index, element, _ in
      guard let placed = analysis.document.facts(ofBlock: index) else { return }
      for link in element.facts.links where link.isToTranscript {
        let target = path.resolving(link.path)
        let range = placed.absolute(link.range)
        switch target == path ? .document(analysis.document) : library[target] {
        case .unreadable(let reason):
          findings.append(Finding(info, range, "\(link.path) can't be read: \(reason)"))
        case .document(let document):
          guard let id = link.id, !document.names.isDeclared(id, .identifier) else { continue }
          findings.append(Finding(info, range, message(id, in: document, called: link.path)))
        case nil: continue
        }
      }
    }
    return findings
  }
}
