import DiglotIDE
import DiglotLint
import DiglotSemantics
import DiglotSyntax
import TestSupport
import Testing

/// What holds of every rename: there and back is the same, nothing new is found, and any place is answered.
struct RenamePropertyTests {
  /// Files that use, link and speak at random; none has the names that things are renamed to.
  private func files(_ generator: inout SplitMix64) -> Fixture {
    let names = ["/a.diglot", "/b.diglot", "/c.diglot", "/d/e.diglot"]
    let lines = [
      "@use a.diglot", "@use b.diglot", "@use c.diglot", "@use ../a.diglot", "@speaker A One",
      "@speaker B Two", "@term box, lamp box | 箱, 盒", "@term lamp | 灯", "@languages en zh ja",
      "A: A box and a lamp box.", "B: Lamps, boxes\nand lamp\nboxes. LAMP", "[#x] A Lamp.",
      "# [#y] Boxes | 箱",
      "See [it](#x), [that](b.diglot#x), [this](../c.diglot#y).", "[^n]: Note[^n].", "A box.\n> 箱[x](#y)[^n]",
      "A lamp.\n>ja 箱", "[a](b.diglot) {bx -> box}",
    ]
    var fixture = ""
    for name in names {
      fixture += "//- \(name)\n"
      for _ in 0..<14 { fixture += (lines.randomElement(using: &generator) ?? "") + "\n\n" }
    }
    return Fixture(fixture)
  }

  @Test(arguments: 0..<8)
  func `renamed there and back, all is as it was; and nothing new is found in between`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let files = files(&generator)
    var count = 0
    for file in files.files {
      for _ in 0..<6 {
        let offset = Int.random(in: 0...file.text.utf8.count, using: &generator)
        let before = Library(files.files.map { ($0.path, $0.text) })
        let snapshot = before.snapshot(file.path, file.text)
        guard let name = try? snapshot.nameToRename(at: offset).name else { continue }
        let other =
          name.contains { $0.isLowercase } && name.count > 1 || name.contains(" ")
          ? (name.count == 2 ? "fr" : name.split(separator: " ").map { _ in "quince" }.joined(separator: " "))
          : name == name.uppercased() && name.utf8.count == name.count ? "QUX" : "木瓜"
        guard let there = try? changed(files, file.path, offset, to: other) else { continue }
        let context = "seed \(seed): \(name) at \(offset) of \(file.path)"
        let after = Library(there.map { ($0.key, $0.value) })
        for (path, text) in there {
          // A name that was declared twice is not any more: what is found may get less.
          var old = before.rules(path, files.files.first { $0.path == path }?.text ?? "")
          for rule in after.rules(path, text) {
            let place = old.firstIndex(of: rule)
            #expect(place != nil, "\(context): \(rule)")
            if let place { old.remove(at: place) }
          }
        }
        // Nothing else has the name, so wherever it is found is the right place.
        let text = there[file.path] ?? ""
        let now = after.snapshot(file.path, text)
        let place = (0...text.utf8.count).first { (try? now.nameToRename(at: $0).name) == other }
        #expect(place != nil, "\(context)")
        // Where another file declares the name too, there may be two of it now, and the way back is barred.
        guard let place, let back = try? changed(Fixture(there), file.path, place, to: name) else { continue }
        count += 1
        #expect(
          back == Dictionary(uniqueKeysWithValues: files.files.map { ($0.path, $0.text) }), "\(context)")
      }
    }
    #expect(count > 2)
  }

  private func changed(
    _ files: Fixture, _ path: String, _ offset: Int, to name: String
  ) throws -> [String: String] {
    var texts = Dictionary(uniqueKeysWithValues: files.files.map { ($0.path, $0.text) })
    let library = Library(files.files.map { ($0.path, $0.text) })
    for file in try library.snapshot(path, texts[path] ?? "").rename(at: offset, to: name) {
      let key = file.path?.string ?? path
      texts[key] = edited(texts[key] ?? "", file.edits)
    }
    return texts
  }

  @Test(arguments: 0..<20)
  func `any place of any text is answered`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = RandomText.make(60, using: &generator)
    let snapshot = Library([]).snapshot("/a.diglot", text)
    for offset in -1...text.utf8.count + 1 {
      guard let name = try? snapshot.nameToRename(at: offset) else { continue }
      #expect(name.range.clamped(to: 0..<text.utf8.count) == name.range)
      for other in ["QUX", "quince", "a[b", "", "é", name.name] {
        let files = (try? snapshot.rename(at: offset, to: other)) ?? []
        for file in files { #expect(!file.edits.isEmpty) }
      }
    }
  }
}

extension Fixture {
  fileprivate init(_ texts: [String: String]) {
    self.init(texts.sorted { $0.key < $1.key }.map { "//- \($0.key)\n\($0.value)" }.joined())
  }
}

extension Library {
  fileprivate init(_ files: [(String, String)]) {
    self.init()
    for (path, text) in files { self[FilePath(path)] = .document(Document(text)) }
  }

  fileprivate func snapshot(_ path: String, _ text: String) -> Snapshot {
    Snapshot(Analysis(Document(text), at: FilePath(path), in: self), in: self)
  }

  /// The names of the rules that find something, as often as they do.
  fileprivate func rules(_ path: String, _ text: String) -> [String] {
    Checkup(of: snapshot(path, text).analysis, in: self).findings().map(\.rule).sorted()
  }
}
