// swift-tools-version:6.0
import PackageDescription

// Where liblayby_core is (Linux only: tests/swift sets it; Xcode links the XCFramework).
let coreLibrary = Context.environment["LAYBY_CORE_LIBDIR"] ?? "\(Context.packageDirectory)/../target/release"

// Sources/layby_coreFFI and Sources/LaybyCore/Generated are generated, and never committed.
#if os(Linux)
    let core = Target.systemLibrary(name: "layby_coreFFI", path: "Sources/layby_coreFFI")
    let standIn: [Target.Dependency] = ["SwiftUI"]
    let frameworks = [
        "AVFoundation", "AppIntents", "LocalAuthentication", "Security", "Speech", "UIKit", "UniformTypeIdentifiers",
        "UserNotifications", "WidgetKit",
    ]
    // App, Widgets and Share as Xcode builds them, each with the files that project.yml gives it: tests/swift lays
    // them out under Checked. Foundation's own names that Linux lacks come by a flag, as nobody imports them.
    let asFoundation: [SwiftSetting] = [
        .unsafeFlags(["-Xfrontend", "-import-module", "-Xfrontend", "AppleFoundation"])
    ]
    let bundles: [Target] = ["App", "Widgets", "Share"].map { bundle in
        .target(
            name: "Checked\(bundle)",
            dependencies: ["LaybyCore", "LaybyKit", "LaybyUI", "SwiftUI", "AppleFoundation"]
                + frameworks.map { .target(name: $0) },
            path: "Checked/\(bundle)", swiftSettings: asFoundation)
    }
    let standInTargets: [Target] =
        [
            .target(name: "SwiftUI", path: "Stubs/SwiftUI"),
            .target(name: "AppleFoundation", path: "Stubs/AppleFoundation"),
            .target(name: "Speech", dependencies: ["AVFoundation"], path: "Stubs/Speech"),
            .target(
                name: "UIKit", dependencies: ["UniformTypeIdentifiers", "AppleFoundation"], path: "Stubs/UIKit",
                swiftSettings: asFoundation),
            .target(name: "WidgetKit", dependencies: ["AppIntents", "SwiftUI"], path: "Stubs/WidgetKit"),
        ]
        + [
            "AVFoundation", "AppIntents", "LocalAuthentication", "Security", "UniformTypeIdentifiers",
            "UserNotifications",
        ]
        .map { .target(name: $0, path: "Stubs/\($0)") } + bundles
#else
    let core = Target.binaryTarget(name: "layby_coreFFI", path: "layby_coreFFI.xcframework")  // ./xcframework makes it
    let standIn: [Target.Dependency] = []
    let standInTargets: [Target] = []
#endif

let package = Package(
    name: "Layby",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "LaybyCore", targets: ["LaybyCore"]),
        .library(name: "LaybyKit", targets: ["LaybyKit"]),
        .library(name: "LaybyUI", targets: ["LaybyUI"]),
    ],
    targets: [
        core,
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
        // Thin SwiftUI views. On Linux they are type-checked against a stand-in of ours for SwiftUI, which draws
        // nothing and proves nothing about SwiftUI itself; anywhere else the stand-in would shadow the real one.
        .target(name: "LaybyUI", dependencies: ["LaybyKit"] + standIn),
        .testTarget(name: "LaybyCoreTests", dependencies: ["LaybyCore"]),
        .testTarget(name: "LaybyKitTests", dependencies: ["LaybyKit"]),
    ] + standInTargets,
    swiftLanguageModes: [.v6]
)
