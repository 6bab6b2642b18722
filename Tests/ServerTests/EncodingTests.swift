import DiglotSyntax
import Foundation
import JSONRPC
import TestSupport
import Testing

/// Every question about a place, asked in each unit that columns may be counted in: the answers name the
/// same characters. What they are is tested where they are made.
struct EncodingTests {
  /// 🌊 is four bytes, two units of UTF-16 and one of UTF-32; it stands before each place asked about.
  private static let text = """
    @languages  en zh-Hans
    @speaker HO 🌊 Host | 主持人
    @term 🌊 mill, mill, mills | 水车, !磨
    @media https://youtu.be/🌊

    # [00:00 #𠮷one] 🌊 One [pause] | 一

    [00:04 #𠮷start] HO: 🌊 Good mill evening[^𠮷a] [laughs], see 🌊 [said](#𠮷one) in 1921 . 𠮷 the the end.
    > 🌊 晚上好[^𠮷a],看[所说](#𠮷one)  。

    HO: 🌊 The mill. The second sentence of it.\u{20}\u{20}

    MI: 🌊 Slow?
    > 🌊 慢吗？

    MI: 🌊 Slow?
    >\u{20}

    [^𠮷a]: 🌊 A greeting. | 🌊 问候语。

    """

  enum Encoding: String, CaseIterable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    func width(of text: some StringProtocol) -> Int {
      switch self {
      case .utf8: text.utf8.count
      case .utf16: text.utf16.count
      case .utf32: text.unicodeScalars.count
      }
    }
  }

  private static let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  /// A question: where in the text it is asked, as the text before the place and that of the range, and
  /// what else its parameters hold.
  struct Question: CustomTestStringConvertible, Sendable {
    let method: String
    var before = ""
    /// Where the text before the place isn't the first of its kind, the line, from 0.
    var line: Int?
    var range: String?
    var more: [String: JSON] = [:]

    var testDescription: String { "\(method) behind “\(before)”" }
  }

  private static let options: JSON = ["tabSize": 2, "insertSpaces": true]

  private static let questions: [Question] =
    [
      "HO: 🌊 Go", "> 🌊 晚", "🌊 [said](#𠮷o", "HO: 🌊 Good m", "[^𠮷a]: 🌊 A g", "[00:04 #𠮷st", "@term 🌊 mi",
    ].map { Question(method: "textDocument/hover", before: $0) } + [
      Question(method: "textDocument/definition", before: "🌊 [said](#𠮷o"),
      Question(method: "textDocument/declaration", before: "🌊 Good m"),
      Question(method: "textDocument/implementation", before: "> 🌊 晚"),
      Question(method: "textDocument/typeDefinition", before: "🌊 Good mill ev"),
      Question(
        method: "textDocument/references", before: "[00:00 #𠮷o",
        more: ["context": ["includeDeclaration": true]]),
      Question(method: "textDocument/documentHighlight", before: "🌊 Good mill evening[^𠮷"),
      Question(method: "textDocument/completion", before: "🌊 [said](#𠮷o"),
      Question(method: "textDocument/completion", before: "> 🌊 "),
      Question(method: "textDocument/signatureHelp", before: "@term 🌊 mi"),
      Question(
        method: "textDocument/inlineCompletion", before: "> ", line: 16, more: ["context": ["triggerKind": 1]]
      ),
      Question(method: "textDocument/prepareRename", before: "🌊 [said](#𠮷o"),
      Question(method: "textDocument/rename", before: "🌊 [said](#𠮷o", more: ["newName": "two"]),
      Question(method: "textDocument/rename", before: "🌊 Good m", more: ["newName": "wheel"]),
      Question(method: "textDocument/linkedEditingRange", before: "🌊 [said](#𠮷o"),
      Question(
        method: "textDocument/onTypeFormatting", line: 11, more: ["ch": "\n", "options": options]),
      Question(
        method: "textDocument/codeAction", range: "🌊 Good mill", more: ["context": ["diagnostics": []]]),
      Question(
        method: "textDocument/codeAction", range: "the the",
        more: ["context": ["diagnostics": [], "triggerKind": 1]]),
      Question(method: "textDocument/inlayHint", range: "HO: 🌊 The mill."),
      Question(method: "textDocument/semanticTokens/range", range: "evening[^𠮷a] [laughs]"),
      Question(method: "textDocument/rangeFormatting", range: "of it.", more: ["options": options]),
    ]
    + [
      "documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full", "diagnostic",
    ].map { Question(method: "textDocument/\($0)") } + [
      Question(method: "textDocument/formatting", more: ["options": options])
    ]

  @Test(arguments: questions)
  func `answers are the same in all encodings`(question: Question) throws {
    let answers = try Encoding.allCases.map { try answer(to: question, in: $0) }
    #expect(answers.first?.isNull == false && answers.first != .array([]))
    #expect(answers.dropFirst().allSatisfy { $0 == answers.first })
  }

  @Test(arguments: Encoding.allCases)
  func `positions of several selections, and ranges of several parts`(encoding: Encoding) throws {
    let client = try client(encoding)
    let uri = JSON.string(Self.uri)
    let place = try #require(Self.place(behind: "HO: 🌊 Good m", in: encoding))
    let selections = try client.request(
      "textDocument/selectionRange", ["textDocument": ["uri": uri], "positions": [place]])
    let word = selections.array?.first?["range"]
    #expect(Self.inBytes(word ?? .null, encoding) == Self.span(of: "mill", on: 7, in: .utf8))
    let range = try #require(Self.span(of: "看[所说](#𠮷one)  。", on: 8, in: encoding))
    let edits = try client.request(
      "textDocument/rangesFormatting",
      ["textDocument": ["uri": uri], "ranges": [range], "options": Self.options])
    #expect(edits.array != nil)
    try client.end()
  }

  // MARK: Asking

  private static let uri = "file:///talks/one.diglot"

  private func client(_ encoding: Encoding) throws -> LanguageClient {
    let client = try LanguageClient.started([
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "workspace": ["workspaceEdit": ["documentChanges": true]],
      "textDocument": [
        "codeAction": [
          "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["", "quickfix"]]],
          "resolveSupport": ["properties": ["edit"]], "dataSupport": true,
        ],
        "diagnostic": ["dynamicRegistration": false],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
      ],
    ])
    client.open(Self.uri, Self.text)
    return client
  }

  /// The answer, resolved where it can be, with all its columns in bytes.
  private func answer(to question: Question, in encoding: Encoding) throws -> JSON {
    let client = try client(encoding)
    var params = question.more
    params["textDocument"] = ["uri": .string(Self.uri)]
    if let text = question.range {
      params["range"] = Self.span(of: text, in: encoding)
    } else if !question.before.isEmpty || question.line != nil {
      params["position"] = Self.place(behind: question.before, on: question.line, in: encoding)
    }
    var answer = try client.request(
      question.method, .object(params.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value) }))
    if question.method == "textDocument/codeAction", let actions = answer.array {
      answer = .array(
        try actions.map { $0["data"] == nil ? $0 : try client.request("codeAction/resolve", $0) })
    }
    try client.end()
    return Self.inBytes(Self.decoded(answer), encoding)
  }

  // MARK: Places

  private static func place(_ line: Int, _ before: some StringProtocol, _ encoding: Encoding) -> JSON {
    ["line": .integer(line), "character": .integer(encoding.width(of: before))]
  }

  private static func place(behind text: String, on only: Int? = nil, in encoding: Encoding) -> JSON? {
    for (number, line) in lines.enumerated() where only == nil || only == number {
      if text.isEmpty { return place(number, "", encoding) }
      if let found = line.range(of: text, options: .literal) {
        return place(number, line[..<found.upperBound], encoding)
      }
    }
    return nil
  }

  private static func span(of text: String, on only: Int? = nil, in encoding: Encoding) -> JSON? {
    for (number, line) in lines.enumerated() where only == nil || only == number {
      if let found = line.range(of: text, options: .literal) {
        return [
          "start": place(number, line[..<found.lowerBound], encoding),
          "end": place(number, line[..<found.upperBound], encoding),
        ]
      }
    }
    return nil
  }

  /// The same with each position's column counted in bytes.
  private static func inBytes(_ json: JSON, _ encoding: Encoding) -> JSON {
    if let line = json["line"]?.integer, let character = json["character"]?.integer {
      let text = lines.indices.contains(line) ? lines[line] : ""
      var bytes = 0
      var width = 0
      for scalar in text.unicodeScalars where width < character {
        width += encoding.width(of: String(scalar))
        bytes += UTF8.width(scalar)
      }
      return ["line": .integer(line), "character": .integer(width == character ? bytes : -1)]
    }
    switch json {
    case .array(let items): return .array(items.map { inBytes($0, encoding) })
    case .object(let members):
      // The id of a result is one of the result as it was sent.
      return .object(
        members.filter { $0.key != "resultId" }.map { JSON.Member($0.key, inBytes($0.value, encoding)) })
    default: return json
    }
  }

  /// Semantic tokens as ranges; anything else as it is.
  private static func decoded(_ json: JSON) -> JSON {
    guard let data = json["data"]?.array?.compactMap(\.integer), !data.isEmpty else { return json }
    var (line, column) = (0, 0)
    return .array(
      stride(from: 0, to: data.count - 4, by: 5).map { index in
        column = data[index] == 0 ? column + data[index + 1] : data[index + 1]
        line += data[index]
        return [
          "start": ["line": .integer(line), "character": .integer(column)],
          "end": ["line": .integer(line), "character": .integer(column + data[index + 2])],
          "kind": .integer(data[index + 3]),
        ]
      })
  }
}
