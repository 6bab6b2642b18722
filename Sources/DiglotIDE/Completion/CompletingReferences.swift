import DiglotSemantics
import DiglotSyntax

/// Notes, ids and files.
extension Snapshot {
  func completeNote(from start: Int, at place: TypingPlace) -> CompletionList {
    let typed = place.text(from: start)
    guard typed.isEmpty || CharacterClasses.isName(typed) else { return CompletionList() }
    let span = place.span(from: start, while: isInName)
    let close = closing("]", behind: span, at: place)
    let fit = Fit(typed)
    let missing = document.names.unresolved(.note).filter { fit.isMet(by: $0) && $0 != typed }
    let declared = document.names.declared(.note).filter(fit.isMet)
    let labels = missing.sorted() + declared.sorted()
    return CompletionList(
      labels.prefix(CompletionList.limit).map { label in
        let note = self.declared(.note(label))?.block.block
        return Completion(
          .note, label, detail: note.map { FirstWords.of($0, $0.parts(ofLines: $0.ownLines).first ?? []) },
          insertion: Insertion(label + close), at: span, subject: .note(label))
      }, isIncomplete: labels.count > CompletionList.limit)
  }

  /// Where a link leads.
  func completeDestination(from start: Int, at place: TypingPlace) -> CompletionList {
    let typed = place.head[start...]
    guard !typed.contains(where: isSpace) else { return CompletionList() }
    if let sign = typed.firstIndex(of: 0x23) {
      let path = Destination.decoded(String(decoding: typed[..<sign], as: UTF8.self))
      return completeIdentifier(from: sign + 1, in: path, sign: "", at: place)
    }
    let files = completePath(from: start, at: place, isInLink: true)
    guard typed.isEmpty else { return files }
    let own = completeIdentifier(from: start, in: "", sign: "#", at: place)
    return CompletionList(own.items + files.items, isIncomplete: own.isIncomplete || files.isIncomplete)
  }

  /// - Parameters:
  ///   - path: of the file that the link leads to, as written; empty for this one.
  ///   - sign: what goes before the id.
  private func completeIdentifier(from start: Int, in path: String, sign: String, at place: TypingPlace)
    -> CompletionList
  {
    let typed = Destination.decoded(place.text(from: start))
    let span = place.span(from: start, while: isInName)
    let close = closing(")", behind: span, at: place)
    let file = path.isEmpty ? nil : analysis.path?.resolving(path)
    if !path.isEmpty, file == nil { return CompletionList() }
    func completion(_ id: String, detail: String?) -> Completion {
      Completion(
        .identifier, sign + id, detail: detail, insertion: Insertion(sign + Escaping.destination(id) + close),
        filter: sign + Escaping.destination(id), at: span,
        subject: .identifier(id, in: file == analysis.path ? nil : file))
    }
    if let file, file != analysis.path {
      let fit = Fit(typed)
      let ids = library.identifiers(of: file).filter(fit.isMet).sorted()
      return CompletionList(
        ids.prefix(CompletionList.limit).map { completion($0, detail: nil) },
        isIncomplete: ids.count > CompletionList.limit)
    }
    let near = nearIdentifiers(place, typed)
    return CompletionList(
      near.prefix(CompletionList.limit).map { id, block in
        completion(id, detail: FirstWords.of(block, block.parts(ofLines: block.ownLines).first ?? []))
      }, isIncomplete: near.count > CompletionList.limit)
  }

  /// The ids of this document that fit, with their blocks, the nearest first; one more than are shown, where
  /// there are more.
  private func nearIdentifiers(_ place: TypingPlace, _ typed: String) -> [(String, Block)] {
    let here = place.block?.place.index ?? 0
    let fit = Fit(typed)
    var found: [(String, Block)] = []
    func look(_ element: IdentifiedFacts?) {
      guard found.count <= CompletionList.limit, let facts = element?.facts else { return }
      for name in facts.occurrences
      where name.namespace == .identifier && name.role == .declaration && fit.isMet(by: name.name) {
        found.append((name.name, facts.block))
      }
    }
    let count = document.facts.count
    var distance = 0
    let step = 512
    while distance <= max(here, count - here), found.count <= CompletionList.limit {
      let above = document.facts.elements(in: max(0, here - distance - step)..<max(0, here - distance))
      let below = document.facts.elements(
        in: min(count, here + distance)..<min(count, here + distance + step))
      for index in 0..<step {
        look(below.indices.contains(index) ? below[index] : nil)
        let other = above.count - 1 - index
        look(above.indices.contains(other) ? above[other] : nil)
      }
      distance += step
    }
    return found
  }

  // MARK: Files

  /// Files of transcripts, the nearest first.
  /// - Parameter isInLink: whether the path is that of a link, in which some characters are escaped.
  func completePath(from start: Int, at place: TypingPlace, isInLink: Bool) -> CompletionList {
    guard let own = analysis.path else { return CompletionList() }
    let typed = isInLink ? Destination.decoded(place.text(from: start)) : place.text(from: start)
    let span = place.span(from: start) { isInLink ? $0 != 0x23 && isInName($0) : true }
    let name = typed.split(separator: "/").last.map(String.init) ?? ""
    let sought = [".", ".."].contains(name) || typed.hasSuffix("/") ? "" : name
    let used = isInLink ? [] : Set(analysis.scope.uses.map(\.path)).subtracting([own.resolving(typed)])
    var near: [(distance: Int, path: FilePath)] = []
    let fit = Fit(sought)
    library.visitReadable { path in
      guard path.isTranscript, path != own, !used.contains(path), fit.isMet(by: path.name) else {
        return
      }
      near.append((own.distance(to: path), path))
    }
    near.sort { ($0.distance, $0.path) < ($1.distance, $1.path) }
    let close = isInLink ? closing(")", behind: span, at: place) : ""
    return CompletionList(
      near.prefix(CompletionList.limit).map { _, path in
        let reference = own.reference(to: path)
        let written = isInLink ? Escaping.destination(reference) : reference
        return Completion(
          .file, written, detail: library.directives(of: path)?.title.first?.text,
          insertion: Insertion(written + close), at: span, subject: .file(path))
      }, isIncomplete: near.count > CompletionList.limit || !sought.isEmpty)
  }

  // MARK: Characters

  private func isInName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || CharacterClasses.isNameCharacter(Unicode.Scalar(byte))
  }

  /// The bracket that is to follow, unless one stands there: editors put them in pairs.
  private func closing(_ bracket: Character, behind span: CompletionSpan, at place: TypingPlace) -> String {
    let rest = place.tail.dropFirst(span.whole.count - span.typed.count)
    return rest.first == bracket.asciiValue ? "" : String(bracket)
  }
}

extension FilePath {
  /// How the file is named in another: relative to its folder.
  func reference(to other: FilePath) -> String {
    let own = string.split(separator: "/").dropLast()
    let parts = other.string.split(separator: "/")
    let common = zip(own, parts.dropLast()).prefix { $0 == $1 }.count
    return (own.dropFirst(common).map { _ in ".." } + parts.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }

  /// How many folders are between two files.
  func distance(to other: FilePath) -> Int {
    var ups = 0
    var downs = 0
    var left = string.utf8[...]
    var right = other.string.utf8[...]
    while let first = left.first, first == right.first {
      left = left.dropFirst()
      right = right.dropFirst()
    }
    for byte in left where byte == 0x2F { ups += 1 }
    for byte in right where byte == 0x2F { downs += 1 }
    return ups + downs
  }
}
