/// How often each ratio of lengths occurs in a file, so that what is usual there can be told at any time.
struct LengthTally: Sendable {
  /// What is usual: the middle of all ratios, and the factor within which half of them lie.
  struct Usual {
    let middle: Float
    private let factor: Float

    fileprivate init(middle: Float, factor: Float) {
      self.middle = middle
      // Texts without any variation are not taken at their word, and those of which all is said in all
      // lengths, as where half of everything is missing, are no measure.
      self.factor = min(max(1.04, factor), 1.16)
    }

    /// Whether the file has ratios such as this: within the sixth power of the factor, which is about
    /// four standard deviations.
    func holds(_ ratio: Float) -> Bool {
      let cube = factor * factor * factor
      return LengthTally.factor(ratio, middle) <= cube * cube
    }
  }

  /// What a file must have for its own measure to be taken.
  private static let enough = 50
  private static let octaves = 16
  /// A hundredth or so is as near as lengths need be known.
  private static let stepsInOctave = 64

  /// By the ratio: each octave in even steps.
  private var counts = [Int32](repeating: 0, count: octaves * stepsInOctave)
  private var total = 0

  /// Short texts vary too much to say something about the rest.
  mutating func count(_ length: PairLength, _ step: Int) {
    guard length.size == .middling || length.size == .long else { return }
    counts[Self.place(of: length.ratio)] += Int32(clamping: step)
    total += step
  }

  /// Nil for a small file.
  var usual: Usual? {
    guard total >= Self.enough else { return nil }
    let present = counts.enumerated().filter { $0.element > 0 }.map {
      (ratio: Self.ratio(at: $0.offset), count: Int($0.element))
    }
    guard let middle = Self.middle(of: present, total),
      let factor = Self.middle(
        of: present.map { (Self.factor($0.ratio, middle), $0.count) }.sorted { $0.0 < $1.0 }, total)
    else { return nil }
    return Usual(middle: middle, factor: factor)
  }

  private static func middle(of values: [(Float, Int)], _ total: Int) -> Float? {
    var before = 0
    return values.first { value in
      before += value.1
      return before > total / 2
    }?.0
  }

  private static func factor(_ ratio: Float, _ middle: Float) -> Float { max(ratio / middle, middle / ratio) }

  private static func place(of ratio: Float) -> Int {
    let octave = Int(ratio.exponent) + octaves / 2
    let step = Int((ratio.significand - 1) * Float(stepsInOctave))
    return min(max(0, octave * stepsInOctave + step), octaves * stepsInOctave - 1)
  }

  /// In the middle of a step.
  private static func ratio(at place: Int) -> Float {
    let octave = Float(sign: .plus, exponent: place / stepsInOctave - octaves / 2, significand: 1)
    return octave * (1 + (Float(place % stepsInOctave) + 0.5) / Float(stepsInOctave))
  }
}
