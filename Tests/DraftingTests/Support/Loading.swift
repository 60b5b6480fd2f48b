import Cases
import Drafting
import SourceText

extension Draft {
    /// The draft read back as a case, with its articles beside it.
    var loaded: LoadedCase {
        let files = Dictionary(articles.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        return CaseLoader.load(text: caseText, name: "draft.purport", files: .memory(files))
    }

    /// Errors and warnings of the case, laid out as the user would see them.
    var complaints: String {
        let loaded = loaded
        return DiagnosticRenderer(sources: loaded.sources).render(loaded.diagnostics.filter { $0.severity > .note })
    }
}
