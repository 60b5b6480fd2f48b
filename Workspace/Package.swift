// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "purport-workspace",
    products: [
        .executable(name: "purport-workspace", targets: ["purport-workspace"])
    ],
    dependencies: [
        // A link to "..", so that the package is called the same whatever the folder of the clone is called.
        .package(path: "purport"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        // What Hummingbird stands on: threads for what takes long, and the connection of a request.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        // What Hummingbird stops with: streams of events have to end before the server can.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .target(name: "WebAssets"),
        .target(name: "CFileExchange"),
        .target(
            name: "WorkspaceServer",
            dependencies: [
                "CFileExchange", "WebAssets",
                .product(name: "Purport", package: "purport"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "purport-workspace",
            dependencies: [
                "WorkspaceServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(
            name: "WorkspaceServerTests",
            dependencies: [
                "WorkspaceServer",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
