/// A part of the files, so that several machines share the work: which part a file is in depends on its
/// path alone.
struct Shard: Sendable {
  /// From 1.
  let number: Int
  let count: Int

  static let option = Option<Shard?>.shard

  /// - Parameter path: from the folder that holds all the files, which is the same on all machines.
  func contains(_ path: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The low bits of FNV alone know little of the beginning.
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    return (hash >> 32) % UInt64(count) == UInt64(number - 1)
  }
}

extension Option<Shard?> {
  fileprivate static var shard: Option {
    let description = OptionDescription(
      name: "shard", letter: nil, value: ValueDescription(name: "I/N", kind: .free),
      summary: "only the I-th of N parts of the files; merge-reports puts reports together")
    return Option(description: description) { text throws(UsageError) in
      guard let text else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let number = parts[0], let count = parts[1], number > 0, number <= count else {
        throw .wrongValue(option: description, value: text, choices: [])
      }
      return Shard(number: number, count: count)
    }
  }
}
