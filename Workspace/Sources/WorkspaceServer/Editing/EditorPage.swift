import Articles
import Cases
import Drafting
import SourceText
import Wording

/// The editor over a case of the folder, perhaps with a statement added that rests on words of an article.
struct EditorPage: Sendable {
    let frame: PageFrame
    let site: Site
    let path: String

    func page() -> PageResponse {
        let message = MessagePage(frame: frame)
        guard frame.canWrite else { return message.readOnly(path) }
        do throws(WorkspaceFolder.Refusal) {
            let bytes = try site.folder.read(path)
            do throws(EditableText.Refusal) {
                return view(try EditableText(bytes), FileVersion(bytes)).page()
            } catch {
                return message.refusal(error, path)
            }
        } catch {
            return message.refusal(error)
        }
    }

    private func view(_ text: EditableText, _ version: FileVersion) -> EditorView {
        var view = EditorView(
            frame: frame, workspace: site.folder, path: path, text: text, original: text.text, version: version)
        if let added = AddedStatement(frame: frame, site: site, casePath: path)?.written {
            let body = text.text.isEmpty || text.text.hasSuffix("\n") ? text.text : text.text + "\n"
            view.text.text = body + "\n" + added
            view.cursor = body.utf16.count + 1
            view.notice = Self.notice(
                frame.pick(
                    "A statement with these words stands at the end. It is not saved yet: look at it, change it, and save.",
                    "Onderaan staat een uitspraak met deze woorden. Ze is nog niet bewaard: bekijk haar, verander haar, en bewaar."
                ))
        } else if frame.request.query.first("saved") != nil {
            view.notice = Self.notice(frame.pick("Saved.", "Bewaard."))
        }
        return view
    }

    static func notice(_ text: String) -> HTML { "<p class=\"notice\" role=\"status\">\(text)</p>\n" }
}

/// A statement that an address asks to add: `article=PATH&from=45,0&to=45,12&as=claim`.
///
/// A place is a block of the page by the code point at which it begins, and code points from there as the page shows them, where a CRLF is one.
struct AddedStatement: Sendable {
    /// Of the article, in one line; its path where it has none.
    let title: String
    private let statement: QuotedStatement
    private let surroundings: QuotedStatement.Surroundings

    /// Nil when the address asks for none, or for words that are not there.
    init?(frame: PageFrame, site: Site, casePath: String) {
        let query = frame.request.query
        let folder = CasePath.folder(of: casePath)
        guard let kind = query.first("as").flatMap(QuotedStatement.Kind.init(rawValue:)),
            let article = query.first("article"), FolderListing.kind(of: article) == .article,
            let written = Self.relative(article, to: folder),
            let bytes = try? site.folder.read(article), bytes.count <= ArticlePage.largestRead,
            let read = ArticleReader.read(bytes: bytes, name: article).0, read.text.bytes == bytes,
            let words = Self.words(query, in: read.text)
        else { return nil }
        title = (read.title ?? article).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let document = site.reader.read(read.text, language: read.language, date: read.date)
        let input = DraftInput(text: read.text, document: document, originalName: article)
        statement = QuotedStatement(
            kind, words: words, of: read.text, language: document.language, path: written,
            reading: QuotedReading(of: words, in: input))
        let model = site.library.entry(casePath).loaded.model
        surroundings = QuotedStatement.Surroundings(
            names: model.map { $0.claims.map(\.name) + $0.sources.map(\.name) + $0.hypotheses.map(\.name) } ?? [],
            headline: model?.headline?.name ?? model?.claims.first?.name,
            sources: model?.sources.map { ($0.name, $0.text) } ?? [],
            day: read.date.flatMap { CalendarDate($0) })
    }

    var written: String { statement.written(into: surroundings) }

    /// A path as a case in `folder` names it; nil when it lies outside that folder.
    static func relative(_ path: String, to folder: String) -> String? {
        if folder.isEmpty { return path }
        return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
    }

    private static func words(_ query: Query, in text: SourceFile) -> TextSpan? {
        guard let start = place(query.first("from"), in: text), let end = place(query.first("to"), in: text) else {
            return nil
        }
        var span = TextSpan(start, end)
        // Selecting with a mouse takes white space along.
        while !span.isEmpty, text.bytes[span.start] <= 0x20 { span.start += 1 }
        while !span.isEmpty, text.bytes[span.end - 1] <= 0x20 { span.end -= 1 }
        return span.isEmpty || span.length > longest ? nil : span
    }

    private static let longest = 4000

    private static func place(_ written: String?, in text: SourceFile) -> Int? {
        let numbers = (written ?? "").split(separator: ",").compactMap { Int($0) }
        guard numbers.count == 2, numbers[1] >= 0,
            var offset = CodePointIndex(text.bytes).byte(atCodePoint: numbers[0])
        else { return nil }
        let bytes = text.bytes
        for _ in 0..<min(numbers[1], bytes.count) {
            guard offset < bytes.count else { return nil }
            let isPair =
                bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
                && bytes[offset + 1] == UInt8(ascii: "\n")
            offset += isPair ? 2 : 1
            while offset < bytes.count, UTF8Bytes.isContinuation(bytes[offset]) { offset += 1 }
        }
        return offset
    }
}
