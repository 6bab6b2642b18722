import DiglotIDE
import LanguageServerProtocol

extension SignatureHelpRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.snapshot.directiveHelp(at: context.offset(of: params.position)).map { help in
      SignatureHelp(
        label: help.form, documentation: help.purpose,
        parameters: context.client.marksParametersByOffsets
          ? help.parts.map { units(of: $0, in: help.form) } : [],
        activeParameter: help.activePart)
    }
  }

  private static func units(of range: Range<Int>, in text: String) -> Range<Int> {
    func units(_ offset: Int) -> Int {
      String(decoding: text.utf8.prefix(offset), as: UTF8.self).utf16.count
    }
    return units(range.lowerBound)..<units(range.upperBound)
  }
}

extension InlineCompletionRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let suggestion = context.snapshot.suggestion(at: context.offset(of: params.position))
    return suggestion.map {
      [Item(insertText: $0.text, range: context.positions(of: $0.offset..<$0.offset))]
    } ?? []
  }
}
