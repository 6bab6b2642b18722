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
    let names = document.names.unresolved(.identifier)
    let suggestions = NameSuggestions(for: names.count, among: document.names.declared(.identifier))
    let own = names.flatMap { name in
      document.references(to: name, .identifier).map {
        Finding(info, $0.range, message(name, in: "this file", suggestions))
      }
    }
    return own + links(analysis, library)
  }

  private static func message(_ id: String, in file: String, _ suggestions: NameSuggestions) -> String {
    "nothing in \(file) has the id “\(id)”"
      + (suggestions.nearest(to: id).map { "; did you mean “\($0)”?" } ?? "")
  }

  /// A link to an id that another file does not have.
  private struct Broken {
    let link: BlockFacts.FileLink
    let id: String
    /// In the document that links.
    let range: Range<Int>
  }

  /// Links to other files. Of files that nobody has looked for nothing is said.
  private static func links(_ analysis: Analysis, _ library: Library) -> [Finding] {
    guard let path = analysis.path else { return [] }
    var findings: [Finding] = []
    var broken: [FilePath: [Broken]] = [:]
    analysis.document.facts.visit(where: { $0.links > 0 }) { index, element in
      guard let placed = analysis.document.facts(ofBlock: index) else { return }
      for link in element.facts.links where link.isToTranscript {
        let target = path.resolving(link.path)
        let range = placed.absolute(link.range)
        if target != path, case .unreadable(let reason)? = library[target] {
          findings.append(Finding(info, range, "\(link.path) can't be read: \(reason)"))
        }
        guard let id = link.id else { continue }
        let isThere =
          target == path
          ? analysis.document.names.isDeclared(id, .identifier) : library.hasIdentifier(id, in: target)
        if isThere == false { broken[target, default: []].append(Broken(link: link, id: id, range: range)) }
      }
    }
    for (target, links) in broken {
      let names =
        target == path ? analysis.document.names.declared(.identifier) : library.identifiers(of: target)
      let suggestions = NameSuggestions(for: links.count, among: names)
      findings += links.map { Finding(info, $0.range, message($0.id, in: $0.link.path, suggestions)) }
    }
    return findings
  }
}
