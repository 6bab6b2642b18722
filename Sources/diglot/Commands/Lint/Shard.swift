import DiglotWorkspace

/// One of several parts of all files, so that several machines can share the work.
///
/// Which part a file is in follows from its name alone: it stays there whatever becomes of the others.
struct Shard: Sendable {
  private let index: UInt64
  private let count: UInt64

  static let option = Option.text(
    "shard", ValueDescription(name: "I/N", kind: .free), "only the files of the Ith of N parts")

  /// - Parameter text: `2/5`.
  init(_ text: String) throws(UsageError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { UInt64($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], index >= 1, index <= count else {
      throw .wrongValue(option: Self.option.description, value: text, choices: [])
    }
    self.index = index - 1
    self.count = count
  }

  func holds(_ file: InputFile) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in file.shown.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 32) % count == index
  }
}
