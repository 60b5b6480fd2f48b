import TestSupport

/// Expected outputs of this module's tests.
enum Golden {
    static let folder = GoldenFolder("Tests/NetworkFormatsTests/Golden")

    /// Paths of the files below one of its folders but the `.txt` beside them, sorted.
    static func files(in name: String) -> [String] {
        folder.files(below: name, ending: "").filter { !$0.hasSuffix(".txt") }
    }
}
