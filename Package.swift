// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library of the package: its layer in the house, and the layers it may see.
func layer(_ name: String, sees: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: sees, swiftSettings: settings)
}

func tests(_ name: String, of targets: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: targets + ["TestSupport"], swiftSettings: settings)
}

let package = Package(
  name: "diglot",
  products: [
    .executable(name: "diglot", targets: ["diglot"])
  ],
  targets: [
    layer("DiglotSyntax"),
    layer("DiglotLinguistics"),
    layer("DiglotSemantics", sees: ["DiglotSyntax"]),
    layer("DiglotAlignment", sees: ["DiglotSyntax", "DiglotSemantics", "DiglotLinguistics"]),
    layer("DiglotLint", sees: ["DiglotSyntax", "DiglotSemantics", "DiglotLinguistics", "DiglotAlignment"]),
    layer("DiglotFormats", sees: ["DiglotSyntax", "DiglotSemantics"]),
    layer("DiglotIDE", sees: ["DiglotSyntax", "DiglotSemantics", "DiglotAlignment", "DiglotLint"]),
    layer("DiglotWorkspace", sees: ["DiglotSyntax", "DiglotSemantics", "DiglotLint"]),
    layer("JSONRPC"),
    .systemLibrary(name: "CAllocator"),
    layer("ChildProcesses"),
    layer("LanguageServerProtocol", sees: ["JSONRPC"]),
    layer(
      "DiglotServer",
      sees: [
        "DiglotSyntax", "DiglotSemantics", "DiglotAlignment", "DiglotLint", "DiglotIDE", "DiglotWorkspace",
        "JSONRPC", "LanguageServerProtocol", "CAllocator",
      ]),
    .executableTarget(
      name: "diglot",
      dependencies: [
        "DiglotSyntax", "DiglotSemantics", "DiglotAlignment", "DiglotLint", "DiglotFormats", "DiglotIDE",
        "DiglotWorkspace", "DiglotServer", "JSONRPC",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "diglot-benchmark",
      dependencies: [
        "DiglotSyntax", "DiglotSemantics", "DiglotAlignment", "DiglotLint", "DiglotIDE", "DiglotWorkspace",
        "JSONRPC", "ChildProcesses", "diglot",
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["DiglotSemantics"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("DiglotSyntaxTests", of: ["DiglotSyntax"]),
    tests("DiglotLinguisticsTests", of: ["DiglotLinguistics"]),
    tests("DiglotSemanticsTests", of: ["DiglotSemantics", "DiglotSyntax"]),
    tests("DiglotAlignmentTests", of: ["DiglotAlignment", "DiglotSemantics", "DiglotSyntax"]),
    tests("DiglotLintTests", of: ["DiglotLint", "DiglotSemantics", "DiglotSyntax"]),
    tests(
      "DiglotFormatsTests",
      of: ["DiglotFormats", "DiglotIDE", "DiglotLint", "DiglotSemantics", "DiglotSyntax"]),
    tests(
      "DiglotIDETests",
      of: ["DiglotIDE", "DiglotAlignment", "DiglotLint", "DiglotSemantics", "DiglotSyntax"]),
    tests("DiglotWorkspaceTests", of: ["DiglotWorkspace", "DiglotSemantics", "DiglotSyntax"]),
    tests("JSONRPCTests", of: ["JSONRPC"]),
    tests("LanguageServerProtocolTests", of: ["LanguageServerProtocol", "JSONRPC"]),
    tests("SpecificationTests", of: ["DiglotSyntax", "DiglotSemantics", "DiglotLint"]),
    tests(
      "BenchmarkTests", of: ["diglot-benchmark", "DiglotLint", "DiglotSemantics", "DiglotSyntax", "JSONRPC"]),
    tests("CommandLineTests", of: ["diglot", "DiglotLint", "JSONRPC", "DiglotSyntax"]),
    tests(
      "ServerTests",
      of: [
        "diglot", "DiglotServer", "DiglotLint", "DiglotSemantics", "DiglotSyntax", "JSONRPC",
        "LanguageServerProtocol", "ChildProcesses",
      ]),
  ]
)
