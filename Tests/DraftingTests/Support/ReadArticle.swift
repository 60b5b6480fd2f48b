import Drafting
import Reading
import SourceText

/// Builds what a reader would give, by naming the words instead of counting bytes.
struct ReadArticle {
    let source: SourceFile
    var document: Document

    init(_ text: String, language: String, name: String = "report.txt") {
        source = SourceFile(name: name, text: text)
        document = Document(text: source, language: language)
        // Sentences end at a full stop before a space or a line end, and at line ends.
        var start = 0
        for (offset, byte) in source.bytes.enumerated() {
            let next = offset + 1 < source.bytes.count ? source.bytes[offset + 1] : 0x0A
            let ends = byte == 0x0A || (byte == UInt8(ascii: ".") && (next == 0x20 || next == 0x0A))
            guard ends || offset + 1 == source.bytes.count else { continue }
            if offset + 1 > start { document.sentences.append(TextSpan(start, offset + 1)) }
            start = offset + 1
        }
    }

    /// The first place of the words at or after an offset; an empty span at the end where they do not occur.
    func find(_ words: String, after: Int = 0) -> TextSpan {
        let needle = Array(words.utf8)
        var start = after
        while start + needle.count <= source.bytes.count {
            if source.bytes[start..<(start + needle.count)].elementsEqual(needle) {
                return TextSpan(start, start + needle.count)
            }
            start += 1
        }
        return TextSpan(source.bytes.count, source.bytes.count)
    }

    mutating func name(_ words: String, _ canonical: String) {
        var at = 0
        while true {
            let span = find(words, after: at)
            if span.isEmpty { return }
            document.names.append(Name(span: span, kind: .place, canonical: canonical))
            at = span.end
        }
    }

    mutating func hedge(_ words: String, kind: String = "adverb", after: Int = 0) {
        document.hedges.append(Hedge(cue: [find(words, after: after)], scope: [], kind: kind))
    }

    /// Adds a statement and lets the caller set the rest of it; gives its id.
    @discardableResult
    mutating func statement(
        _ content: String, _ proposition: String, _ role: Statement.Role, after: Int = 0,
        _ change: (inout Statement, ReadArticle) -> Void = { _, _ in }
    ) -> String {
        let id = "s\(document.statements.count + 1)"
        var statement = Statement(id: id, content: [find(content, after: after)], proposition: proposition)
        statement.role = role
        change(&statement, self)
        document.statements.append(statement)
        return id
    }

    func input(
        title: String? = nil, author: String? = nil, date: String? = nil, origin: String? = nil
    ) -> DraftInput {
        DraftInput(
            text: source, document: document, originalName: source.name, title: title, author: author, date: date,
            origin: origin, sha256: String(repeating: "0", count: 64))
    }
}

extension ReadArticle {
    /// The same text and reading under another file name.
    static func renamed(_ article: ReadArticle, _ name: String) -> ReadArticle {
        var renamed = ReadArticle(
            article.source.text(TextSpan(0, article.source.bytes.count)), language: "en", name: name)
        renamed.document = article.document
        renamed.document.text = renamed.source
        return renamed
    }
}
