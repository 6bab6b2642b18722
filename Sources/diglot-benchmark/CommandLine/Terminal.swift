#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a person sees: results on the standard output, all else on the error output.
enum Terminal {
  static func write(_ text: String) { write(text, to: 1) }

  static func complain(_ message: String) { write("diglot-benchmark: \(message)\n", to: 2) }

  /// Shows what is being done, where somebody looks on, until something else is shown.
  static func show(_ activity: String) {
    if isatty(2) == 1 { write("\r\u{1B}[K\(activity)…", to: 2) }
  }

  static func clear() {
    if isatty(2) == 1 { write("\r\u{1B}[K", to: 2) }
  }

  private static func write(_ text: String, to file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeBytes(file, $0) }
      // There is nobody to tell that nobody reads.
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

/// The system's `write`, which the members of `Terminal` would hide.
private func writeBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
