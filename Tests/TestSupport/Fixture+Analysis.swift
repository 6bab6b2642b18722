public import DiglotSemantics

extension Fixture {
  /// All files, the main one too.
  public var library: Library {
    var library = Library()
    for file in files { library[FilePath(file.path)] = .document(Document(file.text)) }
    return library
  }

  /// Of the main file.
  public var analysis: Analysis { Analysis(Document(main.text), at: FilePath(main.path), in: library) }

  /// All files as they are known while nobody has them open: by their summaries, and read again for more.
  public var closedLibrary: Library {
    let documents = Dictionary(uniqueKeysWithValues: files.map { (FilePath($0.path), Document($0.text)) })
    var library = Library(reading: DocumentsByPath(documents: documents))
    for (path, document) in documents { library[path] = .summary(FileSummary(document)) }
    return library
  }
}

private struct DocumentsByPath: TranscriptSource {
  let documents: [FilePath: Document]

  func document(at path: FilePath) -> Document? { documents[path] }
}
