import DiglotSemantics
import DiglotSyntax

extension Snapshot {
  /// The places in a block where the name at a UTF-8 offset stands, so that typing at one changes all. Nil
  /// where it stands nowhere else, or is written in several ways.
  public func linkedRanges(at offset: Int) -> [Range<Int>]? {
    guard let spot = spot(at: offset) else { return nil }
    let namespace: Namespace
    let name: String
    switch spot.symbol {
    case .speaker(let code): (namespace, name) = (.speaker, code)
    case .identifier(let id, nil): (namespace, name) = (.identifier, id)
    case .note(let label): (namespace, name) = (.note, label)
    default: return nil
    }
    let own = spot.block.facts.occurrences.filter { $0.namespace == namespace && $0.name == name }
    let texts = Set(own.map { Array(spot.block.block.bytes[$0.range]) })
    let ranges = own.map { spot.block.absolute($0.range) }
    guard own.count > 1, texts.count == 1,
      ranges.contains(where: { $0.lowerBound <= offset && offset <= $0.upperBound })
    else { return nil }
    return ranges
  }
}
