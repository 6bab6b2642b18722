import Foundation

/// What the package builds, as it stands beside the tests.
public enum BuiltProduct {
  /// The path of an executable of the package.
  public static func path(_ name: String) -> String {
    // The test runner is in the folder that products are built into, or is given a bundle that is.
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments.first ?? ""
    let folders = [
      (bundle as NSString).deletingLastPathComponent, Bundle.main.bundlePath,
      (Bundle.main.executablePath.map { $0 as NSString } ?? "").deletingLastPathComponent,
    ]
    return folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }
}
