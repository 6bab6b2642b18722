import JSONRPC
import Testing

@testable import diglot_benchmark

/// Results as they are written and read, and two of them beside each other.
struct ResultsTests {
  private static func measurement(
    _ median: Double, within spread: ClosedRange<Double>, _ unit: Measurement.Unit = .milliseconds,
    named name: String = "edit"
  ) -> Measurement {
    Measurement(
      name: name, unit: unit, median: median, low: spread.lowerBound, high: spread.upperBound, samples: 9)
  }

  private static func results(_ measurements: [Measurement], on machine: String = "here") -> Results {
    Results(machine: machine, date: "2026-11-24T12:00:00Z", commit: "abc1234", measurements: measurements)
  }

  @Test func `what is written is read again`() throws {
    let results = Results(
      machine: "a “fast” one", date: "2026-11-24T12:00:00Z", commit: nil,
      measurements: [
        Measurement(
          name: "parse/10MB", unit: .megabytesPerSecond, median: 212.5, low: 205, high: 214, samples: 9),
        Measurement(
          name: "edit/10MB/tree", unit: .microseconds, median: 12, low: 11, high: 14.25, p99: 80,
          samples: 1000,
          remark: "quiet"),
      ])
    #expect(try Results(json: JSONReader.read(results.fileBytes)) == results)
  }

  @Test func `results have the names that readers of the file know`() throws {
    let one = Measurement(name: "a", unit: .times, median: 1, low: 0.5, high: 2, p99: 3, samples: 4)
    let json = try JSONReader.read(Self.results([one]).fileBytes)
    #expect(json["machine"] == "here")
    #expect(json["date"] == "2026-11-24T12:00:00Z")
    #expect(json["commit"] == "abc1234")
    let first = json["measurements"]?.array?.first
    #expect(first?["name"] == "a")
    #expect(first?["unit"] == "×")
    #expect(first?["samples"]?.integer == 4)
    #expect(
      ["median", "low", "high", "p99"].map { first?[$0].flatMap { try? Double(json: $0) } } == [1, 0.5, 2, 3])
  }

  @Test func `what is no result is refused`() {
    for text in [
      "[]", "{}", #"{"machine":"m","date":"d","measurements":[{"name":"a"}]}"#,
      #"{"machine":"m","date":"d","measurements":[{"name":"a","unit":"mile","median":1,"low":1,"high":1,"samples":1}]}"#,
    ] {
      #expect(throws: JSONTypeError.self) { try Results(json: JSONReader.read(Array(text.utf8))) }
    }
  }

  @Test func `a difference within the spread is none`() {
    let comparison = Comparison(
      before: Self.measurement(10, within: 9...12), after: Self.measurement(12, within: 11...13))
    #expect(comparison.verdict == .same)
    #expect(!comparison.isRegression)
    #expect(comparison.ratio == 1.2)
  }

  @Test func `more time is slower, more speed is faster`() {
    let (few, many) = (Self.measurement(10, within: 9...11), Self.measurement(20, within: 19...21))
    #expect(Comparison(before: few, after: many).verdict == .slower)
    #expect(Comparison(before: few, after: many).isRegression)
    #expect(Comparison(before: many, after: few).verdict == .faster)
    #expect(!Comparison(before: many, after: few).isRegression)
    let slow = Self.measurement(10, within: 9...11, .megabytesPerSecond)
    let fast = Self.measurement(20, within: 19...21, .megabytesPerSecond)
    #expect(Comparison(before: slow, after: fast).verdict == .faster)
    #expect(Comparison(before: fast, after: slow).isRegression)
  }

  @Test func `what is slower by less than a tenth is slower and no regression`() {
    let comparison = Comparison(
      before: Self.measurement(100, within: 99...101), after: Self.measurement(109, within: 108...110))
    #expect(comparison.verdict == .slower)
    #expect(!comparison.isRegression)
  }

  @Test func `the table says what changed, and what can't be compared`() {
    let comparison = ResultsComparison(
      before: Self.results([
        Self.measurement(10, within: 9...11),
        Self.measurement(50, within: 50...50, .megabytes, named: "memory"),
        Self.measurement(1, within: 1...1, named: "gone"),
      ]),
      after: Self.results(
        [
          Self.measurement(20, within: 19...21),
          Self.measurement(50, within: 50...50, .megabytes, named: "memory"),
        ],
        on: "elsewhere"))
    #expect(comparison.hasRegression)
    let lines = comparison.table.split(separator: "\n").map(String.init)
    #expect(lines.contains("not the same machine: here; elsewhere"))
    #expect(lines.contains("in one of them only: gone"))
    #expect(lines.contains { $0.hasPrefix("edit") && $0.contains("2.00") && $0.hasSuffix("slower !") })
    #expect(lines.contains { $0.hasPrefix("memory") && $0.contains("1.00") && $0.hasSuffix("no") })
  }

  @Test func `a ratio is of the medians, and spreads as far as both do`() {
    let large = Self.measurement(20, within: 18...24)
    let small = Self.measurement(10, within: 9...12)
    let ratio = Measurement.ratio("ratio", of: large, to: small)
    #expect(ratio?.median == 2)
    #expect(ratio?.low == 1.5)
    #expect(ratio?.high == 24.0 / 9)
    #expect(ratio?.unit == .times)
  }
}
