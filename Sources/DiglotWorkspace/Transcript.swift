public import DiglotSemantics
public import DiglotSyntax

/// A transcript as it was read from outside.
public struct Transcript: Sendable {
  /// What the names of transcripts end with.
  public static let fileExtension = ".diglot"

  public let document: Document
  /// The UTF-8 offset of the first U+FFFD that stands for bytes that are not UTF-8; nil where all are.
  public let firstReplacement: Int?

  /// - Parameters:
  ///   - bytes: of any kind; what is not UTF-8 is read as U+FFFD.
  ///   - workers: who reads the blocks.
  public init(_ bytes: [UInt8], by workers: Workers = .one) {
    let decoded = DecodedText(bytes)
    document = Document(SyntaxTree(utf8: decoded.utf8), by: workers)
    firstReplacement = decoded.firstReplacement
  }

  /// Reads a file.
  public init(at path: FilePath) throws(FileFailure) {
    self.init(try DiskFile.read(path.string))
  }
}

extension Library {
  /// Reads from disk what is needed to say everything about a document and is not known yet.
  public mutating func load(for document: Document, at path: FilePath) {
    load(for: document, at: path, Self.summary)
  }

  /// What is kept of a file on disk that nobody has open.
  public static func summary(of path: FilePath) -> Entry {
    do { return .summary(FileSummary(try Transcript(at: path).document)) } catch {
      return .unreadable(error.reason)
    }
  }

  /// What a file on disk says.
  public static func read(_ path: FilePath) -> Entry {
    do { return .document(try Transcript(at: path).document) } catch { return .unreadable(error.reason) }
  }
}
