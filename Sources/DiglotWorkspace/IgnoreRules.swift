import DiglotLint
import DiglotSemantics

/// What the `.gitignore` of a folder leaves out, as Git reads it.
struct IgnoreRules: Sendable {
  static let fileName = ".gitignore"

  private struct Pattern {
    let glob: Glob
    let takesBack: Bool
    let isForFolders: Bool
  }

  /// The folder that holds the file.
  private let folder: String
  /// The last one that matches counts.
  private let patterns: [Pattern]

  /// Nil where the folder has no such file, or one that leaves nothing out.
  init?(in folder: String) {
    guard let bytes = try? DiskFile.read(folder + "/" + Self.fileName) else { return nil }
    self.init(bytes, in: folder)
  }

  init?(_ bytes: [UInt8], in folder: String) {
    self.folder = folder
    let lines = String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "\r\n" }
    patterns = lines.compactMap(Self.pattern)
    if patterns.isEmpty { return nil }
  }

  private static func pattern(_ line: Substring) -> Pattern? {
    var line = line
    if line.hasPrefix("#") { return nil }
    while line.last == " ", line.dropLast().last != "\\" { line.removeLast() }
    let takesBack = line.hasPrefix("!")
    if takesBack { line.removeFirst() }
    let isForFolders = line.hasSuffix("/")
    if isForFolders { line.removeLast() }
    guard !line.isEmpty else { return nil }
    return Pattern(glob: Glob(String(line)), takesBack: takesBack, isForFolders: isForFolders)
  }

  /// Whether the file leaves a path out; nil where it does not speak of it.
  /// - Parameter path: absolute, in the folder.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool? {
    guard path.hasPrefix(folder + "/") else { return nil }
    let relative = String(path.dropFirst(folder.count + 1))
    let last = patterns.last { ($0.isForFolders ? isFolder : true) && $0.glob.matches(relative) }
    return last.map { !$0.takesBack }
  }
}
