public import DiglotLint
public import DiglotSemantics
import Synchronization

/// The configurations on disk: for each file that of the nearest folder above it that has one. Each
/// is read once, until it is told that something changed.
public final class ConfigurationFiles: Sendable {
  /// A configuration, and the file it is from.
  public struct Located: Sendable {
    public let path: FilePath
    public let configuration: Configuration
    /// What is wrong with it, with places in `text`.
    public let problems: [ConfigurationProblem]
    /// UTF-8; what was not is U+FFFD.
    public let text: [UInt8]
    /// Why it could not be read, where it is there and could not: nothing is settled by it then.
    public let failure: FileFailure?

    /// Reads a text, whoever has it.
    public init(at path: FilePath, _ text: [UInt8]) {
      (configuration, problems) = Configuration.read(text)
      (self.path, self.text, failure) = (path, text, nil)
    }

    init(at path: FilePath, failure: FileFailure) {
      (configuration, problems) = (Configuration(), [])
      (self.path, text, self.failure) = (path, [], failure)
    }
  }

  /// By folder; nil for those that have none themselves.
  private let known = Mutex<[String: Located?]>([:])

  public init() {}

  /// What holds for a file.
  public func settings(for file: FilePath) -> Settings {
    guard let located = configuration(for: file) else { return Settings() }
    let folder = located.path.folder
    let path =
      file.string.hasPrefix(folder + "/") ? file.string.dropFirst(folder.count + 1) : file.string[...]
    return located.configuration.settings(for: String(path))
  }

  /// The configuration that holds for a file; nil where there is none above it.
  public func configuration(for file: FilePath) -> Located? {
    var folder = file.folder
    while true {
      if let located = configuration(in: folder) { return located }
      guard !folder.isEmpty else { return nil }
      folder = FilePath(folder).folder
    }
  }

  /// The configuration in a file; nil where there is no such file.
  public func located(at path: FilePath) -> Located? { configuration(in: path.folder) }

  /// All configurations that were looked at and are there, in the order of their paths.
  public var all: [Located] {
    known.withLock { $0.values.compactMap { $0 } }.sorted { $0.path < $1.path }
  }

  /// Reads everything anew when it is next asked for.
  public func forget() { known.withLock { $0 = [:] } }

  private func configuration(in folder: String) -> Located? {
    if let found = known.withLock({ $0[folder] }) { return found }
    let located = Self.read(FilePath(folder + "/" + Configuration.fileName))
    known.withLock { $0[folder] = .some(located) }
    return located
  }

  private static func read(_ path: FilePath) -> Located? {
    do {
      return Located(at: path, try DiskFile.read(path.string))
    } catch {
      guard error.reason != FileFailure.missing else { return nil }
      return Located(at: path, failure: error)
    }
  }
}
