import DiglotSemantics
import DiglotSyntax

/// Where names are referred to.
extension Snapshot {
  /// The references to a name in the document, in the order of the text; nil for what is no name.
  func references(to symbol: Symbol) -> [Range<Int>]? {
    switch symbol {
    case .speaker(let code): document.references(to: code, .speaker).map(\.range)
    case .term(let index): analysis.mentions(ofTerms: analysis.scope.glossary.twins(of: index))
    case .note(let label): document.references(to: label, .note).map(\.range)
    case .identifier(let id, let path):
      (path == nil ? document.references(to: id, .identifier).map(\.range) : [])
        + document.links(to: path ?? analysis.path, id: id, from: analysis.path)
    case .file(let path):
      (document.uses(of: path, from: analysis.path) + document.links(to: path, from: analysis.path)).sorted {
        $0.lowerBound < $1.lowerBound
      }
    case .language(let tag): document.translationTags(tag)
    case .rule(let name): document.allowances(of: name)
    case .directive, .comment, .cue, .timeMark, .event, .correction, .unsure, .text: nil
    }
  }

  /// The references in the other files of the library to the very thing that a name is here.
  func referencesElsewhere(to symbol: Symbol) -> [Location] {
    filesReferring(to: symbol).flatMap { file in file.ranges.map { Location(path: file.path, range: $0) } }
  }

  /// Another file that refers to a name, and where.
  struct ReferringFile {
    let path: FilePath
    let document: Document
    let ranges: [Range<Int>]
  }

  /// The other files of the library that refer to the very thing that a name is here, in the order of
  /// their paths.
  func filesReferring(to symbol: Symbol) -> [ReferringFile] {
    guard let ownPath = analysis.path else { return [] }
    let library = libraryAsEdited
    let home = declared(symbol).map { $0.path ?? ownPath }
    return library.paths.filter { $0 != ownPath }.compactMap { path in
      guard mayRefer(to: symbol, declaredIn: home, path, library), let other = library.document(path) else {
        return nil
      }
      let ranges = references(to: symbol, declaredIn: home, in: other, at: path, library)
      return ranges.isEmpty ? nil : ReferringFile(path: path, document: other, ranges: ranges)
    }
  }

  /// The library with the document as it is here.
  var libraryAsEdited: Library {
    var library = library
    if let path = analysis.path { library.edit(path, to: document) }
    return library
  }

  /// Whether it is worth reading a file to look for references: what is kept of it says so.
  private func mayRefer(
    to symbol: Symbol, declaredIn home: FilePath?, _ path: FilePath, _ library: Library
  ) -> Bool {
    guard case .summary(let summary)? = library[path] else { return true }
    func links(to target: FilePath?, id: String?) -> Bool {
      summary.links.contains { path.resolving($0.path) == target && (id == nil || $0.id == id) }
    }
    switch symbol {
    case .speaker(let code): return summary.speakers.contains(code)
    case .term: return path == home || library.uses(of: summary.directives, at: path).contains { $0 == home }
    case .identifier(let id, let file):
      return path == file || links(to: file ?? analysis.path, id: id)
    case .file(let file):
      return links(to: file, id: nil)
        || summary.directives.uses.contains { path.resolving($0.value.text) == file }
    case .note, .language, .rule, .directive, .comment, .cue, .timeMark, .event, .correction, .unsure, .text:
      return false
    }
  }

  private func references(
    to symbol: Symbol, declaredIn home: FilePath?, in other: Document, at path: FilePath, _ library: Library
  ) -> [Range<Int>] {
    switch symbol {
    case .speaker(let code):
      guard let home, other.names.referenceCount(code, .speaker) > 0,
        library.home(ofSpeaker: code, in: other, at: path) == home
      else { return [] }
      return other.references(to: code, .speaker).map(\.range)
    case .term(let index):
      guard let home, let term = term(index), path == home || library.uses(of: other, at: path).contains(home)
      else { return [] }
      let analysis = Analysis(other, at: path, in: library)
      let glossary = analysis.scope.glossary
      let same = glossary.terms.firstIndex { ($0.path ?? path) == home && $0.block == term.block }
      return same.map { analysis.mentions(ofTerms: glossary.twins(of: $0)) } ?? []
    case .identifier(let id, let file):
      guard let target = file ?? analysis.path else { return [] }
      let own = path == target ? other.references(to: id, .identifier).map(\.range) : []
      return own + other.links(to: target, id: id, from: path)
    case .file(let file): return other.uses(of: file, from: path) + other.links(to: file, from: path)
    case .note, .language, .rule, .directive, .comment, .cue, .timeMark, .event, .correction, .unsure, .text:
      return []
    }
  }
}

extension Analysis {
  /// Where any of some terms is mentioned, in the order of the text.
  fileprivate func mentions(ofTerms indices: [Int]) -> [Range<Int>] {
    indices.flatMap(mentions(ofTerm:)).sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension Document {
  /// The ids of links that lead to a place in a file; `path` is the document's own.
  fileprivate func links(to target: FilePath?, id: String, from path: FilePath?) -> [Range<Int>] {
    links(from: path) { $0 == target && $1.id == id ? $1.idRange : nil }
  }

  /// The paths of links that lead to a file, or to a place in it.
  fileprivate func links(to target: FilePath, from path: FilePath?) -> [Range<Int>] {
    links(from: path) { $0 == target ? $1.pathRange : nil }
  }

  private func links(
    from path: FilePath?, _ select: (FilePath, BlockFacts.FileLink) -> Range<Int>?
  ) -> [Range<Int>] {
    guard let path else { return [] }
    return ranges(where: { $0.links > 0 }) { facts in
      facts.links.compactMap { select(path.resolving($0.path), $0) }
    }
  }

  fileprivate func uses(of target: FilePath, from path: FilePath?) -> [Range<Int>] {
    guard let path else { return [] }
    return directives.uses.filter { path.resolving($0.value.text) == target }.compactMap { use in
      facts(of: use.block)?.absolute(use.value.range)
    }
  }

  /// The tags of translation lines.
  fileprivate func translationTags(_ tag: String) -> [Range<Int>] {
    ranges(where: { $0.translated > 0 }) { facts in
      facts.translations.filter { $0.tag == tag }.compactMap { facts.block.languageTag(ofLine: $0.line) }
    }
  }

  fileprivate func allowances(of rule: String) -> [Range<Int>] {
    ranges(where: { $0.allowances > 0 }) { facts in facts.allowances.filter { $0.rule == rule }.map(\.range) }
  }

  /// Ranges of the document from ranges of its blocks, of those where a sum says that it is worth looking.
  private func ranges(
    where isWorthwhile: (FactsSum) -> Bool, _ select: (BlockFacts) -> [Range<Int>]
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    facts.visit(where: { isWorthwhile($0) }) { index, element in
      let found = select(element.facts)
      guard !found.isEmpty, let block = facts(ofBlock: index) else { return }
      ranges += found.map(block.absolute)
    }
    return ranges
  }
}
