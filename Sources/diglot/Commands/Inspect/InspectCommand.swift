import DiglotSyntax
import DiglotWorkspace

/// `diglot inspect`: how a transcript is read.
struct InspectCommand: Command {
  static let description = CommandDescription(
    "inspect", "show how a transcript is read",
    discussion: [
      """
      The tree is written as in the examples of the reference: a line for each construct, with two \
      spaces before what is in another.
      """,
      """
      The tokens are for those who write a grammar for an editor and want to hold it to this one. Each \
      is a JSON object on a line of its own, in the order of the text, with “kind”, “lineKind”, “text”, \
      “line”, “column”, “offset” and “length”. Every byte is in exactly one token. Lines and columns \
      count from 1, columns in Unicode scalars, offset and length in bytes of UTF-8.
      """,
    ],
    operands: [
      OperandDescription(
        ValueDescription(name: "FILE", kind: .transcripts), "a transcript, or - for standard input")
    ],
    options: [format.description],
    examples: [
      ExampleDescription("diglot inspect a.diglot", "what is a segment, what a note"),
      ExampleDescription("diglot inspect --format tokens -", "what each character is"),
    ])

  private enum Format: String, Sendable, CaseIterable {
    case tree, tokens
  }

  private static let format = Option.choice("format", else: Format.tree, "what is shown")

  private let input: String
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    input = arguments.operands.first ?? "-"
    format = try arguments[Self.format]
  }

  func run(in surroundings: Surroundings) throws -> ExitCode {
    let tree = SyntaxTree(utf8: DecodedText(try InputFile(named: input).read(.any)).utf8)
    switch format {
    case .tree: try surroundings.output.write(ReadableTree.describe(tree))
    case .tokens:
      for placed in tree.placedBlocks { try surroundings.output.write(TokenLines(placed).text) }
    }
    return .success
  }
}
