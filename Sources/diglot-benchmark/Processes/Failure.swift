/// Why something can't be measured, in words for the person who wanted it to be.
struct Failure: Error, Hashable {
  let message: String

  init(_ message: String) { self.message = message }
}
