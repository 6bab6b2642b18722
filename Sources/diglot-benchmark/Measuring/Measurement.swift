import JSONRPC

/// One thing that was measured: what half of the samples were, how far they spread, and how many there were.
struct Measurement: Hashable, Sendable {
  /// What a figure counts, as it is written.
  enum Unit: String, Sendable {
    case megabytesPerSecond = "MB/s"
    case filesPerSecond = "files/s"
    case milliseconds = "ms"
    case microseconds = "µs"
    case megabytes = "MB"
    case times = "×"

    /// Whether more of it is better.
    var isSpeed: Bool { self == .megabytesPerSecond || self == .filesPerSecond }

    var isTime: Bool { self == .milliseconds || self == .microseconds }
  }

  /// With slashes: what was measured, with which text, and what of it.
  let name: String
  let unit: Unit
  let median: Double
  /// The quartiles: half of the samples lie between them.
  let low: Double
  let high: Double
  /// What one sample in a hundred is above, where there are enough of them and that is of interest.
  let p99: Double?
  let samples: Int
  /// What a person would want to know besides.
  let remark: String?

  init(
    name: String, unit: Unit, median: Double, low: Double, high: Double, p99: Double? = nil, samples: Int,
    remark: String? = nil
  ) {
    self.name = name
    self.unit = unit
    self.median = median
    self.low = low
    self.high = high
    self.p99 = p99
    self.samples = samples
    self.remark = remark
  }

  init(_ name: String, _ unit: Unit, _ values: [Double], hasTail: Bool = false, remark: String? = nil) {
    let sample = Sample(values)
    self.init(
      name: name, unit: unit, median: sample.median, low: sample.quantile(0.25),
      high: sample.quantile(0.75), p99: hasTail ? sample.quantile(0.99) : nil, samples: sample.count,
      remark: remark)
  }

  /// How long something that a person waits for takes, of which the slowest count too.
  static func latency(_ name: String, _ unit: Unit, seconds: [Double], remark: String? = nil) -> Measurement {
    let scale = unit == .microseconds ? 1e6 : 1e3
    return Measurement(name, unit, seconds.map { $0 * scale }, hasTail: seconds.count > 1, remark: remark)
  }

  /// How many bytes a second something takes in.
  static func speed(_ name: String, bytes: Int, seconds: [Double]) -> Measurement {
    Measurement(name, .megabytesPerSecond, seconds.map { Double(bytes) / 1e6 / $0 })
  }

  /// How much more one is than the other.
  static func ratio(_ name: String, of one: Measurement, to other: Measurement) -> Measurement? {
    guard other.low > 0 else { return nil }
    return Measurement(
      name: name, unit: .times, median: one.median / other.median, low: one.low / other.high,
      high: one.high / other.low, samples: min(one.samples, other.samples))
  }
}

extension Measurement: JSONWritable, JSONReadable {
  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("unit", unit.rawValue)
      $0.member("median", median)
      $0.member("low", low)
      $0.member("high", high)
      $0.member("p99", ifPresent: p99)
      $0.member("samples", samples)
      $0.member("remark", ifPresent: remark)
    }
  }

  init(json: JSON) throws(JSONTypeError) {
    let unitName: String = try json.required("unit")
    guard let unit = Unit(rawValue: unitName) else {
      throw JSONTypeError(path: ["unit"], expected: "a unit that is known")
    }
    self.init(
      name: try json.required("name"), unit: unit, median: try json.required("median"),
      low: try json.required("low"), high: try json.required("high"), p99: try json.optional("p99"),
      samples: try json.required("samples"), remark: try json.optional("remark"))
  }
}
