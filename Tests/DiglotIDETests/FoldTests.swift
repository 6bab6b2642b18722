import DiglotIDE
import TestSupport
import Testing

struct FoldTests {
  private func folds(_ text: String, limit: Int? = nil) -> [String] {
    Fixture(text).snapshot.folds(limit: limit).map {
      "\($0.lines.lowerBound)-\($0.lines.upperBound) \($0.kind)" + ($0.summary.map { " " + $0 } ?? "")
    }
  }

  private let text = """
    @title One | 一
    @term agent | 智能体
      Who acts.

    # One | 一

    HO: Good evening.
    > 晚上好。
    % why
    %todo ask

    ## Two

    One line.

    # Three

    Last.


    """

  @Test func `chapters, directives, passages and comments can be folded`() {
    #expect(
      folds(text) == [
        "0-2 directives 2 directives", "1-2 directives", "4-13 chapter 2 segments", "6-9 passage",
        "8-9 comments 2 comments", "11-13 chapter 1 segment", "15-17 chapter 1 segment",
      ])
  }

  @Test func `where few are wanted, chapters come first`() {
    #expect(
      folds(text, limit: 4) == [
        "0-2 directives 2 directives", "4-13 chapter 2 segments", "11-13 chapter 1 segment",
        "15-17 chapter 1 segment",
      ])
    #expect(folds(text, limit: 0) == [])
    #expect(folds(text, limit: -1) == [])
  }

  @Test func `what has one line can't be folded`() {
    #expect(folds("") == [])
    #expect(folds("# One\n") == [])
    #expect(folds("@title a\n\nHi.\n\n% a\n") == ["2-4 passage"])
    #expect(folds("# One\n> 一") == ["0-1 chapter 0 segments"])
  }
}
