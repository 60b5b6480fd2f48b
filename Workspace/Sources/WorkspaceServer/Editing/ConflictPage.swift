import HTTPTypes
import Wording

/// A file that changed on disk while somebody edited it: both versions, and the choice between them.
struct ConflictPage: Sendable {
    /// Unchanged lines shown around a change.
    private static let context = 3

    let frame: PageFrame
    let mine: EditorView
    /// What is on disk now; nil when the file is gone.
    let theirs: [UInt8]?

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        frame.pick(english(), dutch())
    }

    func page() -> PageResponse {
        let title =
            theirs == nil
            ? pick("The case is no longer on disk", "De zaak staat niet meer op schijf")
            : pick("The case changed on disk", "De zaak is op schijf veranderd")
        let text = pick(
            "Somebody, or another program, changed \(mine.path) after you began to edit it. Nothing was saved and nothing is lost: your text goes along with this page.",
            "Iemand anders, of een ander programma, veranderde \(mine.path) nadat u begon te bewerken. Er is niets bewaard en er is niets verloren: uw tekst gaat mee met deze pagina."
        )
        let content: HTML = """
            <h1>\(title)</h1>
            <p>\(text)</p>
            \(choices)\(difference)
            """
        let trail: [(text: String, address: String?)] = [
            (mine.path, frame.request.links.caseFile(mine.path)), (title, nil),
        ]
        return .html(
            frame.document(title: title, trail: trail, parts: .init(styles: ["editor.css"], isLive: false), content),
            frame.language, status: .conflict)
    }

    private var choices: HTML {
        let version = theirs.map { FileVersion($0) } ?? .none
        let address = frame.request.links.edit(mine.path)
        let merge: HTML =
            theirs == nil
            ? HTML()
            : "<button type=\"submit\" name=\"do\" value=\"merge\">\(pick("Put both together", "Voeg beide samen"))</button>\n"
        let take: HTML =
            theirs == nil
            ? HTML()
            : "<a class=\"plain-button\" href=\"\(address)\">\(pick("Take theirs", "Neem die van de ander"))</a>\n"
        return """
            <form class="choices" method="post" action="\(address)">
            \(frame.tokenField)<input type="hidden" name="version" value="\(version.digest)">
            <input type="hidden" name="original" value="\(mine.original)">
            <input type="hidden" name="lines" value="\(mine.text.isWindows ? "crlf" : "lf")">
            <input type="hidden" name="text" value="\(mine.text.text)">
            \(merge)<button type="submit" name="do" value="save" class="plain-button">\(pick("Keep mine", "Houd die van mij"))</button>
            \(take)</form>

            """
    }

    // MARK: The difference

    private var difference: HTML {
        let text = theirs.map { LineEnds.unix(String(decoding: $0, as: UTF8.self)) } ?? ""
        let (old, new) = (LineDiff.lines(text), LineDiff.lines(mine.text.text))
        let pieces = LineDiff(old, new).pieces
        let rows = pieces.enumerated().map { index, piece -> HTML in
            piece.isSame
                ? same(old[piece.old], isFirst: index == 0, isLast: index == pieces.count - 1)
                : HTML(old[piece.old].map { line("theirs", "−", $0) } + new[piece.new].map { line("mine", "+", $0) })
        }
        return """
            <section aria-labelledby="difference-title">
            <h2 id="difference-title">\(pick("What differs", "Wat er verschilt"))</h2>
            <p class="legend-of-difference"><span class="theirs"><span aria-hidden="true">−</span> \(pick("on disk", "op schijf"))</span> <span class="mine"><span aria-hidden="true">+</span> \(pick("yours", "van u"))</span></p>
            <div class="difference" tabindex="0" role="region" aria-labelledby="difference-title">\(rows)</div></section>

            """
    }

    private func line(_ side: String, _ sign: String, _ text: Substring) -> HTML {
        let whose = side == "mine" ? pick("yours: ", "van u: ") : pick("on disk: ", "op schijf: ")
        let kind: HTML = side == "mine" ? "mine" : "theirs"
        return
            "<div class=\"\(kind)\"><span class=\"sign\" aria-hidden=\"true\">\(sign)</span><span class=\"visually-hidden\">\(whose)</span>\(String(text))</div>\n"
    }

    /// Lines that both have: those next to a change.
    private func same(_ lines: ArraySlice<Substring>, isFirst: Bool, isLast: Bool) -> HTML {
        let head = isFirst ? [] : Array(lines.prefix(Self.context))
        let tail = isLast ? [] : Array(lines.dropFirst(head.count).suffix(Self.context))
        let left = lines.count - head.count - tail.count
        let shown = { (line: Substring) -> HTML in
            "<div><span class=\"sign\" aria-hidden=\"true\"> </span>\(String(line))</div>\n"
        }
        let gap: HTML =
            left > 0
            ? "<div class=\"gap\">\(pick(left == 1 ? "1 equal line" : "\(left) equal lines", left == 1 ? "1 gelijke regel" : "\(left) gelijke regels"))</div>\n"
            : HTML()
        return HTML(head.map(shown)) + gap + HTML(tail.map(shown))
    }
}
