import TestSupport
import Testing

@testable import diglot

/// Diffs, against the program that takes them.
struct UnifiedDiffTests {
  @Test func `the same text has no diff`() {
    #expect(UnifiedDiff.text(from: Array("a\n".utf8), to: Array("a\n".utf8), path: "x") == "")
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `git makes the new text of the old one and the diff`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let old = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      "\(Int.random(in: 0..<30, using: &random))"
    }
    var new = old
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: new.insert("new", at: place)
      case 1 where place < new.count: new.remove(at: place)
      default: if place < new.count { new[place] += "!" }
      }
    }
    let ends = ["", "\n"]
    let (before, after) = (
      old.joined(separator: "\n") + ends[Int.random(in: 0...1, using: &random)],
      new.joined(separator: "\n") + ends[Int.random(in: 0...1, using: &random)]
    )
    let diff = UnifiedDiff.text(from: Array(before.utf8), to: Array(after.utf8), path: "text")
    guard !diff.isEmpty else { return #expect(before == after) }
    let folder = try TemporaryFolder()
    try folder.write("text", before)
    try folder.write("patch", diff)
    var git = BuiltProgram()
    git.path = "/usr/bin/git"
    git.folder = folder.path
    let result = try git.run("apply", "--unidiff-zero", "patch")
    #expect(result.code == 0, "\(result.errorText)\(diff)")
    #expect(String(decoding: try folder.read("text"), as: UTF8.self) == after)
  }
}
