// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in CI; a developer's half-finished edit still builds.
let strict: [SwiftSetting] =
  Context.environment["MAILLAGE_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

let settings: [SwiftSetting] =
  strict + [
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
    .target(name: "VectorIO", dependencies: ["Geometry", "CGDAL", "CSQLite"], swiftSettings: settings),
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
