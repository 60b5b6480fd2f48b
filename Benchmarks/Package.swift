// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    // The name is given because the identity of a package by path is its folder, whatever that is called.
    dependencies: [.package(name: "purport", path: "..")],
    targets: [
        .executableTarget(name: "benchmarks", dependencies: [.product(name: "Purport", package: "purport")])
    ],
    swiftLanguageModes: [.v6]
)
