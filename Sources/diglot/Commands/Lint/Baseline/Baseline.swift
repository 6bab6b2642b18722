import DiglotSemantics

/// Findings that a team lives with for now: what it has is not told again. They are known by rule and
/// content, and counted, so that one more of the same is new.
struct Baseline: Sendable {
  /// Findings of a file that are alike.
  struct Key: Sendable, Hashable {
    let rule: String
    let fingerprint: String
  }

  /// What files are called relative to, so that a baseline means the same wherever one works.
  private let folder: String
  /// By path; how many there are of each.
  private(set) var counts: [String: [Key: Int]] = [:]
  /// Whether all that is found is to be known from now on.
  private(set) var takesAll: Bool

  /// - Parameter path: of the file that it is kept in.
  init(at path: FilePath, takesAll: Bool) {
    folder = path.folder + "/"
    self.takesAll = takesAll
  }

  func taking(all: Bool) -> Baseline {
    var other = self
    other.takesAll = all
    return other
  }

  mutating func add(_ key: Key, _ count: Int, of path: String) {
    counts[path, default: [:]][key, default: 0] += count
  }

  func name(of file: FilePath) -> String {
    file.string.hasPrefix(folder) ? String(file.string.dropFirst(folder.count)) : file.string
  }

  func file(named name: String) -> FilePath { FilePath(name.hasPrefix("/") ? name : folder + name) }

  func review(of file: FilePath) -> Review {
    let name = name(of: file)
    return Review(path: name, expected: takesAll ? nil : counts[name] ?? [:])
  }

  /// Puts what was found in a file in the place of what was known of it.
  mutating func replace(with review: Review) {
    counts[review.path] = review.found.isEmpty ? nil : review.found
  }

  /// Forgets a file.
  mutating func remove(_ path: String) { counts[path] = nil }

  var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// The findings of one file, held against what is known of it.
  struct Review: Sendable {
    let path: String
    /// What is still to be found; nil where everything is known.
    private var expected: [Key: Int]?
    private(set) var found: [Key: Int] = [:]
    /// What is known and is not there any more, once all findings were looked at.
    private(set) var stale: [Key: Int] = [:]

    fileprivate init(path: String, expected: [Key: Int]?) {
      self.path = path
      self.expected = expected
    }

    /// Whether a finding is known: to be asked for each once, in the order of the text.
    mutating func knows(rule: String, fingerprint: String) -> Bool {
      let key = Key(rule: rule, fingerprint: fingerprint)
      found[key, default: 0] += 1
      guard let count = expected?[key] else { return expected == nil }
      expected?[key] = count > 1 ? count - 1 : nil
      return true
    }

    /// - Parameter isOn: whether a rule was asked; of others nothing can be said.
    mutating func end(_ isOn: (_ rule: String) -> Bool) {
      stale = expected?.filter { isOn($0.key.rule) } ?? [:]
    }
  }
}
