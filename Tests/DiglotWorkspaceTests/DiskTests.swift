import DiglotSemantics
import Foundation
import Glibc
import TestSupport
import Testing

@testable import DiglotWorkspace

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

  @Test(.enabled(if: getuid() == 0, "only the superuser gives files to others"))
  func `a file that is replaced stays with its owner and group`() throws {
    let path = try folder.write("a", "old")
    #expect(chown(path, 1234, 5678) == 0 && chmod(path, 0o640) == 0)
    try AtomicFile.write(Array("new".utf8), to: path, .replace)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_uid == 1234 && status.st_gid == 5678 && status.st_mode & 0o7777 == 0o640)
  }

  @Test func `what is not whole yet is hidden, and no transcript`() throws {
    #expect(AtomicFile.temporaryPath(for: "a/b.diglot") == "a/.b.diglot.XXXXXX")
    #expect(AtomicFile.temporaryPath(for: "b.diglot") == ".b.diglot.XXXXXX")
    for name in [String(repeating: "a", count: 248), String(repeating: "中", count: 82)] {
      try AtomicFile.write([0x41], to: folder.path + "/\(name).diglot", .replace)
      #expect(try folder.read("\(name).diglot") == [0x41])
    }
  }

  @Test func `nothing is written through a link whose end can't be spelt`() throws {
    let link = folder.path + "/a"
    #expect(symlink([0x62, CChar(bitPattern: 0xFF), 0], link) == 0)
    #expect(
      failure { try AtomicFile.write([], to: link, .replace) }
        == "it is a link to something whose name is not UTF-8")
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
    #expect(walk.links == [FilePath(folder.path + "/f.diglot")])
    #expect(FolderWalk.transcripts(in: FilePath(folder.path + "/none")).failures.count == 1)
  }

  @Test func `links to folders are not followed, unless they are what is walked`() throws {
    try folder.write("outside/a.diglot", "")
    try folder.write("in/b.diglot", "")
    try folder.link("in/out", to: "../outside")
    try folder.link("in/all", to: "/")
    try folder.link("in/c.diglot", to: "../outside/a.diglot")
    try folder.link("door", to: "in")
    for name in ["in", "door"] {
      let walk = FolderWalk.transcripts(in: FilePath("\(folder.path)/\(name)"))
      #expect(walk.files.map(\.name) == ["b.diglot", "c.diglot"])
      #expect(walk.links.map(\.name) == ["c.diglot"])
    }
  }

  @Test(.enabled(if: canMisspell, "this disk takes only names that are UTF-8"))
  func `names that are not UTF-8 are told where they are those of transcripts`() throws {
    try folder.write("in/a.diglot", "")
    let odd = CChar(bitPattern: 0xFF)
    func bytes(_ name: String) -> [CChar] { (folder.path + "/in/" + name).utf8CString.dropLast() }
    #expect(mkdir(bytes("f") + [odd, 0], 0o700) == 0)
    for name in [bytes("r") + [odd], bytes("f") + [odd, 0x2F, 0x62]] {
      let file = creat(name + Array(".diglot".utf8CString), 0o600)
      #expect(file >= 0)
      close(file)
    }
    close(creat(bytes("m") + [odd] + Array(".mp3".utf8CString), 0o600))
    let walk = FolderWalk.transcripts(in: FilePath(folder.path))
    #expect(walk.files.map(\.name) == ["a.diglot"])
    #expect(
      Set(walk.failures.map { "\($0)".dropFirst(folder.path.count) }) == [
        "/in/r\u{FFFD}.diglot: its path is not UTF-8; rename what is not",
        "/in/f\u{FFFD}/b.diglot: its path is not UTF-8; rename what is not",
      ])
  }

  private static var canMisspell: Bool {
    let name: [CChar] =
      Array((NSTemporaryDirectory() + "diglot-").utf8CString.dropLast())
      + [CChar(bitPattern: 0xFF), 0]
    let file = creat(name, 0o600)
    guard file >= 0 else { return false }
    close(file)
    return unlink(name) == 0
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
