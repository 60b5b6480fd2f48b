import TestSupport

/// Expected outputs of this module's tests.
enum Golden {
    static let folder = GoldenFolder("Tests/CasesTests/Golden")

    /// Names of the `.purport` files below one of its folders, without the extension, sorted.
    static func cases(in name: String) -> [String] {
        folder.files(below: name, ending: ".purport").filter { !$0.contains("parts/") }
            .map { String($0.dropFirst(name.count + 1).dropLast(8)) }
    }
}
