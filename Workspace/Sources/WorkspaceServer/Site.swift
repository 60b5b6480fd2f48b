import HTTPTypes
import Reading
import Wording

/// The pages of a workspace, free of the server: a request comes in, a page goes out.
public struct Site: Sendable {
    let folder: WorkspaceFolder
    private let reader = Reader()
    private let store = CaseStore()

    public init(folder: WorkspaceFolder) { self.folder = folder }

    /// Which page a file of the folder may be shown on; its kind goes by its name.
    enum FilePage: String, Sendable { case caseFile = "case", article, source }

    func cases(_ request: PageRequest) -> PageResponse {
        CasesPage(frame: frame(request), workspace: folder).page()
    }

    func file(_ kind: FilePage, _ request: PageRequest) -> PageResponse {
        let frame = frame(request)
        guard let path = request.file, FolderListing.kind(of: path) == (kind == .article ? .article : .caseFile) else {
            return MessagePage(frame: frame).notFound
        }
        switch kind {
        case .caseFile: return CasePage(frame: frame, workspace: folder, store: store, path: path).page()
        case .article: return ArticlePage(frame: frame, workspace: folder, reader: reader, path: path).page()
        case .source: return SourcePage(frame: frame, workspace: folder, path: path).page()
        }
    }

    func notFound(_ request: PageRequest) -> PageResponse { MessagePage(frame: frame(request)).notFound }

    private func frame(_ request: PageRequest) -> PageFrame { PageFrame(request: request, folder: folder.name) }
}
