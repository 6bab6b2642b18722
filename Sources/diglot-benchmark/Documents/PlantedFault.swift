/// Something wrong that a transcript is given on purpose. Each gives one finding.
enum PlantedFault: CaseIterable {
  case doubledWord
  case asciiComma
  case wrongNumber
  case deprecatedRendering
  case repeatedMark

  /// The pair with the fault in it; nil where there is no room for it.
  func planted(in pair: SentencePair) -> SentencePair? {
    switch self {
    case .doubledWord: Self.replacing(" the ", by: " the the ", at: \.english, of: pair)
    case .asciiComma: Self.replacing("，", by: ",", at: \.chinese, of: pair)
    case .wrongNumber: Self.replacing("{}", by: "{}5", at: \.chinese, of: pair)
    case .deprecatedRendering: Self.replacing("时刻表", by: "时间表", at: \.chinese, of: pair)
    case .repeatedMark: Self.replacing("。", by: "。。", at: \.chinese, of: pair)
    }
  }

  private static func replacing(
    _ text: String, by other: String, at side: WritableKeyPath<SentencePair, String>, of pair: SentencePair
  ) -> SentencePair? {
    guard let range = pair[keyPath: side].firstRange(of: text) else { return nil }
    var result = pair
    result[keyPath: side].replaceSubrange(range, with: other)
    return result
  }
}
