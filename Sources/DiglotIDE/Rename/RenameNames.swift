import DiglotSemantics
import DiglotSyntax

/// Names that stand in the text as they are.
extension Snapshot {
  func renameSpeaker(_ code: String, to name: String) throws(Refusal) -> [FileEdits] {
    guard CharacterClasses.isSpeakerCode(name) else {
      throw Refusal(
        "“\(name)” can't be a speaker's code: it takes capitals, digits, - and _, or up to four Han or kana letters"
      )
    }
    if name != code { try checkSpeakerIsFree(name, declaredAs: code) }
    let home = declared(.speaker(code))
    var files = [
      NamePlaces(
        nil, document,
        declared: home == nil || home?.path == nil
          ? document.declarations(of: code, .speaker).map(\.range) : [],
        references: references(to: .speaker(code)) ?? [])
    ]
    files += placesElsewhere(of: .speaker(code), home: home?.path) {
      $0.declarations(of: code, .speaker).map(\.range)
    }
    return files.compactMap { $0.edits { _, _ in name } }
  }

  func renameIdentifier(_ id: String, in path: FilePath?, to name: String) throws(Refusal) -> [FileEdits] {
    guard CharacterClasses.isName(name) else { throw Refusal.notAName(name) }
    if name != id {
      if document(at: path)?.names.isDeclared(name, .identifier) == true {
        throw Refusal("another segment or heading has the id “\(name)”")
      }
      let symbol = Symbol.identifier(name, in: path)
      if references(to: symbol)?.isEmpty == false || !filesReferring(to: symbol).isEmpty {
        throw Refusal("there are links to “#\(name)” already, which would lead here")
      }
    }
    var files = [
      NamePlaces(
        nil, document,
        declared: path == nil ? document.declarations(of: id, .identifier).map(\.range) : [],
        references: references(to: .identifier(id, in: path)) ?? [])
    ]
    files += placesElsewhere(of: .identifier(id, in: path), home: path) {
      $0.declarations(of: id, .identifier).map(\.range)
    }
    return files.compactMap { file in
      file.edits { range, isDeclaration in
        // In a link, an id may be written with percent escapes; who did so goes on doing so.
        isDeclaration
          ? name
          : Escaping.destination(name, escapesLetters: file.document.tree.text(in: range).contains("%"))
      }
    }
  }

  func renameNote(_ label: String, to name: String) throws(Refusal) -> [FileEdits] {
    guard CharacterClasses.isName(name) else { throw Refusal.notAName(name) }
    let isTaken = document.names.isDeclared(name, .note) || document.names.referenceCount(name, .note) > 0
    if name != label, isTaken { throw Refusal("there is another note “\(name)”") }
    let places = NamePlaces(
      nil, document, declared: document.declarations(of: label, .note).map(\.range),
      references: references(to: .note(label)) ?? [])
    return [places].compactMap { $0.edits { _, _ in name } }
  }

  func renameLanguage(_ tag: String, to name: String) throws(Refusal) -> [FileEdits] {
    guard CharacterClasses.isLanguageTag(name) else {
      throw Refusal("“\(name)” can't be the tag of a language: those are written like “en” and “zh-Hans”")
    }
    let isTaken =
      document.directives.languages.contains(name) || references(to: .language(name))?.isEmpty == false
    if name != tag, isTaken { throw Refusal("the file has a language “\(name)” already") }
    let places = NamePlaces(
      nil, document, declared: declared(.language(tag))?.names ?? [],
      references: references(to: .language(tag)) ?? [])
    return [places].compactMap { $0.edits { _, _ in name } }
  }

  /// The places of a name in the other files, with the declarations in the one that makes them.
  /// - Parameter home: nil where that is the document, or nothing.
  private func placesElsewhere(
    of symbol: Symbol, home: FilePath?, declarations: (Document) -> [Range<Int>]
  ) -> [NamePlaces] {
    let home = home == analysis.path ? nil : home
    var files = filesReferring(to: symbol).map {
      NamePlaces(
        $0.path, $0.document, declared: $0.path == home ? declarations($0.document) : [],
        references: $0.ranges)
    }
    if let home, !files.contains(where: { $0.path == home }), let document = library.document(home) {
      files.append(NamePlaces(home, document, declared: declarations(document), references: []))
    }
    return files
  }

  /// Sees to it that none of the files in which a speaker has a new code knows somebody by it.
  private func checkSpeakerIsFree(_ name: String, declaredAs code: String) throws(Refusal) {
    func check(_ isTaken: Bool, in path: FilePath?) throws(Refusal) {
      guard isTaken else { return }
      throw Refusal("there is another speaker “\(name)”" + (path.map { " in \($0.name)" } ?? ""))
    }
    try check(analysis.scope.speakers[name] != nil, in: nil)
    try check(document.names.referenceCount(name, .speaker) > 0, in: nil)
    guard let ownPath = analysis.path, let home = declared(.speaker(code)).map({ $0.path ?? ownPath }) else {
      return
    }
    let library = libraryAsEdited
    for path in library.paths {
      guard let directives = library.directives(of: path) else { continue }
      let uses = library.uses(of: directives, at: path)
      guard path == home || uses.contains(home) else { continue }
      for file in [path] + uses { try check(library.declares(name, in: file), in: file) }
      try check(library.mentions(name, in: path), in: path)
    }
  }
}

/// Where a name stands in one file.
private struct NamePlaces {
  let path: FilePath?
  let document: Document
  let declared: [Range<Int>]
  let references: [Range<Int>]

  init(_ path: FilePath?, _ document: Document, declared: [Range<Int>], references: [Range<Int>]) {
    self.path = path
    self.document = document
    self.declared = declared
    self.references = references
  }

  /// The edits that write the name otherwise; nil where there are none.
  /// - Parameter spelling: takes a place, and whether it is of a declaration.
  func edits(_ spelling: (Range<Int>, Bool) -> String) -> FileEdits? {
    let all =
      declared.map { TextEdit($0, spelling($0, true)) } + references.map { TextEdit($0, spelling($0, false)) }
    let needed = all.filter { !$0.isSpelledTheSame(in: document) }
    return needed.isEmpty ? nil : FileEdits(path, document, needed)
  }
}

extension TextEdit {
  /// Byte by byte: a name may be spelled in two ways that Unicode takes for the same.
  fileprivate func isSpelledTheSame(in document: Document) -> Bool {
    document.tree.text(in: range).utf8.elementsEqual(replacement.utf8)
  }
}

extension Refusal {
  static func notAName(_ name: String) -> Refusal {
    Refusal(
      name.isEmpty
        ? "a name can't be empty"
        : "“\(name)” can't be a name: no white space, brackets, or any of | , # < > \\ \" `")
  }
}

extension Library {
  fileprivate func declares(_ code: String, in path: FilePath) -> Bool {
    directives(of: path)?.speakers.contains { $0.value.code.text == code } == true
  }

  /// Whether segments of a file begin with a speaker's code.
  fileprivate func mentions(_ code: String, in path: FilePath) -> Bool {
    switch self[path] {
    case .document(let document): document.names.referenceCount(code, .speaker) > 0
    case .summary(let summary): summary.speakers.contains(code)
    case .unreadable, nil: false
    }
  }
}
