import Wording

/// What stands around every page: the head of the document, the way to the other pages, the choice of language.
struct PageFrame: Sendable {
    let request: PageRequest
    /// What the folder is called.
    let folder: String
    /// What forms carry; nil where nothing may be changed.
    let writeToken: String?
    /// The state of the folder that the page shows.
    let version: String

    var language: Language { request.language }
    var canWrite: Bool { writeToken != nil }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// What a page needs beside what every page has.
    struct Parts: Sendable {
        /// Style sheets and scripts by their names.
        var styles: [String] = []
        var scripts: [String] = []
        /// Whether the page is fetched anew when the folder changes; one that somebody writes in is not.
        var isLive = true
        /// Where the key `e` leads.
        var editAddress: String?
        /// Whether the page takes the whole width.
        var isWide = false
    }

    /// A whole document.
    ///
    /// - Parameters:
    ///   - title: text of the browser's tab.
    ///   - trail: pages between the list of cases and this one: text, and the address where it has one.
    func document(
        title: String, trail: [(text: String, address: String?)] = [], parts: Parts = Parts(), _ content: HTML
    ) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        \(token)<meta name="purport-version" content="\(version)">
        <title>\(title) · Purport</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg">
        \((["style.css"] + parts.styles).map { "<link rel=\"stylesheet\" href=\"/\($0)\">\n" as HTML })\
        \((["live.js", "keys.js"] + parts.scripts).map { "<script type=\"module\" src=\"/\($0)\"></script>\n" as HTML })\
        </head>
        <body\(parts.isWide ? " class=\"wide\"" : HTML())>
        <a class="skip" href="#main">\(pick("Skip to the content", "Naar de inhoud"))</a>
        <header class="site">
        <nav class="trail" aria-label="\(pick("You are here", "U bent hier"))"><ol>\(crumbs(trail))</ol></nav>
        <nav class="places" aria-label="\(pick("Workspace", "Werkplaats"))"><ul>\(places(parts))</ul></nav>
        \(search)<nav class="languages" aria-label="\(pick("Language", "Taal"))"><ul>\(languages)</ul></nav>
        </header>
        <main id="main" data-live="\(parts.isLive ? "swap" : "tell")">
        \(content)</main>
        <footer class="site"><p>Purport \(Version.current)\(canWrite ? "" : " · " + pick("read-only", "alleen lezen")) · \(pick("What nobody said stays unknown.", "Wat niemand zei, blijft onbekend.")) <button type="button" class="quiet" id="show-keys" hidden>\(pick("Keys", "Toetsen")) <kbd>?</kbd></button></p></footer>
        \(KeyList(language: language, canWrite: canWrite).html)</body>
        </html>

        """
    }

    private var token: HTML {
        writeToken.map { "<meta name=\"purport-token\" content=\"\($0)\">\n" } ?? HTML()
    }

    /// What every form holds that changes something.
    var tokenField: HTML {
        writeToken.map { "<input type=\"hidden\" name=\"token\" value=\"\($0)\">\n" } ?? HTML()
    }

    // MARK: Ways to other pages

    private func crumbs(_ trail: [(text: String, address: String?)]) -> [HTML] {
        let home = (text: "Purport · \(folder)", address: request.links.cases as String?)
        return ([home] + trail).enumerated().map { index, crumb in
            let isHere = index == trail.count
            if let address = crumb.address, !isHere { return "<li><a href=\"\(address)\">\(crumb.text)</a></li>" }
            return isHere
                ? "<li><span aria-current=\"page\">\(crumb.text)</span></li>" : "<li><span>\(crumb.text)</span></li>"
        }
    }

    private func places(_ parts: Parts) -> HTML {
        let links = request.links
        var places: HTML = """
            <li><a href="\(links.cases)" data-keys="g c">\(pick("Cases", "Zaken"))</a></li>
            <li><a href="\(links.record)" data-keys="g r">\(pick("Track record", "Staat van dienst"))</a></li>
            """
        if canWrite {
            places +=
                "<li><a href=\"\(links.newCase())\" data-keys=\"g n\">\(pick("New case", "Nieuwe zaak"))</a></li>\n"
        }
        if canWrite, let address = parts.editAddress {
            places += "<li><a href=\"\(address)\" data-keys=\"e\">\(pick("Edit", "Bewerk"))</a></li>\n"
        }
        return places
    }

    private var search: HTML {
        let label = pick("Search cases and articles", "Zoek in zaken en artikelen")
        let asked = request.kind == "search" ? request.query.first("q") ?? "" : ""
        let language: HTML =
            request.choice.isExplicit
            ? "<input type=\"hidden\" name=\"language\" value=\"\(request.language.rawValue)\">" : HTML()
        return """
            <form class="search" role="search" method="get" action="/search"><label class="visually-hidden" for="search">\(label)</label>\
            <input type="search" id="search" name="q" value="\(asked)" placeholder="\(pick("Search", "Zoek"))" maxlength="200" data-keys="/">\(language)\
            <button type="submit" class="visually-hidden">\(pick("Search", "Zoek"))</button></form>

            """
    }

    /// The same page in each language that Purport speaks.
    private var languages: [HTML] {
        Language.allCases.map { other in
            let name = other == .dutch ? "Nederlands" : "English"
            if other == language {
                return "<li><span lang=\"\(other.rawValue)\" aria-current=\"true\">\(name)</span></li>"
            }
            let query = request.query.removing { $0.name == "language" }.adding("language", other.rawValue)
            let address = request.plainPath + query.written
            return
                "<li><a lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\" href=\"\(address)\">\(name)</a></li>"
        }
    }
}
