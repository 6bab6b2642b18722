import DiglotSemantics
import DiglotWorkspace
import Foundation
import TestSupport
import Testing

struct DiskTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? FileFailure)?.reason }
    return nil
  }

  @Test(arguments: [0, 1, 4095, 4096, 65536, 200_000])
  func `a file is read whole`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try DiskFile.read(folder.write("a", bytes)) == bytes)
  }

  @Test func `what is no ordinary file is refused in words`() throws {
    #expect(failure { _ = try DiskFile.read(folder.path) } == "it is a folder")
    #expect(failure { _ = try DiskFile.read(folder.path + "/none") } == "there is no such file")
    #expect(failure { _ = try DiskFile.read("/dev/null") } == "it is no ordinary file")
    #expect(try DiskFile.read("/dev/null", .any) == [])
    let path = try folder.write("a", "text")
    #expect(failure { _ = try DiskFile.read(path + "\0b") } == "there is no such file")
  }

  @Test func `a file is replaced whole and keeps its permissions`() throws {
    let path = try folder.write("a", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile.write(Array("new".utf8), to: path, .replace)
    #expect(try folder.read("a") == Array("new".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try folder.names() == ["a"])
  }

  @Test func `a link stays a link`() throws {
    try folder.write("deep/a", "old")
    try folder.link("b", to: "deep/a")
    try AtomicFile.write(Array("new".utf8), to: folder.path + "/b", .replace)
    #expect(try folder.read("deep/a") == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/b") == "deep/a")
  }

  @Test func `an existing file can be left alone`() throws {
    let path = try folder.write("a", "old")
    #expect(
      failure { try AtomicFile.write([], to: path, .refuse) } == "there is a file of that name already")
    #expect(try folder.read("a") == Array("old".utf8))
    try AtomicFile.write([0x41], to: folder.path + "/b", .refuse)
    #expect(try folder.read("b") == [0x41])
  }

  @Test func `a folder is walked once, whatever its links`() throws {
    try folder.write("b.diglot", "")
    try folder.write("a/c.diglot", "")
    try folder.write("a/other.txt", "")
    try folder.write(".hidden/d.diglot", "")
    try folder.write("node_modules/e.diglot", "")
    try folder.link("a/up", to: "..")
    try folder.link("nowhere.diglot", to: "none")
    try folder.link("f.diglot", to: "b.diglot")
    let walk = FolderWalk.transcripts(in: FilePath(folder.path))
    let names = walk.files.map { $0.string.dropFirst(folder.path.count) }
    #expect(names == ["/a/c.diglot", "/b.diglot", "/f.diglot"])
    #expect(walk.failures.isEmpty)
    #expect(FolderWalk.transcripts(in: FilePath(folder.path + "/none")).failures.count == 1)
  }

  @Test func `all that a document needs is loaded`() throws {
    let path = FilePath(
      try folder.write("talks/one.diglot", "@use ../cast.diglot\n\n[x](two.diglot#a) [y](gone.diglot)\n"))
    try folder.write("cast.diglot", "@use terms.diglot\n@speaker HO Host\n")
    try folder.write("terms.diglot", "@use cast.diglot\n@term a | b\n")
    try folder.write("talks/two.diglot", "[#a] Hello.\n")
    var library = Library()
    let document = try Transcript(at: path).document
    library.load(for: document, at: path)
    let names = Set(library.paths.map(\.name))
    #expect(names == ["cast.diglot", "terms.diglot", "two.diglot", "gone.diglot"])
    guard case .unreadable(let reason)? = library[FilePath(folder.path + "/talks/gone.diglot")] else {
      Issue.record("a missing file should be known to be missing")
      return
    }
    #expect(reason == "there is no such file")
    #expect(library.unknownFiles(for: document, at: path).isEmpty)
  }
}
