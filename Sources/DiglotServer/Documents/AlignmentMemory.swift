import DiglotAlignment
import DiglotSemantics
import DiglotSyntax
import Synchronization

/// What is known of how an open document is translated: learned once somebody asks, in the background, and
/// again when the document has become another.
final class AlignmentMemory: Sendable {
  private struct State: Sendable {
    var knowledge = AlignmentKnowledge()
    /// The length of the text that it is of, or that is being learned from; nil before anybody asked.
    var learnedLength: Int?
    var isLearning = false
  }

  private let state = Mutex(State())

  /// What is known by now.
  func knowledge(of analysis: Analysis) -> AlignmentKnowledge {
    let length = analysis.document.tree.count
    let (knowledge, mustLearn) = state.withLock { state in
      let isStale = state.learnedLength.map { abs($0 - length) > max(2000, $0 / 10) } ?? true
      guard isStale, !state.isLearning else { return (state.knowledge, false) }
      state.isLearning = true
      state.learnedLength = length
      return (state.knowledge, true)
    }
    if mustLearn {
      let isStarted = BackgroundThread.start { [self] in
        let learned = AlignmentKnowledge(learningFrom: analysis)
        state.withLock { state in
          state.knowledge = learned
          state.isLearning = false
        }
      }
      if !isStarted { state.withLock { $0.isLearning = false } }
    }
    return knowledge
  }
}
