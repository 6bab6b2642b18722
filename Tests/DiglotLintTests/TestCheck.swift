import DiglotLint
import DiglotSemantics

/// The findings of a text by itself, in a file whose links and uses lead to nothing.
enum TestCheck {
  static func findings(in text: String, _ settings: Settings = Settings()) -> [Finding] {
    var library = Library()
    let path = FilePath("/talks/example.diglot")
    let document = Document(text)
    for unknown in library.unknownFiles(for: document, at: path) {
      library[unknown] = .unreadable("there is no such file")
    }
    return Checkup(of: Analysis(document, at: path, in: library), in: library, settings: settings).findings()
  }
}
