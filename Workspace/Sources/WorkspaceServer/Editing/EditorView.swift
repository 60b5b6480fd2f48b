import Cases
import SourceText
import Wording

/// The page on which a case is written: its text, what is wrong with it, and the judgement that follows from it. Without scripts it is a form
/// with a button that checks and one that saves.
struct EditorView: Sendable {
    let frame: PageFrame
    let workspace: WorkspaceFolder
    /// Where the case stands, or is to stand.
    var path: String
    /// Whether it has no file yet, so that its name can still be chosen.
    var isNew = false
    /// What is in the field.
    var text: EditableText
    /// What was read from disk, to which changes of others are compared.
    var original: String
    /// The version of the file on disk that saving replaces.
    var version: FileVersion
    /// Said above the text: what was just done, or what to look at.
    var notice = HTML()
    /// Where the cursor is put, in UTF-16 code units.
    var cursor: Int?

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    private var links: Links { frame.request.links }

    func page(status: Int = 200) -> PageResponse {
        let title = isNew ? pick("New case", "Nieuwe zaak") : pick("Edit ", "Bewerk ") + path
        let checked = CheckedText(text.text, path: path, in: workspace)
        let content: HTML = """
            <header class="editing"><h1>\(isNew ? pick("A new case", "Een nieuwe zaak") : pick("Edit", "Bewerk"))\(isNew ? HTML() : " <span class=\"file\">\(path)</span>" as HTML)</h1></header>
            \(notice)<form class="editor" method="post" action="\(isNew ? links.newCase() : links.edit(path))"\(data)>
            \(frame.tokenField)\(hidden("version", version.digest))\(hidden("original", original))\(hidden("lines", text.isWindows ? "crlf" : "lf"))\
            <div class="writing">
            \(bar(checked))<div class="sheet"><label class="visually-hidden" for="text">\(pick("The text of the case", "De tekst van de zaak"))</label>
            <div class="page"><div class="ink" aria-hidden="true"></div>
            <textarea id="text" name="text" rows="30" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="state">
            \(text.text)</textarea></div></div>
            </div>
            <aside class="consequences-of-text" tabindex="0" aria-label="\(pick("What follows from the text", "Wat uit de tekst volgt"))">
            <section class="problems" aria-labelledby="problems-title"><h2 id="problems-title">\(pick("Problems", "Problemen"))</h2>
            <div id="problems">\(checked.problems(frame.language))</div></section>
            <section class="judged" aria-labelledby="judged-title"><h2 id="judged-title" class="visually-hidden">\(pick("The judgement by this text", "Het oordeel volgens deze tekst"))</h2>
            <div id="judged">\(checked.judgement(frame.language))</div></section>
            </aside>
            </form>
            \(words)
            """
        let trail: [(text: String, address: String?)] =
            isNew
            ? [(title, nil)]
            : [(checked.loaded.model?.title ?? path, links.caseFile(path)), (pick("Edit", "Bewerk"), nil)]
        let parts = PageFrame.Parts(
            styles: ["editor.css"], scripts: ["editor.js"], isLive: false, isWide: true)
        return .html(
            frame.document(title: title, trail: trail, parts: parts, content), frame.language,
            status: .init(code: status))
    }

    /// Name, buttons and state in one line.
    private func bar(_ checked: CheckedText) -> HTML {
        let name: HTML =
            isNew
            ? """
            <label for="path">\(pick("File", "Bestand"))</label>
            <input id="path" name="path" value="\(path)" required maxlength="200" autocomplete="off" spellcheck="false">

            """
            : HTML()
        return """
            <div class="bar-of-buttons">\(name)<button type="submit" name="do" value="save">\(pick("Save", "Bewaar"))</button>
            <button type="submit" name="do" value="check" class="plain-button" id="check">\(pick("Check", "Controleer"))</button>
            <output id="state" class="state" role="status">\(checked.summary(frame.language))</output></div>

            """
    }

    private func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
    }

    /// What the script needs to know of the notation: its words stand here and not in the script as well.
    private var data: HTML {
        let statements = StatementKeyword.allCases.map(\.rawValue).joined(separator: " ")
        let properties = PropertyKeyword.allCases.map(\.rawValue).joined(separator: " ")
        let cursor: HTML = cursor.map { " data-cursor=\"\($0)\"" } ?? HTML()
        let unsaved: HTML = isNew || text.text != original ? " data-unsaved" : HTML()
        return """
             data-path="\(path)" data-statements="\(statements)" data-properties="\(properties)"\(cursor)\(unsaved)
            """
    }

    /// What the script says.
    private var words: HTML {
        let texts: [(String, String)] = [
            ("saving", pick("Saving …", "Bewaren …")),
            ("saved", pick("Saved.", "Bewaard.")),
            ("unsaved", pick("Not saved yet.", "Nog niet bewaard.")),
            (
                "failed",
                pick(
                    "The workspace does not answer; nothing was saved.",
                    "De werkplaats antwoordt niet; er is niets bewaard.")
            ),
            (
                "restarted",
                pick(
                    "The workspace was started anew; save again.", "De werkplaats is opnieuw gestart; bewaar nog eens.")
            ),
            (
                "changed",
                pick(
                    "The file changed on disk while you were writing.",
                    "Het bestand is op schijf veranderd terwijl u schreef.")
            ),
            (
                "gone",
                pick(
                    "The file is no longer on disk. Saving puts it back.",
                    "Het bestand staat niet meer op schijf. Bewaren zet het terug.")
            ),
            ("look", pick("Look at both", "Bekijk beide")),
            ("completions", pick("Completions", "Aanvullingen")),
            ("line", pick("line", "regel")),
            (
                "kept",
                pick(
                    "Text of this case that you did not save is still here.",
                    "Tekst van deze zaak die u niet bewaarde is er nog.")
            ),
            ("restore", pick("Put it back", "Zet hem terug")),
            (
                "restored",
                pick(
                    "What you had not saved was put back. Ctrl+Z undoes that.",
                    "Wat u nog niet bewaard had is teruggezet. Ctrl+Z maakt dat ongedaan.")
            ),
        ]
        let attributes = texts.map { name, text in " data-\(name)=\"\(text)\"" as HTML }
        return "<div id=\"words\" hidden\(attributes)></div>\n"
    }
}
