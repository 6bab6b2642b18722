import DiglotIDE
import LanguageServerProtocol

extension LinkedEditingRangeRequest: DocumentRequest {
  /// What a name is made of.
  private static let name = #"[^\s\[\](){}|,#<>\\"`:]+"#

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    context.snapshot.linkedRanges(at: context.offset(of: params.position)).map { ranges in
      Ranges(ranges: ranges.map(context.positions), wordPattern: name)
    }
  }
}
