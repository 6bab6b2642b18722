/// How a number is shown to a person: three digits that mean something, and no exponent.
enum Figure {
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
