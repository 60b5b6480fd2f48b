import Articles
import Cases
import Drafting
import HTTPTypes
import Reading
import SourceText
import Wording

/// An article that somebody dropped, pasted or picked: its text is kept in `articles/`, it is read, and a draft case is put before them.
struct ArticleUpload: Sendable {
    let frame: PageFrame
    let site: Site
    let form: PostedForm

    private var message: MessagePage { MessagePage(frame: frame) }
    private var reader: Reader { site.reader }

    private struct Origin {
        var bytes: [UInt8]
        /// What the draft calls the original; in angle brackets where it has no name.
        var name: String
        /// The folder of the case, without a slash at its end.
        var folder = ""
    }

    func page() -> PageResponse {
        let origin: Origin
        do throws(WorkspaceFolder.Refusal) {
            guard let found = try self.origin() else { return nothing }
            origin = found
        } catch {
            return message.refusal(error)
        }
        let (article, diagnostics) = ArticleReader.read(bytes: origin.bytes, name: origin.name)
        guard let article else { return unreadable(diagnostics) }
        guard article.text.bytes.count <= ArticlePage.largestRead else {
            return message.page(
                .contentTooLarge, frame.pick("Too long to be read here", "Te lang om hier te lezen"),
                frame.pick(
                    "The text is longer than \(ArticlePage.largestRead >> 20) MB. Divide it into articles.",
                    "De tekst is langer dan \(ArticlePage.largestRead >> 20) MB. Verdeel hem in artikelen."))
        }
        do throws(WorkspaceFolder.WriteRefusal) {
            return draft(try kept(article, origin), article)
        } catch {
            return message.refusal(error)
        }
    }

    /// The file that was sent, the text that was pasted, or an article of the folder.
    private func origin() throws(WorkspaceFolder.Refusal) -> Origin? {
        if let file = form.files["file"], !file.bytes.isEmpty {
            return Origin(bytes: file.bytes, name: file.name.isEmpty ? "<file>" : file.name)
        }
        if let path = form.trimmed("from") {
            guard FolderListing.kind(of: path) == .article else { throw .missing }
            let folder = Self.caseFolder(ofArticle: path)
            return Origin(bytes: try site.folder.read(path), name: path, folder: folder)
        }
        return form.trimmed("text").map { Origin(bytes: Array(LineEnds.unix($0).utf8), name: "<pasted>") }
    }

    /// Where a case about an article of the folder is to stand: articles stand in a folder of their own beside the cases.
    static func caseFolder(ofArticle path: String) -> String {
        let folder = CasePath.folder(of: path)
        if folder == "articles" { return "" }
        return folder.hasSuffix("/articles") ? CasePath.folder(of: folder) : folder
    }

    // MARK: Keeping

    private struct Kept {
        var draft: Draft
        /// Where the case is to stand.
        var path: String
        var articles: [String]
    }

    /// Drafts a case and keeps its article, under a name that no other text has.
    private func kept(_ article: ArticleText, _ origin: Origin) throws(WorkspaceFolder.WriteRefusal) -> Kept {
        let document = reader.read(article.text, language: article.language, date: article.date)
        var input = DraftInput(article: article, document: document)
        let within = origin.folder.isEmpty ? "" : origin.folder + "/"
        let first = Drafter.draft([input]).articles.first?.name ?? "article"
        var number = 1
        while true {
            let draft = Drafter.draft([input])
            let name = draft.articles.first?.name ?? first
            do throws(WorkspaceFolder.WriteRefusal) {
                for stored in draft.articles { try keep(stored, stored.path(beside: within + "x")) }
                return Kept(
                    draft: draft, path: NewCasePage.freeName(within + name, in: site.folder),
                    articles: draft.articles.map { $0.path(beside: within + "x") })
            } catch {
                // Another text has that name: the next free one.
                guard case .changed = error, number < 100 else { throw error }
                number += 1
                input.storedName = "\(first)-\(number)"
            }
        }
    }

    private func keep(_ article: StoredArticle, _ path: String) throws(WorkspaceFolder.WriteRefusal) {
        if let there = try? site.folder.read(path), there == article.bytes { return }
        try site.folder.write(article.bytes, to: path, over: .none, making: true)
    }

    // MARK: Pages

    private func draft(_ kept: Kept, _ article: ArticleText) -> PageResponse {
        let notes = DiagnosticHTML(sources: [article.text], language: frame.language).list(kept.draft.notes)
        let links = kept.articles.map { "<a href=\"\(frame.request.links.article($0))\">\($0)</a>" as HTML }
        let list: HTML =
            notes.isEmpty
            ? HTML()
            : "<details class=\"notes\"><summary>\(frame.pick("Remarks on the draft", "Opmerkingen bij het ontwerp"))</summary>\(notes)</details>\n"
        let notice: HTML = """
            <div class="notice draft" role="status"><p><strong>\(frame.pick("This is a draft of what the article says. It is not saved yet.", "Dit is een ontwerp van wat het artikel zegt. Het is nog niet bewaard."))</strong></p>
            <ol>
            <li>\(frame.pick("Look at how the article was read:", "Kijk hoe het artikel gelezen is:")) \(links)</li>
            <li>\(unknowns(kept.draft.caseText))</li>
            <li>\(frame.pick("Save the case.", "Bewaar de zaak."))</li>
            </ol>
            \(list)</div>

            """
        return EditorView(
            frame: frame, workspace: site.folder, path: kept.path, isNew: true,
            text: EditableText(text: kept.draft.caseText), original: "", version: .none, notice: notice
        ).page()
    }

    /// What to do about what nobody said.
    private func unknowns(_ text: String) -> String {
        let count = text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }.count { $0 == "unknown" }
        switch count {
        case 0:
            return frame.pick(
                "Change what is not as you understand it.", "Verander wat niet is zoals u het begrijpt.")
        case 1:
            return frame.pick(
                "One place says unknown: nobody said how likely it is. Fill it in where you can, or leave it.",
                "Op één plaats staat unknown: niemand zei hoe waarschijnlijk het is. Vul het in als u kunt, of laat het staan."
            )
        default:
            return frame.pick(
                "\(count) places say unknown: nobody said how likely it is. Fill them in where you can, or leave them.",
                "Op \(count) plaatsen staat unknown: niemand zei hoe waarschijnlijk het is. Vul ze in waar u kunt, of laat ze staan."
            )
        }
    }

    private var nothing: PageResponse {
        message.page(
            .badRequest, frame.pick("There was no article", "Er was geen artikel"),
            frame.pick(
                "Go back, and choose a file or paste a text.", "Ga terug, en kies een bestand of plak een tekst."))
    }

    private func unreadable(_ diagnostics: [Diagnostic]) -> PageResponse {
        let title = frame.pick("This is not an article that can be read", "Dit is geen artikel dat te lezen is")
        let list = DiagnosticHTML(sources: [], language: frame.language).list(diagnostics)
        let content: HTML = "<h1>\(title)</h1>\n\(list)"
        return .html(
            frame.document(title: title, trail: [(title, nil)], content), frame.language, status: .unprocessableContent)
    }
}
