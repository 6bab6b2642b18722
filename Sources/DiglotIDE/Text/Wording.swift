import DiglotSyntax

/// Times and numbers as people write them.
enum Wording {
  /// `00:00:04`, with milliseconds where there are any.
  static func clock(_ time: Timestamp) -> String {
    let seconds = time.milliseconds / 1000
    let whole = twoDigits(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60)
    let rest = time.milliseconds % 1000
    return rest == 0 ? whole : whole + (rest < 100 ? ".0" : ".") + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `00:00:04–00:00:11`; nil where not even the start is known.
  static func clock(from start: Timestamp?, to end: Timestamp?) -> String? {
    guard let start else { return nil }
    return clock(start) + (end.map { "–" + clock($0) } ?? "")
  }

  /// `7 s`, `3 min 12 s`, `1 h 4 min`: the two largest units.
  static func duration(milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let tenths = milliseconds / 100 % 10
    if seconds < 60 { return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s" }
    if seconds < 3600 { return "\(seconds / 60) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s") }
    return "\(grouped(seconds / 3600)) h" + (seconds / 60 % 60 == 0 ? "" : " \(seconds / 60 % 60) min")
  }

  /// `1 segment`, `5,310 words`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? one : many ?? one + "s")
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }
}
