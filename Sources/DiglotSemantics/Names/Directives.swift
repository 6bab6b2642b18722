import DiglotSyntax

/// What the directives of a document declare, gathered from its blocks. Made anew only when a
/// directive changes.
public struct Directives: Sendable {
  /// A declaration and the block that makes it.
  public struct Placed<Value: Sendable>: Sendable {
    public let value: Value
    public let block: BlockID
  }

  public struct Speaker: Sendable {
    public let code: Declaration.Word
    public let names: [Declaration.Part]
  }

  /// The languages of `@languages`, the source first; empty where there is none.
  public private(set) var languages: [String] = []
  public private(set) var title: [Declaration.Part] = []
  public private(set) var media: Placed<Declaration.Word>?
  public private(set) var speakers: [Placed<Speaker>] = []
  public private(set) var terms: [Placed<TermDeclaration>] = []
  public private(set) var uses: [Placed<Declaration.Word>] = []
  /// Directives of which only the first counts, from the second on, with their names.
  public private(set) var repeated: [Placed<String>] = []

  init(_ facts: SumTreeOfFacts) {
    var seen: Set<String> = []
    facts.visit(where: { $0.directives > 0 }) { _, element in
      guard let declaration = element.facts.declaration else { return }
      read(declaration, element, &seen)
    }
  }

  private mutating func read(
    _ declaration: Declaration, _ element: IdentifiedFacts, _ seen: inout Set<String>
  ) {
    let name = element.facts.block.directiveName ?? ""
    switch declaration {
    case .title, .languages, .date, .media:
      guard seen.insert(name).inserted else {
        repeated.append(Placed(value: name, block: element.id))
        return
      }
    default: break
    }
    switch declaration {
    case .title(let parts): title = parts
    case .languages(let tags): languages = tags.map(\.text)
    case .media(let word): media = Placed(value: word, block: element.id)
    case .speaker(let code, let names):
      speakers.append(Placed(value: Speaker(code: code, names: names), block: element.id))
    case .term(let term): terms.append(Placed(value: term, block: element.id))
    case .use(let path): uses.append(Placed(value: path, block: element.id))
    case .date, .source, .meta, .other: break
    }
  }
}
