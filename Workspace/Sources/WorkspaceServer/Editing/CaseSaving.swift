import HTTPTypes
import Wording

/// Saves a case that was edited, unless somebody else has saved it since: then both versions are shown, and nothing is lost.
struct CaseSaving: Sendable {
    let frame: PageFrame
    let site: Site
    let form: PostedForm

    private var message: MessagePage { MessagePage(frame: frame) }

    /// A case that has a file.
    func save(_ path: String) -> PageResponse {
        guard let text, let original = form.text("original"), let version = form.value("version") else {
            return message.noForm
        }
        return answer(path, text, original: original, over: FileVersion(written: version), isNew: false)
    }

    /// A case that gets one, under the name in the form.
    func saveNew() -> PageResponse {
        guard let text, var path = form.trimmed("path") else { return message.noForm }
        if FolderListing.kind(of: path) == nil { path += ".purport" }
        return answer(path, text, original: "", over: .none, isNew: true)
    }

    private var text: EditableText? {
        form.text("text").flatMap {
            $0.utf8.count <= UploadReader.largestCase
                ? EditableText(text: $0, isWindows: form.value("lines") == "crlf") : nil
        }
    }

    private func answer(
        _ path: String, _ text: EditableText, original: String, over version: FileVersion, isNew: Bool
    ) -> PageResponse {
        guard FolderListing.kind(of: path) == .caseFile, WorkspaceFolder.isPlain(path) else {
            return message.refusal(WorkspaceFolder.WriteRefusal.notHere)
        }
        let view = EditorView(
            frame: frame, workspace: site.folder, path: path, isNew: isNew, text: text, original: original,
            version: version)
        // Saved, they could not be edited here again; shown, they would be others.
        guard text.isFaithful else { return unfaithful(view) }
        switch form.value("do") {
        case "check": return view.page()
        case "merge": return merged(view)
        default: return saved(view)
        }
    }

    /// The text holds characters that no page may hold: they are shown where they stand, and nothing is saved.
    private func unfaithful(_ view: EditorView) -> PageResponse {
        var view = view
        let text = frame.pick(
            "The text holds control characters, or characters that turn the direction of writing. They stand as \u{FFFD} below. Nothing is saved: remove them first.",
            "De tekst bevat stuurtekens, of tekens die de schrijfrichting omkeren. Ze staan hieronder als \u{FFFD}. Er is niets bewaard: haal ze eerst weg."
        )
        view.notice = "<p class=\"notice refused\" role=\"alert\">\(text)</p>\n"
        return view.page(status: 422)
    }

    private func saved(_ view: EditorView) -> PageResponse {
        do throws(WorkspaceFolder.WriteRefusal) {
            let version = try site.folder.write(view.text.bytes, to: view.path, over: view.version)
            if frame.request.isFromScript {
                return .json {
                    $0.field("version", version.digest)
                    $0.field("address", frame.request.links.edit(view.path))
                }
            }
            return .redirect(to: frame.request.links.edit(view.path, Query().adding("saved", "1")))
        } catch {
            guard case .changed(let theirs) = error else { return message.refusal(error) }
            if view.isNew { return taken(view) }
            return ConflictPage(frame: frame, mine: view, theirs: theirs).page()
        }
    }

    /// The name of a new case is another's: the text stays, with a name that is free.
    private func taken(_ view: EditorView) -> PageResponse {
        var view = view
        let name = view.path
        view.path = NewCasePage.freeName(String(name.dropLast(".purport".count)), in: site.folder)
        view.notice =
            "<p class=\"notice refused\" role=\"alert\">\(frame.pick("There is a file called \(name) already, and it was left as it is. Save under another name.", "Er is al een bestand \(name), en dat bleef zoals het is. Bewaar onder een andere naam."))</p>\n"
        return view.page(status: 409)
    }

    /// Both versions put together, to be looked at and saved.
    private func merged(_ view: EditorView) -> PageResponse {
        var view = view
        let bytes = (try? site.folder.read(view.path)) ?? []
        guard let theirs = try? EditableText(bytes) else {
            return message.refusal(EditableText.Refusal.unfaithful, view.path)
        }
        let merge = ThreeWayMerge(
            base: view.original, mine: view.text.text, theirs: theirs.text,
            labels: (
                frame.pick("yours:", "van u:"), frame.pick("theirs, from disk:", "van de ander, op schijf:"),
                frame.pick("(choose, and remove these remarks)", "(kies, en haal deze opmerkingen weg)")
            ))
        view.text.text = merge.text
        view.original = theirs.text
        view.version = FileVersion(bytes)
        let places = frame.pick(
            merge.conflicts == 1 ? "1 place was changed" : "\(merge.conflicts) places were changed",
            merge.conflicts == 1 ? "1 plaats is" : "\(merge.conflicts) plaatsen zijn")
        view.notice = EditorPage.notice(
            merge.conflicts == 0
                ? frame.pick(
                    "Both changes stand here together. Nothing is saved yet: look at it, and save.",
                    "Beide wijzigingen staan hier samen. Er is nog niets bewaard: bekijk het, en bewaar.")
                : frame.pick(
                    "\(places) by both: there, both versions stand under a remark. Nothing is saved yet.",
                    "\(places) door beiden veranderd: daar staan beide versies onder een opmerking. Er is nog niets bewaard."
                ))
        return view.page()
    }
}
