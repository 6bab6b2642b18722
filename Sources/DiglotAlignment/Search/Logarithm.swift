/// Logarithms and powers of e from plain arithmetic, so that alignment is the same on every machine, and
/// needs no library.
enum Logarithm {
  /// The natural logarithm of a positive, ordinary number, to about six digits.
  @inline(__always)
  static func natural(_ value: Double) -> Double {
    let exponent = Double(value.exponent)
    let mantissa = value.significand
    // ln m = 2 artanh((m - 1) / (m + 1)), and m is from 1 to 2.
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
    return exponent * 0.693_147_180_559_945_3 + 2 * z * series
  }

  /// e to the power of a number that is not positive.
  static func exponential(_ value: Double) -> Double {
    guard value > -700 else { return 0 }
    let scaled = value * 1.442_695_040_888_963_4
    let whole = scaled.rounded()
    let rest = (scaled - whole) * 0.693_147_180_559_945_3
    let series =
      1 + rest * (1 + rest / 2 * (1 + rest / 3 * (1 + rest / 4 * (1 + rest / 5 * (1 + rest / 6)))))
    return Double(sign: .plus, exponent: Int(whole), significand: series)
  }

  /// ln(e^left + e^right).
  static func sum(_ left: Double, _ right: Double) -> Double {
    let (more, less) = left > right ? (left, right) : (right, left)
    guard less - more > -30 else { return more }
    return more + natural(1 + exponential(less - more))
  }
}
