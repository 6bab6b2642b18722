import DiglotSemantics

/// A file that a command was given, or found in a folder that it was given.
struct InputFile: Sendable, Hashable {
  enum Source: Sendable, Hashable {
    case standardInput
    /// Named by the person: read whatever it is.
    case named(String)
    /// Found in a folder.
    case found
  }

  /// What the person calls it.
  let shown: String
  /// What transcripts call it.
  let path: FilePath
  let source: Source
}
