/// “1/2”, “1/10000”: a part, or two numbers with a slash between.
enum SlashFraction {
  /// The fraction that begins with `number`, and its end.
  static func read(_ bytes: [UInt8], _ start: Int, _ number: DigitNumber) -> (Quantity, end: Int)? {
    guard bytes.byte(number.end) == 0x2F, number.isPlain, let top = number.value.whole,
      let bottom = DigitNumber.run(bytes, number.end + 1), bottom.count <= 9, top < bottom.value,
      bytes.byte(bottom.end) != 0x2F, bytes.byte(start - 1) != 0x2F,
      let fraction = Rational(top, over: bottom.value)
    else { return nil }
    var quantity = Quantity(start..<bottom.end, .fraction, fraction, isStrong: false)
    quantity.isInDigits = true
    quantity.add(alternative: Rational(top))
    quantity.add(alternative: Rational(bottom.value))
    return (quantity, bottom.end)
  }
}
