import Glibc

/// The articles of the repository that a corpus is made of.
enum ReadingSamples {
    /// Folders, and whole articles, below the root of the repository.
    private static let folders = ["examples/short", "Tests/ReadingTests/Articles"]
    private static let articles: [(path: String, language: String)] = [
        ("examples/graan/artikel.txt", "nl"), ("examples/seabed/article.txt", "en"),
    ]
    private static let languages = ["en", "nl"]

    /// - Parameter root: folder of the repository
    /// - Throws: ``BenchmarkFailure`` when an article cannot be read
    static func corpus(root: String, seed: UInt64) throws -> ReadingCorpus {
        var texts = [[String]](repeating: [], count: languages.count)
        func add(_ path: String, _ language: String) throws {
            guard let place = languages.firstIndex(of: language) else { return }
            texts[place].append(String(decoding: try WholeFile.read("\(root)/\(path)"), as: UTF8.self))
        }
        for (path, language) in articles { try add(path, language) }
        for folder in folders {
            // `nl-kabel-opsomming.txt`: the language comes first.
            for name in names("\(root)/\(folder)") where name.hasSuffix(".txt") {
                try add("\(folder)/\(name)", String(name.prefix(2)))
            }
        }
        return ReadingCorpus(articles: texts, seed: seed)
    }

    private static func names(_ path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            withUnsafeBytes(of: entry.pointee.d_name) { raw in
                names.append(String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self))
            }
        }
        return names.sorted()
    }
}
