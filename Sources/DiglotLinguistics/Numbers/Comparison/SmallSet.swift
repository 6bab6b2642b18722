/// A set that is a list as long as it has few elements, as nearly all of them do.
struct SmallSet<Element: Hashable> {
  private var few: [Element] = []
  private var many: Set<Element> = []

  private static var most: Int { 16 }

  mutating func insert(_ element: Element) {
    if few.count < Self.most {
      if !few.contains(element) { few.append(element) }
    } else {
      many.insert(element)
    }
  }

  func contains(_ element: Element) -> Bool {
    few.contains(element) || (!many.isEmpty && many.contains(element))
  }
}
