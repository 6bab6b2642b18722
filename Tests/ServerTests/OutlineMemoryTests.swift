import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol
import TestSupport
import Testing

@testable import DiglotServer

struct OutlineMemoryTests {
  /// The outline as JSON, worked out place by place.
  private func expected(_ items: [OutlineItem], _ tree: SyntaxTree, _ encoding: PositionEncoding) -> JSON {
    func position(_ offset: Int) -> JSON {
      let place = tree.position(of: offset, in: encoding)
      return ["line": .integer(place.line), "character": .integer(place.column)]
    }
    func range(_ range: Range<Int>) -> JSON {
      ["start": position(range.lowerBound), "end": position(range.upperBound)]
    }
    return .array(
      items.map { item in
        var members = [JSON.Member("name", .string(item.name))]
        if let detail = item.detail { members.append(JSON.Member("detail", .string(detail))) }
        members.append(JSON.Member("kind", .integer(SymbolKind(item.kind).rawValue)))
        members.append(JSON.Member("range", range(item.range)))
        members.append(JSON.Member("selectionRange", range(item.selectionRange)))
        if !item.children.isEmpty {
          members.append(JSON.Member("children", expected(item.children, tree, encoding)))
        }
        return .object(members)
      })
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func `what is sent of one version after the other is what each says`(_ encoding: PositionEncoding) {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<60 {
      let library = Library()
      let start = "\u{1F600} é\n# A\n\nHO: b\n## C | D\n\u{1F600}\n\n"
      var analysis = Analysis(
        Document(start + RandomText.make(60, using: &generator)), at: nil, in: library)
      let memory = OutlineMemory()
      for version in 0..<4 {
        let snapshot = Snapshot(analysis, in: library)
        let sent = JSONWriter.bytes(of: memory.symbols(of: snapshot, in: encoding))
        let expected = expected(snapshot.outline(), analysis.document.tree, encoding)
        #expect(
          String(decoding: sent, as: UTF8.self)
            == String(decoding: JSONWriter.bytes(of: expected), as: UTF8.self))
        let count = analysis.document.tree.count
        let start = Int.random(in: 0...count, using: &generator)
        let end = min(count, start + Int.random(in: 0...4, using: &generator))
        _ = analysis.apply(
          [TextEdit(start..<end, RandomText.make(3, using: &generator))], version: version, in: library)
      }
    }
  }
}
