import DiglotSyntax

/// Where the values of directives that stand directly under one another begin, so that they make a
/// column, and the names of speakers another.
struct DirectiveColumns {
  /// How many blocks share the columns; 0 where the first is no directive.
  let count: Int
  /// The width of the longest name that takes part, and of the longest speaker's code; nil where
  /// there is nothing to line up.
  private let name: Int?
  private let code: Int?

  static let none = DirectiveColumns(count: 0, name: nil, code: nil)

  /// What is longer stands out of the column: one odd name shall not push all others to the right.
  private static let limit = 16

  private init(count: Int, name: Int?, code: Int?) {
    self.count = count
    self.name = name
    self.code = code
  }

  /// The columns of the run of directives that the blocks begin with.
  init(runAtStartOf blocks: ArraySlice<Block>) {
    guard let first = blocks.first, first.kind == .directive else {
      self = .none
      return
    }
    var run = [first]
    for block in blocks.dropFirst() {
      guard let last = run.last, last.isFollowedInRun(by: block) else { break }
      run.append(block)
    }
    guard run.count > 1 else {
      self = DirectiveColumns(count: 1, name: nil, code: nil)
      return
    }
    func longest(_ texts: [String]) -> Int? {
      texts.map(DisplayWidth.of).filter { $0 <= Self.limit }.max()
    }
    self = DirectiveColumns(
      count: run.count,
      name: longest(run.compactMap(\.directiveName).map { "@" + $0 }),
      code: longest(run.filter { $0.directive == .speaker }.compactMap(\.firstWord)))
  }

  /// The spaces between a directive's name, its sign included, and its value.
  func spaces(afterName text: String) -> Int { Self.spaces(after: text, column: name) }

  /// The spaces between a speaker's code and the names.
  func spaces(afterCode text: String) -> Int { Self.spaces(after: text, column: code) }

  private static func spaces(after text: String, column: Int?) -> Int {
    guard let column else { return 1 }
    return max(0, column - DisplayWidth.of(text)) + 2
  }
}

extension Block {
  /// Whether a directive and the block right below it share their columns.
  func isFollowedInRun(by next: Block) -> Bool {
    kind == .directive && next.kind == .directive && !lines.contains { $0.kind == .blank }
  }

  /// The first word of a directive's value, where it is a code.
  fileprivate var firstWord: String? {
    let line = tokens(ofLine: 0)
    return line.first { tokens[$0].kind == .speakerCode || tokens[$0].kind == .value }
      .map { text(range(ofToken: $0)) }
  }
}
