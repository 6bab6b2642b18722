import DiglotSyntax
import TestSupport
import Testing

/// Dense passes find what going byte by byte finds, wherever it stands among the sixteen bytes of a step.
struct ByteScannerTests {
  /// The bytes at the edges of what is well-formed, and some of each kind.
  private static let edges: [UInt8] = [
    0x00, 0x09, 0x0A, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xD8, 0xDF, 0xE0,
    0xE1,
    0xE2, 0xE4, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  private func text(_ random: inout SplitMix64) -> [UInt8] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in
      Int.random(in: 0...9, using: &random) == 0 ? Self.edges.randomElement(using: &random) ?? 0 : 0x61
    }
  }

  @Test func `what is not UTF-8 is told`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<20_000 {
      let start = [UInt8](repeating: 0x61, count: Int.random(in: 0...18, using: &random))
      let bytes = start + (0..<4).map { _ in Self.edges.randomElement(using: &random) ?? 0 }
      let isWell = String(validating: bytes, as: UTF8.self) != nil
      #expect((DecodedText(bytes).firstReplacement == nil) == isWell, "\(bytes)")
    }
  }

  @Test func `every character is UTF-8`() {
    var text = ""
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    #expect(DecodedText(Array(text.utf8)).firstReplacement == nil)
  }

  @Test func `four bytes are found as one by one`() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<5_000 {
      let bytes = text(&random)
      let start = Int.random(in: 0...max(1, bytes.count), using: &random)
      let expected = bytes.indices.dropFirst(start).first { [0x41, 0xC2, 0xE4, 0xFF].contains(bytes[$0]) }
      #expect(ByteScanner.next(of: (0x41, 0xC2, 0xE4, 0xFF), in: bytes, from: start) == expected)
    }
  }

  @Test func `what may be unusual is found as one by one`() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<5_000 {
      let bytes = text(&random)
      let start = Int.random(in: 0...max(1, bytes.count), using: &random)
      let expected = bytes.indices.dropFirst(start).first { index in
        let byte = bytes[index]
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
        return isControl || [0x7F, 0xC2, 0xD8, 0xE2, 0xEF].contains(byte)
      }
      #expect(ByteScanner.nextUnusual(in: bytes, from: start) == expected)
    }
  }
}
