import Testing

@testable import diglot_benchmark

/// What the command line may say.
struct InvocationTests {
  @Test func `nothing said runs all`() throws {
    #expect(try Invocation([]) == .run(Invocation.RunOptions()))
  }

  @Test func `options may come with their values in one word or in two`() throws {
    let expected = Invocation.RunOptions(
      only: ["parse", "server/10MB"], samples: 3, program: "./diglot", json: "out.json", file: "a.diglot")
    let words = [
      "--only", "parse,server/10MB", "--samples=3", "a.diglot", "--server", "./diglot", "--json=out.json",
    ]
    #expect(try Invocation(words) == .run(expected))
  }

  @Test func `two results are compared`() throws {
    #expect(
      try Invocation(["compare", "a.json", "--fail-on-slower", "b.json"])
        == .compare(before: "a.json", after: "b.json", failsOnSlower: true))
    #expect(
      try Invocation(["compare", "a.json", "b.json"])
        == .compare(before: "a.json", after: "b.json", failsOnSlower: false))
  }

  @Test func `help is shown whatever else is said`() throws {
    #expect(try Invocation(["compare", "--help"]) == .help)
  }

  @Test(arguments: [
    ["--samples", "none"], ["--samples", "0"], ["--samples"], ["--only="], ["--fast"], ["a", "b"],
    ["compare"],
    ["compare", "a"], ["compare", "a", "b", "c"], ["compare", "a", "b", "--json"],
  ])
  func `what means nothing is refused`(words: [String]) {
    #expect(throws: Failure.self) { try Invocation(words) }
  }

  @Test func `a benchmark is meant by its name, and by what stands before a slash in it`() {
    let benchmark = Benchmark("server/10MB") { _ in [] }
    #expect(["server", "server/10MB"].allSatisfy(benchmark.isMeant))
    #expect(!["serv", "server/1", "10MB", ""].contains(where: benchmark.isMeant))
  }

  @Test func `no two benchmarks have the same name, and the help names all`() {
    let names = Catalogue.benchmarks(with: nil).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy(Help.text.contains))
  }
}
