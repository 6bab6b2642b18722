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
}
