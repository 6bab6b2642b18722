import DiglotLint
import DiglotWorkspace
import LanguageServerProtocol
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The rules' pages as files, for diagnostics to link to. They are those of this very version, and
/// can be read without a network. Each is written to the user's cache when it is first linked to.
final class RulePages: Sendable {
  /// Of the URIs under which clients that ask for content find the pages.
  static let scheme = "diglot-rule"

  /// Nil where there is no place for caches: then nothing is linked to.
  private let folder: String?
  private let pages = Mutex<[String: DocumentURI?]>([:])

  /// - Parameter version: of the server.
  init(version: String, environment: (String) -> String? = RulePages.environment) {
    func absolute(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let cache = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" }
    folder = cache.map { "\($0)/diglot/\(version)/rules" }
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The page of a rule; nil where it could not be written.
  func page(of rule: String) -> DocumentURI? {
    pages.withLock { pages in
      if let known = pages[rule] { return known }
      let page = write(rule)
      pages[rule] = .some(page)
      return page
    }
  }

  private func write(_ rule: String) -> DocumentURI? {
    guard let folder, let info = Registry.rule(named: rule) else { return nil }
    let path = "\(folder)/\(rule).md"
    let page = Array(info.page.utf8)
    if (try? DiskFile.read(path)) == page { return DocumentURI(path: path) }
    makeFolders(folder)
    do { try AtomicFile.write(page, to: path, .replace) } catch { return nil }
    return DocumentURI(path: path)
  }

  private func makeFolders(_ path: String) {
    var partial = ""
    for part in path.split(separator: "/") {
      partial += "/" + part
      mkdir(partial, 0o755)
    }
  }
}
