#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is at the other end of a stream: a person's terminal, or anything else.
struct Terminal: Sendable {
  let isTerminal: Bool
  /// How many cells are in a row.
  let width: Int

  init(_ stream: StandardStream) {
    isTerminal = isatty(stream.descriptor) == 1
    var size = winsize()
    let isKnown = isTerminal && ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = isKnown ? Int(size.ws_col) : 80
  }

  /// Whether to write in colour.
  func isColored(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && Self.variable("NO_COLOR") == nil && Self.variable("TERM") != "dumb"
    }
  }

  /// A variable of the environment; nil where it is not there or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
