import DiglotAlignment
import DiglotSemantics
import DiglotWorkspace

/// Reads what the workspace has to remember: open documents first, as many as there is room for, in which only
/// what changed is read again; then files from the newest to the oldest, until the memory is full.
struct MemoryReading: Sendable {
  /// The workspace as it is at one time.
  struct Subject: Sendable {
    /// The one that changed last comes first.
    let documents: [OpenDocument]
    let library: Library
    /// Grows when other files, or which of them are open, are not what they were.
    let closedGeneration: Int
  }

  private struct ClosedFile: Sendable {
    let stamp: FileStamp
    let part: MemoryPart
  }

  private var documents: [DocumentKey: DocumentMemory] = [:]
  /// In which order they were remembered.
  private var order: [DocumentKey] = []
  private var open = MemoryIndex()

  /// Of the files that are remembered.
  private var files: [FilePath: ClosedFile] = [:]
  private var closed = MemoryIndex()
  /// The generation that is remembered, and the room that it had; nil before anything was read.
  private var remembered: (generation: Int, room: Int)?

  /// - Parameters:
  ///   - isStopped: whether nobody wants it any more. Asked before each piece of the work; may take its time.
  ///   - publish: takes what is known by then, more than once where it takes long.
  mutating func read(
    _ subject: Subject, isStopped: () -> Bool, publish: (TranslationMemory) -> Void
  ) {
    if readDocuments(subject, isStopped) { publish(TranslationMemory([open, closed])) }
    let room = room
    guard remembered?.generation != subject.closedGeneration || remembered.map({ room < $0.room }) != false
    else { return }
    let open = open
    readFiles(subject, room: room, isStopped) { publish(TranslationMemory([open, $0])) }
    guard !isStopped() else { return }
    remembered = (subject.closedGeneration, room)
    publish(TranslationMemory([open, closed]))
  }

  /// What open documents leave, in steps, so that it is not another with each word that is typed.
  private var room: Int {
    let step = TranslationMemory.limit / 16
    return max(0, TranslationMemory.limit - (open.byteCount + step - 1) / step * step)
  }

  // MARK: Open documents

  /// False where all is as it was.
  private mutating func readDocuments(_ subject: Subject, _ isStopped: () -> Bool) -> Bool {
    var read: [DocumentKey: DocumentMemory] = [:]
    var order: [DocumentKey] = []
    var hasChanged = false
    var room = TranslationMemory.limit
    for document in subject.documents where room > 0 && !isStopped() {
      let key = DocumentKey(document.uri)
      let knowledge = document.alignment.learnedKnowledge(of: document.analysis, isStopped: isStopped)
      let memory = DocumentMemory(
        of: document.analysis, around: document.placeOfWork,
        alignedBy: Aligner(document.analysis, knowing: knowledge), after: documents[key],
        isStopped: isStopped)
      room -= memory.part.byteCount
      hasChanged = hasChanged || memory.hasChanged
      read[key] = memory
      order.append(key)
    }
    documents = read
    guard hasChanged || order != self.order else { return false }
    self.order = order
    var builder = MemoryBuilder(limit: TranslationMemory.limit)
    for key in order { if let part = read[key]?.part { builder.add(part) } }
    open = builder.index()
    return true
  }

  // MARK: Files

  /// So much is read before what is known by then is published the first time; then as much again as is known.
  /// Nothing is published that is less than what was known before.
  private static let firstPart = 256 << 10

  private mutating func readFiles(
    _ subject: Subject, room: Int, _ isStopped: () -> Bool, publish: (MemoryIndex) -> Void
  ) {
    var builder = MemoryBuilder(limit: room)
    var kept: [FilePath: ClosedFile] = [:]
    var published = 0
    for (path, stamp) in Self.newestFirst(subject.library) {
      guard !builder.isFull, !isStopped() else { break }
      let known = files[path].flatMap { $0.stamp == stamp ? $0 : nil }
      guard let file = known ?? Self.read(path, stamp, subject.library, isStopped) else { continue }
      // Copied when all that it took to read it is gone, so that it does not stand where that was.
      let packed = known ?? ClosedFile(stamp: stamp, part: file.part.packed())
      kept[path] = packed
      builder.add(packed.part)
      if known == nil, builder.byteCount > max(Self.firstPart, 2 * published, closed.byteCount) {
        published = builder.byteCount
        publish(builder.index())
      }
    }
    guard !isStopped() else { return }
    files = kept
    closed = builder.index()
  }

  /// The files that nobody has open and that can be read.
  private static func newestFirst(_ library: Library) -> [(path: FilePath, stamp: FileStamp)] {
    var found: [(path: FilePath, stamp: FileStamp)] = []
    for path in library.paths {
      guard case .summary(let summary) = library[path], summary.segments > 0,
        let stamp = FileStamp(of: path)
      else { continue }
      found.append((path, stamp))
    }
    return found.sorted { left, right in
      left.stamp.isNewer(than: right.stamp)
        || !right.stamp.isNewer(than: left.stamp) && left.path < right.path
    }
  }

  private static func read(
    _ path: FilePath, _ stamp: FileStamp, _ library: Library, _ isStopped: () -> Bool
  ) -> ClosedFile? {
    guard let document = try? Transcript(at: path).document else { return nil }
    let analysis = Analysis(document, at: path, in: library)
    let knowledge = AlignmentKnowledge(learningFrom: analysis, isStopped: isStopped)
    let aligner = Aligner(analysis, knowing: knowledge)
    let memory = DocumentMemory(of: analysis, alignedBy: aligner, isStopped: isStopped)
    return ClosedFile(stamp: stamp, part: memory.part)
  }
}
