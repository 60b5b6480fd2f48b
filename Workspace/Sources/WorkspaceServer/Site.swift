import HTTPTypes
import Reading
import Wording

/// The pages of a workspace, free of the server: a request comes in, a page goes out.
public struct Site: Sendable {
    let folder: WorkspaceFolder
    let library: CaseLibrary
    let store = CaseStore()
    let heads: ArticleHeads
    let events = EventHub()
    let work = PageWork()
    let reader = Reader()
    /// What every form carries, so that no page of another site can send one; nil where nothing may be changed.
    let writeToken: Secret?

    /// - Parameter isReadOnly: whether nothing may be changed.
    public init(folder: WorkspaceFolder, isReadOnly: Bool = false) {
        self.folder = folder
        library = CaseLibrary(folder: folder)
        heads = ArticleHeads(folder: folder)
        writeToken = isReadOnly ? nil : .random()
    }

    /// Every link on the page of a case carries what is supposed, so that the page grows with the product of both: what is supposed has to fit
    /// in so many bytes, which a hundred suppositions do.
    private static let longestQuestion = 4096

    /// Which page a file of the folder may be shown on; its kind goes by its name.
    enum FilePage: String, Sendable { case caseFile = "case", article, source, edit }

    /// What is answered at once: a page that was worked out before, and is still right.
    func readyPage(_ request: PageRequest) -> PageResponse? {
        guard request.kind == FilePage.caseFile.rawValue, let path = request.file else { return nil }
        return library.knownPage(pageKey(path, frame(request)))
    }

    /// What is answered to reading.
    func page(_ request: PageRequest) -> PageResponse {
        let frame = frame(request)
        if let file = FilePage(rawValue: String(request.kind)) { return self.file(file, frame) }
        switch (request.kind, request.file) {
        case ("", nil): return CasesPage(frame: frame, workspace: folder, library: library, heads: heads).page()
        case ("record", nil): return RecordPage(frame: frame, workspace: folder, library: library).page()
        case ("search", nil): return SearchPage(frame: frame, workspace: folder, library: library).page()
        case ("new", nil): return NewCasePage(frame: frame, site: self).page()
        default: return MessagePage(frame: frame).notFound
        }
    }

    /// What is answered to a form, once it is known to be one of the workspace's own.
    func page(_ request: PageRequest, posted form: PostedForm) -> PageResponse {
        let frame = frame(request)
        switch (request.kind, request.file) {
        case ("edit", let path?): return CaseSaving(frame: frame, site: self, form: form).save(path)
        case ("new", nil): return CaseSaving(frame: frame, site: self, form: form).saveNew()
        case ("check", let path?): return CaseCheck(frame: frame, site: self, path: path).answer(form)
        case ("articles", nil): return ArticleUpload(frame: frame, site: self, form: form).page()
        default: return MessagePage(frame: frame).notFound
        }
    }

    private func file(_ kind: FilePage, _ frame: PageFrame) -> PageResponse {
        guard let path = frame.request.file,
            FolderListing.kind(of: path) == (kind == .article ? .article : .caseFile)
        else { return MessagePage(frame: frame).notFound }
        switch kind {
        case .caseFile:
            guard frame.request.queryLength <= Self.longestQuestion else {
                return MessagePage(frame: frame).tooLong
            }
            return library.page(pageKey(path, frame)) {
                CasePage(frame: frame, workspace: folder, library: library, store: store, path: path).page()
            }
        case .article: return ArticlePage(frame: frame, site: self, path: path).page()
        case .source: return SourcePage(frame: frame, workspace: folder, path: path).page()
        case .edit: return EditorPage(frame: frame, site: self, path: path).page()
        }
    }

    private func pageKey(_ path: String, _ frame: PageFrame) -> CaseLibrary.PageKey {
        CaseLibrary.PageKey(
            path: path, query: frame.request.query, choice: frame.request.choice, version: frame.version)
    }

    func frame(_ request: PageRequest) -> PageFrame {
        PageFrame(request: request, folder: folder.name, writeToken: writeToken?.text, version: events.version)
    }
}
