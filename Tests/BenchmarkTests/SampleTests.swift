import Testing

@testable import diglot_benchmark

/// Medians, quartiles, and how figures are shown.
struct SampleTests {
  @Test func `the median of an odd number of values is the one in the middle`() {
    #expect(Sample([9, 1, 4]).median == 4)
  }

  @Test func `the median of an even number of values is between the two in the middle`() {
    #expect(Sample([4, 1, 9, 2]).median == 3)
  }

  @Test func `quartiles lie between values as far as their share says`() {
    let sample = Sample([1, 2, 3, 4, 5, 6, 7, 8])
    #expect(sample.quantile(0.25) == 2.75)
    #expect(sample.quantile(0.75) == 6.25)
    #expect(sample.quantile(0) == 1)
    #expect(sample.quantile(1) == 8)
  }

  @Test func `what one in a hundred is above`() {
    #expect(Sample((0...100).map(Double.init)).quantile(0.99) == 99)
  }

  @Test func `one value is all of its quantiles, and no value is zero`() {
    #expect([0, 0.25, 0.5, 0.99, 1].map(Sample([7]).quantile) == [7, 7, 7, 7, 7])
    #expect(Sample([]).median == 0)
    #expect(Sample([]).count == 0)
  }

  @Test(arguments: [
    (0.0, "0"), (0.01234, "0.012"), (0.9996, "1.000"), (1.234, "1.23"), (9.996, "10.00"), (12.34, "12.3"),
    (123.4, "123"), (1_234_567.0, "1234567"), (-1.5, "-1.50"), (.infinity, "–"), (.nan, "–"),
  ])
  func `a figure has three digits that mean something`(value: Double, text: String) {
    #expect(Figure.text(value) == text)
  }
}
