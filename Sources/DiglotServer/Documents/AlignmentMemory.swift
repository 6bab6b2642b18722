import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import Synchronization

/// Which sentences of an open document translate which, as far as somebody asked, and what is known of how it
/// is translated: learned once somebody asks, in the background, and again when the document has become
/// another.
final class AlignmentMemory: Sendable {
  private struct State: Sendable {
    var knowledge = AlignmentKnowledge()
    /// With the newest knowledge; nil before anybody asked for it.
    var aligner: Aligner?
    /// The length of the text that it is of, or that is being learned from; nil before anybody asked.
    var learnedLength: Int?
    var isLearning = false

    /// Whether there is something to learn from a text that nobody learns. Who asks must do so.
    mutating func mustLearn(fromLength length: Int) -> Bool {
      let isStale = learnedLength.map { abs($0 - length) > max(2000, $0 / 10) } ?? true
      guard isStale, !isLearning else { return false }
      isLearning = true
      learnedLength = length
      return true
    }
  }

  private let state = Mutex(State())

  /// One that knows what is known by now.
  func aligner(of analysis: Analysis) -> Aligner {
    let length = analysis.document.tree.count
    let (aligner, mustLearn) = state.withLock { state in
      let aligner = state.aligner?.following(analysis) ?? Aligner(analysis, knowing: state.knowledge)
      state.aligner = aligner
      return (aligner, state.mustLearn(fromLength: length))
    }
    if mustLearn {
      let isStarted = BackgroundThread.start(importance: .low) { [self] in learn(from: analysis) }
      if !isStarted { state.withLock { $0.isLearning = false } }
    }
    return aligner
  }

  /// What is known once it has been learned, which takes a while; what is known by now where that is under way
  /// already.
  /// - Parameter isStopped: whether nobody wants it any more; it may take its time to answer.
  func learnedKnowledge(of analysis: Analysis, isStopped: () -> Bool) -> AlignmentKnowledge {
    let length = analysis.document.tree.count
    if state.withLock({ $0.mustLearn(fromLength: length) }) { learn(from: analysis, isStopped: isStopped) }
    return state.withLock(\.knowledge)
  }

  private func learn(from analysis: Analysis, isStopped: () -> Bool = { false }) {
    let learned = AlignmentKnowledge(learningFrom: analysis, isStopped: isStopped)
    state.withLock { state in
      state.knowledge = learned
      state.aligner = nil
      state.isLearning = false
    }
    Allocation.giveBackNow()
  }
}
