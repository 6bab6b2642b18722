/// How measured numbers are written.
enum Figure {
  /// With the five digits that say more than the spread does, for files.
  static func short(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    var (scale, size) = (1.0, abs(value))
    while size < 1e4 { (scale, size) = (scale * 10, size * 10) }
    while size >= 1e5 { (scale, size) = (scale / 10, size / 10) }
    let short = (value * scale).rounded() / scale
    return short.isFinite ? short : value
  }

  /// For a person: three digits that mean something, and no exponent.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let size = abs(value)
    // Digits behind the point.
    let places = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    let unit = [1.0, 10, 100, 1000][places]
    let units = Int(exactly: (size * unit).rounded()) ?? .max
    let scale = Int(unit)
    let fraction = String(units % scale + scale).dropFirst()
    return (value < 0 ? "-" : "") + String(units / scale) + (places == 0 ? "" : "." + fraction)
  }
}
