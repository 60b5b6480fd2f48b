import Cases
import SourceText
import Wording

/// The editor over a case that has no file yet, with the commented example that `purport init` writes.
struct NewCasePage: Sendable {
    let frame: PageFrame
    let site: Site

    func page() -> PageResponse {
        guard frame.canWrite else { return MessagePage(frame: frame).readOnly(nil) }
        let text = String(decoding: StarterCase.text, as: UTF8.self)
        return EditorView(
            frame: frame, workspace: site.folder, path: Self.freeName("case", in: site.folder), isNew: true,
            text: EditableText(text: text), original: "", version: .none,
            notice: EditorPage.notice(
                frame.pick(
                    "This is an example to change line by line. It becomes a case of your folder when you save it.",
                    "Dit is een voorbeeld om regel voor regel te veranderen. Het wordt een zaak in uw map als u het bewaart."
                ))
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
