import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// What an example gives, in the notation of the specification.
struct Rendering {
  private let analysis: Analysis
  private let library: Library

  private var document: Document { analysis.document }

  /// The example is at `/example.diglot`; files that it does not give do not exist.
  init(of example: Example) {
    let path = FilePath("/example.diglot")
    let document = Document(example.transcript)
    var library = Library()
    for (path, text) in example.files { library[FilePath(path)] = .document(Document(text)) }
    library[path] = .document(document)
    for unknown in library.unknownFiles(for: document, at: path) {
      library[unknown] = .unreadable("there is no such file")
    }
    analysis = Analysis(document, at: path, in: library)
    self.library = library
  }

  func text(of view: Example.View) -> String {
    switch view {
    case .tree: ReadableTree.describe(document.tree)
    case .diagnostics: findings { Self.syntax.contains($0.rule) }
    case .findings: findings { _ in true }
    case .reading: reading
    case .mentions: mentions
    }
  }

  private static let syntax = Set(SyntaxProblemKind.allCases.map(\.rawValue))

  private func findings(where isShown: (Finding) -> Bool) -> String {
    Checkup(of: analysis, in: library).findings().filter(isShown).map {
      "\(place($0.range)) \($0.severity) \($0.rule)\n"
    }.joined()
  }

  /// Lines and columns from 1, columns in Unicode scalars.
  private func place(_ range: Range<Int>) -> String {
    let start = document.tree.position(of: range.lowerBound, in: .utf32)
    let end = document.tree.position(of: range.upperBound, in: .utf32)
    return "\(start.line + 1):\(start.column + 1)-\(end.line + 1):\(end.column + 1)"
  }

  private var mentions: String {
    (0..<document.tree.blocks.count).flatMap { index in
      analysis.mentions.mentions(inBlock: index).compactMap { mention in
        document.facts(ofBlock: index).map { block in
          let term = analysis.scope.glossary.terms[mention.term].forms.first?.text ?? ""
          return "\(place(block.absolute(mention.range))) \(term)\n"
        }
      }
    }.joined()
  }

  // MARK: Reading

  private var reading: String { (0..<document.tree.blocks.count).map(reading).joined() }

  private func reading(ofBlock index: Int) -> String {
    guard let placed = document.facts(ofBlock: index), let name = placed.block.kind.nameInReading else {
      return ""
    }
    let cue = placed.facts.cue
    let isSegment = placed.block.kind == .segment
    let (start, end) = isSegment ? document.time(ofBlock: index) : (cue?.start, cue?.end)
    var head = [name]
    if let speaker = document.speaker(ofBlock: index) { head.append(speaker) }
    if let start { head.append(start.description) }
    if let end { head += ["-->", end.description] }
    let texts = texts(placed.facts).filter { !$0.text.isEmpty }
    return head.joined(separator: " ") + "\n"
      + texts.map { "  \($0.language) \(quoted($0.text))\n" }.joined()
  }

  /// What is said, in every language that it is said in.
  private func texts(_ facts: BlockFacts) -> [(language: String, text: String)] {
    let block = facts.block
    let declared = document.languages.declared.isEmpty ? ["source", "target"] : document.languages.declared
    let spoken = document.languages.spoken(in: facts) ?? declared[0]
    var texts = [(spoken, block.sourceText.text)]
    let tags = facts.translations.compactMap(\.tag)
    let others = tags.enumerated().filter {
      !declared.contains($0.element) && !tags[..<$0.offset].contains($0.element)
    }
    for (part, language) in (declared + others.map(\.element)).enumerated() where language != spoken {
      let lines = facts.translations.filter { ($0.tag ?? declared.dropFirst().first) == language }.map(\.line)
      let text = lines.isEmpty ? block.partText(part) : PlainText(lines: lines.map(block.inlines), in: block)
      texts.append((language, text.text))
    }
    return texts
  }

  private func quoted(_ text: String) -> String {
    let spelt = text.map { character in
      switch character {
      case "\n": "\\n"
      case "\"": "\\\""
      case "\\": "\\\\"
      default: String(character)
      }
    }
    return "\"" + spelt.joined() + "\""
  }
}

extension BlockKind {
  fileprivate var nameInReading: String? {
    switch self {
    case .segment: "segment"
    case .heading: "heading"
    case .note: "note"
    case .directive, .preamble: nil
    }
  }
}
