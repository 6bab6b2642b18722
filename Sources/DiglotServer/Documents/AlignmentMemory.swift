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
  }

  private let state = Mutex(State())

  /// One that knows what is known by now.
  func aligner(of analysis: Analysis) -> Aligner {
    let length = analysis.document.tree.count
    let (aligner, mustLearn) = state.withLock { state in
      let aligner = state.aligner?.following(analysis) ?? Aligner(analysis, knowing: state.knowledge)
      state.aligner = aligner
      let isStale = state.learnedLength.map { abs($0 - length) > max(2000, $0 / 10) } ?? true
      guard isStale, !state.isLearning else { return (aligner, false) }
      state.isLearning = true
      state.learnedLength = length
      return (aligner, true)
    }
    if mustLearn {
      let isStarted = BackgroundThread.start { [self] in
        let learned = AlignmentKnowledge(learningFrom: analysis)
        state.withLock { state in
          state.knowledge = learned
          state.aligner = nil
          state.isLearning = false
        }
      }
      if !isStarted { state.withLock { $0.isLearning = false } }
    }
    return aligner
  }
}
