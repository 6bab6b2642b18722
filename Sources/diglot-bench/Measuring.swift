#if canImport(Glibc)
  import Glibc
#endif

/// The seconds that `body` takes.
func time(_ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  let elapsed = clock.measure(body).components
  return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double { percentile(values, 0.5) }

func percentile(_ values: [Double], _ share: Double) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }

func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 20)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

func processorName() -> String {
  let lines = String(decoding: contents(of: "/proc/cpuinfo") ?? [], as: UTF8.self).split(separator: "\n")
  let name = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
  return name.map { $0.drop { $0 == " " } }.map(String.init) ?? "unknown processor"
}
