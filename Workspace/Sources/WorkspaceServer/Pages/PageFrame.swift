import Wording

/// What stands around every page: the head of the document, the way back, the choice of language.
struct PageFrame: Sendable {
    let request: PageRequest
    /// What the folder is called.
    let folder: String

    var language: Language { request.language }

    func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        language.pick(english(), dutch())
    }

    /// What a page needs beside what every page has.
    struct Parts: Sendable {
        /// Style sheets and scripts by their names.
        var styles: [String] = []
        var scripts: [String] = []
    }

    /// A whole document.
    ///
    /// - Parameters:
    ///   - title: text of the browser's tab.
    ///   - trail: pages between the list of cases and this one: text, and the address where it has one.
    ///   - parts: what it needs beside what every page has.
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
        <title>\(title) · Purport</title>
        <link rel="icon" type="image/svg+xml" href="/icon.svg">
        \((["style.css"] + parts.styles).map { "<link rel=\"stylesheet\" href=\"/\($0)\">\n" as HTML })\
        \(parts.scripts.map { "<script type=\"module\" src=\"/\($0)\"></script>\n" as HTML })\
        </head>
        <body>
        <a class="skip" href="#main">\(pick("Skip to the content", "Naar de inhoud"))</a>
        <header class="site">
        <nav class="trail" aria-label="\(pick("You are here", "U bent hier"))"><ol>\(crumbs(trail))</ol></nav>
        <nav class="languages" aria-label="\(pick("Language", "Taal"))"><ul>\(languages)</ul></nav>
        </header>
        <main id="main">
        \(content)</main>
        <footer class="site"><p>Purport \(Version.current) · \(pick("read-only", "alleen lezen")) · \(pick("What nobody said stays unknown.", "Wat niemand zei, blijft onbekend."))</p></footer>
        </body>
        </html>

        """
    }

    private func crumbs(_ trail: [(text: String, address: String?)]) -> [HTML] {
        let home = (text: "Purport · \(folder)", address: request.links.cases as String?)
        return ([home] + trail).enumerated().map { index, crumb in
            let isHere = index == trail.count
            if let address = crumb.address, !isHere { return "<li><a href=\"\(address)\">\(crumb.text)</a></li>" }
            return isHere
                ? "<li><span aria-current=\"page\">\(crumb.text)</span></li>" : "<li><span>\(crumb.text)</span></li>"
        }
    }

    /// The same page in each language that Purport speaks.
    private var languages: [HTML] {
        Language.allCases.map { other in
            let name = other == .dutch ? "Nederlands" : "English"
            if other == language {
                return "<li><span lang=\"\(other.rawValue)\" aria-current=\"true\">\(name)</span></li>"
            }
            let query = request.query.removing { $0.name == "language" }.adding("language", other.rawValue)
            let address = request.path + query.written
            return
                "<li><a lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\" href=\"\(address)\">\(name)</a></li>"
        }
    }
}
