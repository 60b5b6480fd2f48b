// swift-tools-version: 6.2
import PackageDescription

/// The engine is numeric code that tests run thousands of times: without optimisation they take minutes.
let optimisedInDebug: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "purport",
    products: [
        .executable(name: "purport", targets: ["purport"]),
        .library(name: "Inference", targets: ["Inference"]),
        .library(
            name: "Purport",
            targets: [
                "SourceText", "Threads", "FolderWatching", "Checksums", "Inference", "NetworkFormats", "Articles",
                "Reading", "Cases", "Drafting", "Assessment", "Ledger", "Wording", "Figures", "Exchange",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .target(name: "SourceText"),
        .target(name: "Threads"),
        .target(name: "FolderWatching"),
        .target(name: "Inference", swiftSettings: optimisedInDebug),
        .target(
            name: "NetworkFormats", dependencies: ["Inference", "SourceText"], swiftSettings: optimisedInDebug),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(name: "BuiltIn"),
        .target(name: "Checksums", dependencies: ["CMessageDigest"], swiftSettings: optimisedInDebug),
        .target(name: "Articles", dependencies: ["SourceText", "CLibXML2", "Checksums"]),
        // An analysis belongs to one thread: checking each access to it costs a thirtieth of the time.
        .target(
            name: "Reading", dependencies: ["SourceText", "Threads", "BuiltIn"],
            swiftSettings: optimisedInDebug + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]),
        .target(name: "ReadingScore", dependencies: ["Reading"]),
        .target(name: "Cases", dependencies: ["SourceText", "BuiltIn"]),
        .target(name: "Drafting", dependencies: ["Articles", "Reading", "Cases"]),
        .target(name: "Assessment", dependencies: ["SourceText", "Threads", "Cases", "Inference"]),
        .target(name: "Ledger", dependencies: ["SourceText", "Threads", "Checksums", "Cases", "Assessment"]),
        .target(name: "Wording", dependencies: ["SourceText", "Cases", "Assessment", "Ledger"]),
        .target(
            name: "Figures", dependencies: ["SourceText", "Cases", "Inference", "Assessment", "Ledger", "Wording"]),
        .target(name: "ReportAssets"),
        .target(
            name: "Exchange",
            dependencies: ["SourceText", "Cases", "Assessment", "Ledger", "Wording", "Figures", "ReportAssets"]),
        .executableTarget(
            name: "purport",
            dependencies: [
                "Drafting", "Exchange", "FolderWatching", "NetworkFormats", "ReadingScore", "Threads", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", dependencies: ["SourceText", "Cases", "Assessment"], path: "Tests/TestSupport"),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
        .testTarget(name: "FolderWatchingTests", dependencies: ["FolderWatching", "Threads"]),
        .testTarget(name: "InferenceTests", dependencies: ["Inference"], swiftSettings: optimisedInDebug),
        .testTarget(
            name: "NetworkFormatsTests", dependencies: ["NetworkFormats", "TestSupport"], exclude: ["Golden"],
            swiftSettings: optimisedInDebug),
        .testTarget(name: "GuideTests", dependencies: ["NetworkFormats"]),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"], exclude: ["Pages"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading"], exclude: ["Articles"]),
        .testTarget(
            name: "ReadingScoreTests", dependencies: ["ReadingScore", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "CasesTests", dependencies: ["Cases", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "AssessmentTests", dependencies: ["Assessment"]),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"]),
        .testTarget(name: "DraftingTests", dependencies: ["Drafting", "TestSupport", "Wording"], exclude: ["Golden"]),
        .testTarget(name: "WordingTests", dependencies: ["TestSupport", "Wording"], exclude: ["Golden"]),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "CommandTests", dependencies: ["purport"], exclude: ["Transcripts"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
