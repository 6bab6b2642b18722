import DiglotLint
import TestSupport
import Testing

struct ConfigurationTests {
  private func read(_ text: String) -> (Configuration, [ConfigurationProblem]) {
    Configuration.read(Array(text.utf8))
  }

  /// The problems, each with the text that it is about.
  private func problems(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Configuration.read(bytes).1.map {
      "\(String(decoding: bytes[$0.range.clamped(to: 0..<bytes.count)], as: UTF8.self)): \($0.message)"
    }
  }

  private func level(_ rule: String, _ text: String, _ path: String = "a.diglot") -> Settings.Level? {
    read(text).0.settings(for: path).levels[rule]
  }

  @Test func `nothing is settled where there is no configuration`() {
    #expect(Configuration().settings(for: "a.diglot") == Settings())
    #expect(read("{}").0 == Configuration())
  }

  @Test func `rules are switched by name and by group, the name before the group`() {
    let text =
      #"{ "rules": { "unused-term": "error", "names": "off", "unclosed-brace": true, "files": "hint" } }"#
    #expect(problems(text) == [])
    #expect(level("unused-term", text) == .at(.error))
    #expect(level("unused-note", text) == .off)
    #expect(level("unclosed-brace", text) == .on)
    #expect(level("cyclic-use", text) == .at(.hint))
    #expect(level("end-before-start", text) == nil)
  }

  @Test func `some files may be different`() {
    let text = """
      { // what is written by hand
        "rules": { "unused-term": "off" },
        "overrides": [
          { "files": ["drafts/**", "*.raw.diglot"], "rules": { "unused-term": "on" } },
          { "files": "drafts/old/*", "rules": { "unused-term": "warning" } }, /* the last counts */
        ]
      }
      """
    #expect(problems(text) == [])
    #expect(level("unused-term", text) == .off)
    #expect(level("unused-term", text, "drafts/a.diglot") == .on)
    #expect(level("unused-term", text, "drafts/x/y/a.diglot") == .on)
    #expect(level("unused-term", text, "x/b.raw.diglot") == .on)
    #expect(level("unused-term", text, "drafts/old/a.diglot") == .at(.warning))
    #expect(level("unused-term", text, "drafts/old/x/a.diglot") == .on)
  }

  @Test func `options are read`() {
    let options = read(
      """
      { "options": { "hanLatinSpacing": "never", "quotes": "consistent", 
        "longestGap": 90, "readingSpeeds": { "en": 17.5 },
        "ignoredNumbers": ["24/7", "100%"] } }
      """
    ).0.settings(for: "a").options
    #expect(options.hanLatinSpacing == .always(.never))
    #expect(options.quotes == .consistent)
    #expect(options.parentheses == nil)
    #expect(options.longestGap == 90)
    #expect(options.readingSpeeds == ["en": 17.5])
    #expect(options.ignoredNumbers == ["24/7", "100%"])
  }

  @Test func `what can't be taken is told at its place, and the rest counts`() {
    let text =
      #"{ "rules": { "unused-terms": "off", "unused-note": "of", "unused-speaker": 3, "cyclic-use": "off" } }"#
    #expect(
      problems(text)
        == [
          #""unused-terms": there is no rule or group “unused-terms”; did you mean “unused-term”?"#,
          #""of": “of” can't be chosen; did you mean “off”?"#,
          "3: this should be one of “off”, “on”, “error”, “warning”, “information”, “hint”, and is a number",
        ].map {
          $0.replacing(
            "“error”, “warning”, “information”, “hint”", with: "“hint”, “information”, “warning”, “error”")
        })
    #expect(level("cyclic-use", text) == .off)
    #expect(problems(#"{ "rule": {} }"#) == [#""rule": there is no setting “rule”; did you mean “rules”?"#])
    #expect(problems(#"{ "rules": [] }"#) == ["[]: this should be an object, and is an array"])
    #expect(
      problems(#"{ "profile": "strictt" }"#) == [
        #""strictt": “strictt” can't be chosen; did you mean “strict”?"#
      ])
    #expect(problems(#"{ "options": { "longestGap": 0 } }"#) == ["0: this should be between 1 and 86400"])
    #expect(problems(#"{ "overrides": [ { "rules": {} } ] }"#).count == 1)
  }

  @Test(arguments: [
    "", "{", "[", "{]", "{\"a\"}", "{\"a\":}", "{\"rules\": {\"names\": \"off\"}", "nul", "{} {}", "/*",
    "{\"a", "\u{FEFF}",
    "{\"a\": \"\\ud800\"}", "{\"a\": \"\\x\"}", "{\"a\": 1e999}",
  ])
  func `what is no JSON is told and not read`(text: String) {
    #expect(problems(text).count >= 1)
    #expect(read(text).0 == Configuration())
  }

  @Test func `whatever is damaged never stops the reader`() {
    var generator = SplitMix64(seed: 8)
    let whole = Array(#"{ "rules": { "names": "off", /* x */ "files": [1, -2.5e3, "\u00e9\n"] }, // y"#.utf8)
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = Configuration.read(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
    }
    _ = Configuration.read([UInt8](repeating: 0x5B, count: 1_000_000))
  }

  @Test(arguments: [
    ("*.diglot", "a.diglot", true), ("*.diglot", "x/y/a.diglot", true), ("a/*.diglot", "a/b.diglot", true),
    ("a/*.diglot", "a/b/c.diglot", false), ("a/**/c.diglot", "a/c.diglot", true),
    ("a/**/c.diglot", "a/x/y/c.diglot", true), ("**", "a/b", true), ("a/", "a/b/c", true), ("a", "x/a", true),
    ("a", "a/b", false), ("?.diglot", "ab.diglot", false), ("?.diglot", "中.diglot", true),
    ("/a/b", "a/b", true), ("a*b*c", "axxbyyc", true), ("a*b*c", "axxbyy", false),
    ("[[:alpha:]].diglot", "Q.diglot", true), ("[[:alpha:]].diglot", "7.diglot", false),
    ("[![:digit:]_].diglot", "7.diglot", false), ("[![:digit:]_].diglot", "a.diglot", true),
    ("[[:upper:][:digit:]x-z]", "X", true), ("[[:upper:][:digit:]x-z]", "y", true),
    ("[[:upper:][:digit:]x-z]", "a", false), ("[[:alpha:]]", "é", false), ("[[:none:]]*", "a", false),
    ("[[:alpha]", "[", true), ("[[:alpha]", ":", true), ("[]a]", "]", true), ("[]-a]", "_", true),
    ("[\\\\]]", "]", true), ("[a-]", "-", true), ("[a", "[a", true), ("[z-a]", "b", false),
  ])
  func `patterns match paths`(pattern: String, path: String, isMatch: Bool) {
    let text =
      "{ \"overrides\": [ { \"files\": [\"\(pattern)\"], \"rules\": { \"unused-term\": \"off\" } } ] }"
    #expect((level("unused-term", text, path) == .off) == isMatch)
  }

  /// Only that it ends: looking for the end of each bracket anew would take hours.
  @Test func `a pattern of nothing but open brackets is read`() {
    let pattern = String(repeating: "[", count: 200_000)
    #expect(Glob(pattern).matches(pattern) == true)
    #expect(!Glob(String(repeating: "[[:", count: 100_000)).matches("a"))
  }

  @Test func `settings decide what is found and how bad it is`() {
    let text = "[^a]: x\n\n[y\n"
    func rules(_ configuration: String) -> [String] {
      TestCheck.findings(in: text, read(configuration).0.settings(for: "a")).map {
        "\($0.severity) \($0.rule)"
      }
    }
    #expect(rules("{}") == ["warning unused-note", "warning unclosed-bracket"])
    #expect(rules(#"{"rules": {"unused-note": "off", "syntax": "error"}}"#) == ["error unclosed-bracket"])
  }
}
