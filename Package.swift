// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "spadework",
    products: [.executable(name: "spadework", targets: ["spadework"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Kernel",
            dependencies: [
                "CSQLite", "CPostgres", "CSodium", "CCrypto",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(name: "CPhones", linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "Formats", dependencies: ["CPhones"]),
        .target(name: "Matching"),
        .target(name: "Asking"),
        .target(
            name: "App",
            dependencies: ["Kernel", "Formats", "Matching", "Asking", "CQRCode", "CZlib"],
            resources: [.embedInCode("Layout/Style"), .embedInCode("Layout/Script")]),
        .executableTarget(
            name: "spadework",
            dependencies: ["App", "Formats", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Sources/Server"),
        .target(name: "TestSupport", dependencies: ["Kernel", "Asking"], path: "Tests/Support"),
        .testTarget(name: "KernelTests", dependencies: ["Kernel", "TestSupport"]),
        .testTarget(name: "AppTests", dependencies: ["App", "Formats", "Matching", "Asking", "TestSupport"]),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "CPhones", "TestSupport"]),
        .testTarget(name: "ServerTests", dependencies: ["spadework", "App", "TestSupport"]),
        .testTarget(name: "MatchingTests", dependencies: ["Matching"]),
        .testTarget(name: "AskingTests", dependencies: ["Asking", "TestSupport"]),
    ],
    cxxLanguageStandard: .cxx17
)
