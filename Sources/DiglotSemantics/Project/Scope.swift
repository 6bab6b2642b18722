/// What holds in a document: the speakers and terms that it declares and that it brings in.
public struct Scope: Sendable {
  /// A declaration, and where it stands.
  public struct Declared<Value: Sendable>: Sendable {
    public let value: Value
    /// The file; nil for the document itself.
    public let path: FilePath?
    public let block: BlockID
  }

  /// By code; the first declaration is the one that counts. Own ones come before those of other files.
  public private(set) var speakers: [String: [Declared<Directives.Speaker>]] = [:]
  public private(set) var glossary: Glossary
  /// What became of each `@use` of the document, in order.
  public private(set) var uses: [Use] = []

  /// What became of a `@use`.
  public struct Use: Sendable {
    public enum Outcome: Sendable, Hashable {
      case found
      /// The file cannot be read; why.
      case unreadable(String)
      /// The file is this one, or brings this one in.
      case cyclic
      /// Another directive above brings in the same file.
      case repeated
      /// Nobody has looked for the file yet.
      case unknown
    }

    public let directive: Directives.Placed<Declaration.Word>
    public let path: FilePath
    public let outcome: Outcome
  }

  /// - Parameter path: the document's own file; nil for a text that is in none, whose `@use` lead
  ///   nowhere.
  public init(of document: Document, at path: FilePath?, in library: Library) {
    var terms: [Glossary.Term] = []
    func take(_ other: Directives, _ path: FilePath?) {
      for speaker in other.speakers {
        let declared = Declared(value: speaker.value, path: path, block: speaker.block)
        speakers[speaker.value.code.text, default: []].append(declared)
      }
      for term in other.terms {
        let languages = other.languages
        terms.append(
          Glossary.Term(
            declaration: term.value, path: path, block: term.block, languages: languages,
            readFor: document.directives.languages))
      }
    }
    glossary = Glossary([], in: [])
    take(document.directives, nil)
    if let path {
      for used in library.uses(of: document, at: path) {
        if let other = library.directives(of: used) { take(other, used) }
      }
      uses = Self.outcomes(of: document, at: path, in: library)
    }
    glossary = Glossary(terms, in: document.directives.languages)
  }

  /// Puts an equal glossary in the place of this one, so that both are known to be the same at once.
  mutating func keep(_ glossary: Glossary) { self.glossary = glossary }

  private static func outcomes(of document: Document, at path: FilePath, in library: Library) -> [Use] {
    var seen: Set<FilePath> = []
    let cyclic = library.usesInCircle(of: document, at: path)
    return document.directives.uses.map { directive in
      let target = path.resolving(directive.value.text)
      let outcome: Use.Outcome =
        if target == path || cyclic.contains(target) {
          .cyclic
        } else if !seen.insert(target).inserted {
          .repeated
        } else {
          switch library[target] {
          case .document, .summary: .found
          case .unreadable(let reason): .unreadable(reason)
          case nil: .unknown
          }
        }
      return Use(directive: directive, path: target, outcome: outcome)
    }
  }
}
