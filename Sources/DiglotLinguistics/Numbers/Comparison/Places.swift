/// The places of a list by a key, in order: a list of its own as long as they are few, which is nearly always.
struct Places<Key: Hashable> {
  private var few: [(key: Key, place: Int)] = []
  /// The others, and how many of these are taken.
  private var many: [Key: (places: [Int], taken: Int)] = [:]

  private static var most: Int { 32 }

  mutating func insert(_ place: Int, for key: Key) {
    if few.count < Self.most {
      few.append((key, place))
    } else {
      many[key, default: ([], 0)].places.append(place)
    }
  }

  func count(of key: Key) -> Int {
    var count = 0
    for entry in few where entry.key == key { count += 1 }
    guard !many.isEmpty, let others = many[key] else { return count }
    return count + others.places.count - others.taken
  }

  func first(of key: Key) -> Int? {
    for entry in few where entry.key == key { return entry.place }
    guard !many.isEmpty, let others = many[key], others.taken < others.places.count else { return nil }
    return others.places[others.taken]
  }

  mutating func takeFirst(of key: Key) {
    if let index = few.firstIndex(where: { $0.key == key }) {
      few.remove(at: index)
    } else {
      many[key]?.taken += 1
    }
  }
}
