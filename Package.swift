// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in CI; a developer's half-finished edit still builds.
let strict: [SwiftSetting] =
  Context.environment["MAILLAGE_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

/// `Scripts/fuzz` has the tests of `Tests/FuzzTests` built as one fuzzer, with all modules watched by it.
let isFuzzing = Context.environment["MAILLAGE_FUZZ"] != nil
let watched: [SwiftSetting] =
  isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])] : []

let settings: [SwiftSetting] =
  strict + watched + [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let package = Package(
  name: "maillage",
  products: [
    .executable(name: "maillage", targets: ["maillage"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // For `Scripts/docs` alone; nothing of it is built into the program.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev", "proj-data"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Not a system library, which would be linked: it loads GDAL (apt: libgdal-dev) when a file needs it.
    .target(name: "CGDAL"),
    // Likewise: it loads librsvg (apt: librsvg2-2) when a map is to be a PNG.
    .target(name: "CRSVG"),
    // The sources of the page, as bytes.
    .target(name: "CPageAssets"),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "Geometry", dependencies: ["CGEOS", "CPROJ"], swiftSettings: settings),
    .target(name: "VectorIO", dependencies: ["Geometry", "CGDAL", "CSQLite", "CZlib"], swiftSettings: settings),
    .target(name: "Territory", dependencies: ["Geometry"], swiftSettings: settings),
    .target(name: "Coverage", dependencies: ["Territory", "Geometry"], swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["Coverage", "Territory", "CRSVG", "CXlsxWriter", "CZlib", "CPageAssets"],
      exclude: ["Page/Assets"], swiftSettings: settings),
    .target(
      name: "GeoData", path: "GeoData", exclude: ["SOURCES.md", "schemas"],
      resources: [.copy("datapackage.json"), .copy("data")], swiftSettings: settings),
    .executableTarget(
      name: "maillage",
      dependencies: [
        "Geometry", "VectorIO", "Territory", "Coverage", "Reports", "GeoData", "CXXHash",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .testTarget(name: "GeometryTests", dependencies: ["Geometry"], swiftSettings: settings),
    .testTarget(
      name: "VectorIOTests", dependencies: ["VectorIO", "Geometry", "CSQLite"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .target(
      name: "ToyTerritory", dependencies: ["Coverage", "Territory", "Geometry"], path: "Tests/ToyTerritory",
      swiftSettings: settings),
    // Not a product: what Scripts/bench/instructions counts.
    .executableTarget(
      name: "InstructionJob", dependencies: ["ToyTerritory", "Coverage", "Territory"], path: "Tests/InstructionJob",
      swiftSettings: settings),
    .testTarget(
      name: "TerritoryTests", dependencies: ["Territory", "Geometry", "ToyTerritory"], swiftSettings: settings),
    .testTarget(
      name: "CoverageTests", dependencies: ["Coverage", "Territory", "Geometry", "ToyTerritory"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Coverage", "Territory", "ToyTerritory", "VectorIO"],
      exclude: ["Goldens"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["maillage", "VectorIO", "CGDAL"], exclude: ["Goldens"],
      swiftSettings: settings),
    // Reads the sources as text: rooms, floors, sizes.
    .testTarget(name: "LayoutTests", swiftSettings: settings),
  ]
)

let fuzzed: [Target.Dependency] = [
  "maillage", "VectorIO", "Reports", "Coverage", "Territory", "Geometry", "ToyTerritory",
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]
if isFuzzing {
  // The program is a library of the fuzzer, its `main` another function. Tests would not be built.
  package.products = []
  package.targets = package.targets.filter { !$0.isTest }.map { target in
    if target.name != "maillage" { return target }
    let noMain = SwiftSetting.unsafeFlags(["-Xfrontend", "-entry-point-function-name", "-Xfrontend", "maillage_main"])
    return .target(name: target.name, dependencies: target.dependencies, swiftSettings: settings + [noMain])
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: fuzzed, path: "Tests/FuzzTests", exclude: ["Corpus", "RegressionTests.swift"],
      swiftSettings: settings,
      // The usual linker of Debian fails at what the fuzzer adds.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
} else {
  package.targets.append(
    .testTarget(
      name: "FuzzTests", dependencies: fuzzed, path: "Tests/FuzzTests", exclude: ["Corpus", "Driver"],
      swiftSettings: settings))
}
