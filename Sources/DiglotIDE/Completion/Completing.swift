import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// What can be put at a UTF-8 offset.
  /// - Parameters:
  ///   - today: `2025-10-17`; nil where nobody knows.
  ///   - hasTypedSpace: whether it is asked only because of a space, behind which most often nothing is
  ///     wanted.
  public func completions(at offset: Int, today: String? = nil, hasTypedSpace: Bool = false) -> CompletionList
  {
    guard let place = TypingPlace(in: document, at: offset) else { return CompletionList() }
    switch place.head.first {
    case 0x40: return completeDirective(at: place, today: today)
    case 0x25: return completeComment(at: place)
    case 0x3E where place.head.dropFirst().first != 0x3E:
      return completeTranslation(at: place, hasTypedSpace: hasTypedSpace)
    default: break
    }
    if place.kind == .continuation, let name = place.block?.block.directive {
      return completeValue(of: name, from: place.head.startIndex, at: place, today: today)
    }
    if let list = completeTurn(at: place) { return list }
    return hasTypedSpace ? CompletionList() : completeMarkup(at: place)
  }

  /// What can stand in an open mark of a text.
  func completeMarkup(at place: TypingPlace) -> CompletionList {
    switch place.openMark {
    case .note(let start): completeNote(from: start, at: place)
    case .destination(let start): completeDestination(from: start, at: place)
    case .event(let start): completeEvent(from: start, at: place)
    case nil: CompletionList()
    }
  }

  /// More of what a completion stands for; nil where there is nothing to tell.
  public func documentation(of subject: Symbol) -> Markup? {
    let markup =
      switch subject {
      case .speaker(let code): describe(speaker: code)
      case .term(let index): describe(term: index)
      case .identifier(let id, let path): describe(identifier: id, in: path)
      case .note(let label): describe(note: label)
      case .file(let path): describe(file: path)
      case .language(let tag): describe(language: tag)
      case .directive(let name): describe(directive: name)
      case .comment(let kind): describe(comment: kind)
      case .rule(let name): describe(rule: name)
      case .cue, .timeMark, .event, .correction, .unsure, .text: Markup()
      }
    return markup.isEmpty ? nil : markup
  }
}
