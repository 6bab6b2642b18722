import DiglotLinguistics
import Testing

struct RationalTests {
  @Test func `fractions are kept in their lowest terms`() throws {
    let quarter = try #require(Rational(25, over: 100))
    #expect((quarter.numerator, quarter.denominator) == (1, 4))
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(-1, over: 2) == nil)
  }

  @Test(arguments: [
    (225_000_000, 1, "225,000,000"), (5, 2, "2.5"), (2, 3, "2/3"), (0, 7, "0"), (1_001, 1_000, "1.001"),
    (Int.max, 1, "9,223,372,036,854,775,807"), (4_001, 3, "4,001/3"),
  ])
  func `values are written as people write them`(numerator: Int, denominator: Int, expected: String) throws {
    #expect(try #require(Rational(numerator, over: denominator)).description == expected)
  }

  @Test func `order is that of the values, at the limits too`() throws {
    let most = Rational(Int.max)
    let nearly = try #require(Rational(Int.max, over: Int.max - 1))
    #expect(nearly < most)
    #expect(Rational(1) < nearly)
    #expect(!(most < most))
  }
}
