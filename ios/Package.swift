// swift-tools-version:6.0
import PackageDescription

// Where liblayby_core is (Linux only: tests/swift sets it; Xcode links the XCFramework).
let coreLibrary = Context.environment["LAYBY_CORE_LIBDIR"] ?? "\(Context.packageDirectory)/../target/release"

// Sources/layby_coreFFI and Sources/LaybyCore/Generated are generated, and never committed.
let package = Package(
    name: "Layby",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "LaybyCore", targets: ["LaybyCore"]),
        .library(name: "LaybyKit", targets: ["LaybyKit"]),
    ],
    targets: [
        .systemLibrary(name: "layby_coreFFI", path: "Sources/layby_coreFFI"),
        // The core's facade and nothing else. Swift 5 mode: the generated file crashes Swift 6.0.3's compiler in
        // v6 mode. Everything of ours goes into targets above this one, which are v6.
        .target(
            name: "LaybyCore",
            dependencies: ["layby_coreFFI"],
            swiftSettings: [.swiftLanguageMode(.v5)],
            linkerSettings: [
                // Swift 6.0 on Linux: libswiftObservation.so has an undefined swift::threading::fatal.
                .unsafeFlags(["-L\(coreLibrary)", "-Xlinker", "--allow-shlib-undefined"], .when(platforms: [.linux])),
                .linkedLibrary("layby_core", .when(platforms: [.linux])),
            ]
        ),
        // Everything the app does: a model per screen, Foundation and Observation only.
        .target(name: "LaybyKit", dependencies: ["LaybyCore"]),
        .testTarget(name: "LaybyCoreTests", dependencies: ["LaybyCore"]),
        .testTarget(name: "LaybyKitTests", dependencies: ["LaybyKit"]),
    ],
    swiftLanguageModes: [.v6]
)
