import DiglotLint
import JSONRPC
import LanguageServerProtocol

extension TextDocumentContentRequest: WorkspaceRequest {
  /// `diglot-rule:NAME`, with slashes before the name or without.
  static func answer(_ params: Params, in context: WorkspaceContext) throws(ResponseError) -> Answer {
    let scheme = RulePages.scheme + ":"
    let uri = params.uri.string
    guard uri.lowercased().hasPrefix(scheme) else {
      throw ResponseError(.invalidParams, "\(uri) is not of the scheme \(RulePages.scheme)")
    }
    let name = uri.dropFirst(scheme.count).drop { $0 == "/" }
    let rule = name.hasSuffix(".md") ? String(name.dropLast(3)) : String(name)
    guard let info = Registry.rule(named: rule) else {
      throw ResponseError(.requestFailed, "there is no rule “\(rule)”")
    }
    return Answer(text: info.page)
  }
}
