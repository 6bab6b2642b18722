public import DiglotSyntax

/// What a finding is known by from one version of a file to the next: the rule, the words that it is
/// about and those around them, and not where they stand, so that text above may come and go.
public struct Fingerprints: Sendable {
  /// How many bytes of the text about a finding count, and of the line on each side of it.
  private static let reach = 64

  private let tree: SyntaxTree
  private var seen: [UInt64: Int] = [:]

  /// - Parameter tree: of the file that the findings are about.
  public init(of tree: SyntaxTree) { self.tree = tree }

  /// The fingerprint of a finding: sixteen hexadecimal digits. Of findings that are alike, the second
  /// has another than the first, so ask for each once, in the order of the text.
  public mutating func next(_ finding: Finding) -> String {
    var hash = hash(of: finding)
    let count = seen[hash.value, default: 0]
    seen[hash.value] = count + 1
    if count > 0 { hash.add("\(count)".utf8) }
    return hash.digits
  }

  /// The fingerprint that a finding shares with those that are alike: sixteen hexadecimal digits.
  public func shared(_ finding: Finding) -> String { hash(of: finding).digits }

  private func hash(of finding: Finding) -> Hash {
    var hash = Hash()
    hash.add(finding.rule.utf8)
    if let found = tree.block(at: finding.range.lowerBound) {
      let bytes = found.block.bytes
      let start = min(max(0, finding.range.lowerBound - found.start), bytes.count)
      let end = min(max(start, finding.range.upperBound - found.start), bytes.count)
      let line = found.block.contentRange(ofLine: found.block.line(at: start))
      // A line may be a megabyte long, and have a finding in every word.
      hash.add(bytes[start..<min(end, start + Self.reach)])
      hash.add(bytes[max(min(line.lowerBound, start), start - Self.reach)..<start])
      hash.add(
        bytes[
          min(end, line.upperBound)..<max(min(end, line.upperBound), min(line.upperBound, end + Self.reach))])
    }
    return hash
  }

  /// FNV-1a, piece by piece.
  private struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    var digits: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }
}
