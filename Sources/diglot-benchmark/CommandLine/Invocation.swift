/// What the command line asks for.
enum Invocation: Hashable {
  case run(RunOptions)
  case compare(before: String, after: String, failsOnSlower: Bool)
  case help

  struct RunOptions: Hashable {
    /// Names of benchmarks, or what stands before a slash in them; all where none is given.
    var only: [String] = []
    /// How often each thing is measured; nil for as often as it takes.
    var samples: Int?
    /// The program to measure; nil for the one beside ours.
    var program: String?
    /// Where to write the results for machines.
    var json: String?
    /// What to measure with in place of our own texts.
    var file: String?
  }

  /// - Parameter words: the arguments, without the name of the program.
  init(_ words: [String]) throws(Failure) {
    if words.contains("--help") || words.contains("-h") {
      self = .help
    } else if words.first == "compare" {
      self = try Self.comparison(words.dropFirst())
    } else {
      self = .run(try RunOptions(words))
    }
  }

  private static func comparison(_ words: ArraySlice<String>) throws(Failure) -> Invocation {
    var files: [String] = []
    var failsOnSlower = false
    for word in words {
      if word == "--fail-on-slower" {
        failsOnSlower = true
      } else if word.hasPrefix("-") {
        throw Failure("compare has no option “\(word)”")
      } else {
        files.append(word)
      }
    }
    guard files.count == 2, let before = files.first, let after = files.last else {
      throw Failure("compare takes two files, BEFORE.json and AFTER.json")
    }
    return .compare(before: before, after: after, failsOnSlower: failsOnSlower)
  }
}

extension Invocation.RunOptions {
  fileprivate init(_ words: [String]) throws(Failure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else {
        guard file == nil else { throw Failure("“\(word)” is one file too many") }
        file = word
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts.first ?? ""
      guard ["--only", "--samples", "--server", "--json"].contains(name) else {
        throw Failure("there is no option “\(name)”")
      }
      guard let value = parts.count > 1 ? parts.last : rest.popFirst(), !value.isEmpty else {
        throw Failure("“\(name)” needs a value")
      }
      try set(name, to: value)
    }
  }

  private mutating func set(_ name: String, to value: String) throws(Failure) {
    switch name {
    case "--only": only += value.split(separator: ",").map(String.init)
    case "--server": program = value
    case "--json": json = value
    default:
      guard let number = Int(value), (1...100_000).contains(number) else {
        throw Failure("“\(value)” is no number of samples")
      }
      samples = number
    }
  }
}
