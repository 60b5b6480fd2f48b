import Cases
import SourceText
import Wording

/// The editor over a case that has no file yet: the commented example that `purport init` writes, or a statement with words of an article.
struct NewCasePage: Sendable {
    let frame: PageFrame
    let site: Site

    func page() -> PageResponse {
        guard frame.canWrite else { return MessagePage(frame: frame).readOnly(nil) }
        if let page = withWords() { return page }
        return page(
            "case", String(decoding: StarterCase.text, as: UTF8.self),
            frame.pick(
                "This is an example to change line by line. It becomes a case of your folder when you save it.",
                "Dit is een voorbeeld om regel voor regel te veranderen. Het wordt een zaak in uw map als u het bewaart."
            ))
    }

    /// A case that begins with words of an article, where the address names some.
    private func withWords() -> PageResponse? {
        guard let article = frame.request.query.first("article") else { return nil }
        let folder = ArticleUpload.caseFolder(ofArticle: article)
        let name = folder.isEmpty ? "case" : folder + "/case"
        guard let added = AddedStatement(frame: frame, site: site, casePath: name + ".purport") else { return nil }
        return page(
            name, "case \(added.title)\n\n\(added.written)",
            frame.pick(
                "A new case with these words. It becomes a case of your folder when you save it.",
                "Een nieuwe zaak met deze woorden. Ze wordt een zaak in uw map als u haar bewaart."))
    }

    private func page(_ name: String, _ text: String, _ notice: String) -> PageResponse {
        EditorView(
            frame: frame, workspace: site.folder, path: Self.freeName(name, in: site.folder), isNew: true,
            text: EditableText(text: text), original: "", version: .none, notice: EditorPage.notice(notice)
        ).page()
    }

    /// `NAME.purport`, or with a number behind the name, whichever is not taken.
    static func freeName(_ name: String, in folder: WorkspaceFolder) -> String {
        var number = 1
        while number < 1000 {
            let path = number == 1 ? "\(name).purport" : "\(name)-\(number).purport"
            if FileStamp(path, in: folder) == nil { return path }
            number += 1
        }
        return "\(name).purport"
    }
}
