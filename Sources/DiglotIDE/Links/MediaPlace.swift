public import DiglotSemantics
import DiglotSyntax

/// A recording, opened at a time.
public enum MediaPlace: Sendable, Hashable {
  case url(String)
  /// A file, and the fragment that says the time.
  case file(FilePath, fragment: String)

  /// - Parameters:
  ///   - media: what `@media` says.
  ///   - path: of the document; nil where it is in no file.
  init?(_ media: String, from path: FilePath?, at time: Timestamp) {
    let fragment = "t=" + Self.seconds(time)
    switch Destination(media) {
    case .external(let url): self = .url(Self.url(url, at: time, fragment: fragment))
    case .file(let name, _):
      guard let path else { return nil }
      self = .file(path.resolving(name), fragment: fragment)
    case .here: return nil
    }
  }

  /// Sites of videos that take the time from the query, in whole seconds; all others take the fragment
  /// that the standard has (Media Fragments 1.0).
  private static let sites = ["youtube.com", "youtu.be", "bilibili.com"]

  private static func url(_ url: String, at time: Timestamp, fragment: String) -> String {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let base = String(parts.first ?? "")
    guard sites.contains(where: { isHost(of: base, $0) }) else { return base + "#" + fragment }
    let query = base.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let kept = (query.count > 1 ? query[1] : "").split(separator: "&").filter {
      !$0.hasPrefix("t=") && !$0.hasPrefix("start=")
    }
    let all = kept.map(String.init) + ["t=\(time.milliseconds / 1000)"]
    return String(query.first ?? "") + "?" + all.joined(separator: "&")
  }

  private static func isHost(of url: String, _ site: String) -> Bool {
    guard let slash = url.utf8.firstIndex(of: 0x2F) else { return false }
    let rest = url[slash...].drop { $0 == "/" }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != ":" }.lowercased()
    return host == site || host.hasSuffix("." + site)
  }

  /// `75` or `75.25`.
  private static func seconds(_ time: Timestamp) -> String {
    let whole = String(time.milliseconds / 1000)
    let rest = time.milliseconds % 1000
    guard rest > 0 else { return whole }
    var digits = String(String(1000 + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return whole + "." + digits
  }
}
