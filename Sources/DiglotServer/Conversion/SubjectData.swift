import DiglotIDE
import DiglotSemantics
import DiglotSyntax
import JSONRPC
import LanguageServerProtocol

/// What a completion is about, on its way to the client and back.
enum SubjectData {
  /// Nil where nothing can be told of it.
  static func json(of subject: Symbol, in context: RequestContext) -> JSON? {
    let (kind, name, path): (String, String, FilePath?)
    switch subject {
    case .speaker(let code): (kind, name, path) = ("speaker", code, nil)
    case .term(let index):
      let terms = context.document.analysis.scope.glossary.terms
      guard terms.indices.contains(index), let form = terms[index].declaration.forms.first else { return nil }
      // By its form: the glossary may be another one by then.
      (kind, name, path) = ("term", form.text, nil)
    case .identifier(let id, let file): (kind, name, path) = ("identifier", id, file)
    case .note(let label): (kind, name, path) = ("note", label, nil)
    case .file(let file): (kind, name, path) = ("file", "", file)
    case .language(let tag): (kind, name, path) = ("language", tag, nil)
    case .directive(let directive): (kind, name, path) = ("directive", directive.rawValue, nil)
    case .rule(let rule): (kind, name, path) = ("rule", rule, nil)
    case .comment(let line):
      let marker = line == .todo ? "todo" : line == .allow ? "allow" : ""
      (kind, name, path) = ("comment", marker, nil)
    case .cue, .timeMark, .event, .correction, .unsure, .text: return nil
    }
    var members = [
      JSON.Member("uri", .string(context.document.uri.string)), JSON.Member("kind", .string(kind)),
      JSON.Member("name", .string(name)),
    ]
    if let path { members.append(JSON.Member("path", .string(path.string))) }
    return .object(members)
  }

  /// What it was, and the document that it was in.
  static func subject(of data: JSON, in context: WorkspaceContext) -> (Symbol, RequestContext)? {
    guard let uri = data["uri"]?.string, let kind = data["kind"]?.string, let name = data["name"]?.string,
      let document = context.context(of: DocumentURI(uri)),
      let subject = subject(kind, name, data["path"]?.string.map { FilePath($0) }, document)
    else { return nil }
    return (subject, document)
  }

  /// What more there is to say.
  static func documentation(of data: JSON, in context: WorkspaceContext) -> Markup? {
    subject(of: data, in: context).flatMap { $1.snapshot.documentation(of: $0) }
  }

  private static func subject(_ kind: String, _ name: String, _ path: FilePath?, _ context: RequestContext)
    -> Symbol?
  {
    switch kind {
    case "speaker": return .speaker(name)
    case "term":
      let terms = context.document.analysis.scope.glossary.terms
      return terms.firstIndex { $0.declaration.forms.first?.text == name }.map { .term($0) }
    case "identifier": return .identifier(name, in: path)
    case "note": return .note(name)
    case "file": return path.map { .file($0) }
    case "language": return .language(name)
    case "directive": return DirectiveName(rawValue: name).map { .directive($0) }
    case "rule": return .rule(name)
    case "comment": return .comment(name == "todo" ? .todo : name == "allow" ? .allow : .comment)
    default: return nil
    }
  }
}
