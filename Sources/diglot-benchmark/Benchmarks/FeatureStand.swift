import DiglotAlignment
import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax

/// A document as the server has it at hand when a question comes.
struct FeatureStand {
  let snapshot: Snapshot
  let checkup: Checkup

  init(_ tree: SyntaxTree) {
    let library = Library()
    let analysis = Analysis(Document(tree), at: FilePath("/sample.diglot"), in: library)
    snapshot = Snapshot(analysis, in: library, alignedBy: Aligner(analysis))
    checkup = Checkup(of: analysis, in: library)
  }

  var tree: SyntaxTree { snapshot.analysis.document.tree }

  /// About a screen full of text.
  func view(at place: Int) -> Range<Int> { place..<max(place, min(tree.count, place + 8000)) }

  /// The document with something more in it.
  func snapshot(afterTyping text: String, at place: Int) -> Snapshot {
    var analysis = snapshot.analysis
    _ = analysis.apply([TextEdit(place..<place, text)], version: nil, in: snapshot.library)
    return Snapshot(analysis, in: snapshot.library)
  }
}
