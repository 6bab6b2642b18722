import DiglotIDE
import DiglotSyntax
import Synchronization

/// The semantic tokens that a client was last told of a document. No more than one version is kept.
final class SemanticTokensMemory: Sendable {
  private struct State: Sendable {
    var last: (id: String, tokens: SemanticTokens)?
    var count = 0
  }

  private let state = Mutex(State())
  /// Tells the ids of this document from those of the same one when it was open before.
  private let prefix = String(UInt32.random(in: .min ... .max), radix: 36)

  struct Told: Sendable {
    let id: String
    let tokens: SemanticTokens
    /// What the client was told before, where that is still known and is what was asked for.
    let previous: SemanticTokens?
  }

  /// The tokens of a version, from now on known under the id that is given with them.
  func tell(_ snapshot: Snapshot, in encoding: PositionEncoding, after previousID: String?) -> Told {
    let last = state.withLock(\.last)
    let tokens = last?.tokens.updated(to: snapshot) ?? SemanticTokens(of: snapshot, in: encoding)
    let id = state.withLock { state in
      state.count += 1
      let id = "\(prefix)-\(state.count)"
      state.last = (id, tokens)
      return id
    }
    return Told(id: id, tokens: tokens, previous: last?.id == previousID ? last?.tokens : nil)
  }
}
