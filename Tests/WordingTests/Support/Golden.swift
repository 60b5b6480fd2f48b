import TestSupport

/// Expected outputs of this module's tests.
enum Golden {
    static let folder = GoldenFolder("Tests/WordingTests/Golden")
}
