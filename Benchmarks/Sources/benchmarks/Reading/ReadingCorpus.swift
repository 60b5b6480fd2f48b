import Glibc
import SourceText

/// Makes a stream of documents of any size, the same for the same seed: paragraphs of sample articles of one language, shuffled
/// into documents of 2 to 20 kB.
///
/// Each line is one request of `purport read --jsonl`. The languages take turns and are not named in it, so that recognising
/// them is part of what is measured.
struct ReadingCorpus {
    private static let sizes = 2_000..<20_000
    /// Paragraphs of the articles, by language.
    private let paragraphs: [[String]]
    private var noise: Noise
    /// How many documents were made.
    private(set) var count = 0

    /// - Parameters:
    ///   - articles: texts of one language each, one array a language
    ///   - seed: another seed gives other documents
    init(articles: [[String]], seed: UInt64) {
        paragraphs = articles.map { $0.flatMap(Self.paragraphs) }.filter { !$0.isEmpty }
        noise = Noise(state: seed)
    }

    /// Writes documents to a file until they hold as much text as asked for.
    ///
    /// - Returns: bytes of text in the documents, in UTF-8
    /// - Throws: ``BenchmarkFailure`` when the file cannot be written
    mutating func write(bytes: Int, to path: String) throws -> Int {
        guard !paragraphs.isEmpty else { throw BenchmarkFailure("there are no articles to make documents of") }
        guard let file = fopen(path, "w") else { throw BenchmarkFailure("cannot write \(path)") }
        defer { fclose(file) }
        var written = 0
        var json = JSONWriter()
        while written < bytes {
            let text = document()
            json.removeAll()
            json.object {
                $0.field("id", "d\(count)")
                $0.field("text", text)
                $0.field("date", "2024-05-17")
            }
            json.endLine()
            guard fwrite(json.bytes, 1, json.bytes.count, file) == json.bytes.count else {
                throw BenchmarkFailure("cannot write \(path)")
            }
            written += text.utf8.count
        }
        return written
    }

    private mutating func document() -> String {
        let sources = paragraphs[count % paragraphs.count]
        count += 1
        let size = Self.sizes.lowerBound + noise.below(Self.sizes.count)
        var text = ""
        while text.utf8.count < size {
            if !text.isEmpty { text += "\n\n" }
            text += sources[noise.below(sources.count)]
        }
        return text
    }

    /// Stretches between empty lines; those that belong together by their lists stay as they are.
    private static func paragraphs(_ article: String) -> [String] {
        var result: [String] = []
        var current = ""
        for line in article.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                if !current.isEmpty { result.append(current) }
                current = ""
            } else {
                current += current.isEmpty ? String(line) : "\n" + line
            }
        }
        if !current.isEmpty { result.append(current) }
        return result
    }
}
