import DiglotIDE
import LanguageServerProtocol

extension DefinitionRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    NavigationAnswer(
      context.snapshot.definition(at: context.offset(of: params.position)), in: context,
      asLinks: context.client.hasDefinitionLinks)
  }
}

extension DeclarationRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    NavigationAnswer(
      context.snapshot.declaration(at: context.offset(of: params.position)), in: context,
      asLinks: context.client.hasDeclarationLinks)
  }
}

extension ImplementationRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    NavigationAnswer(
      context.alignedSnapshot.implementation(at: context.offset(of: params.position)), in: context,
      asLinks: context.client.hasImplementationLinks)
  }
}

extension TypeDefinitionRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    NavigationAnswer(
      context.snapshot.typeDefinition(at: context.offset(of: params.position)), in: context,
      asLinks: context.client.hasTypeDefinitionLinks)
  }
}

extension NavigationAnswer {
  fileprivate init(_ navigation: Navigation?, in context: RequestContext, asLinks: Bool) {
    guard let navigation else {
      self = .none
      return
    }
    guard asLinks else {
      self = .locations(
        navigation.targets.compactMap { context.location($0.location.path, $0.selection) })
      return
    }
    let origin = context.positions(of: navigation.origin)
    self = .links(
      navigation.targets.compactMap { target in
        guard let whole = context.location(target.location.path, target.location.range),
          let selection = context.location(target.location.path, target.selection)
        else { return nil }
        return LocationLink(
          originSelectionRange: origin, targetURI: whole.uri, targetRange: whole.range,
          targetSelectionRange: selection.range)
      })
  }
}

extension ReferencesRequest: DocumentRequest {
  static func document(of params: Params) -> DocumentURI { params.place.textDocument.uri }

  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    var finder = context.positionFinder
    return context.snapshot.references(
      at: context.offset(of: params.place.position), includingDeclaration: params.includesDeclaration
    )?.compactMap { place in
      guard place.path == nil else { return context.location(place.path, place.range) }
      return LanguageServerProtocol.Location(
        uri: context.document.uri, range: finder.positions(of: place.range))
    }
  }
}

extension DocumentHighlightRequest: DocumentRequest {
  static func answer(_ params: Params, in context: RequestContext) -> Answer {
    let highlights = context.alignedSnapshot.highlights(at: context.offset(of: params.position))
    var finder = context.positionFinder
    return highlights.isEmpty
      ? nil : highlights.map { Highlight(range: finder.positions(of: $0.range), kind: Kind($0.kind)) }
  }
}
