import Wording

/// The keys of the workspace, in a dialog that `?` opens. What each does stands in `web/keys.js` and `web/editor.js`.
struct KeyList: Sendable {
    let language: Language
    let canWrite: Bool

    var html: HTML {
        let rows = keys.map { key, text -> HTML in
            let names = key.split(separator: " ").map { "<kbd>\(String($0))</kbd>" as HTML }
            return "<div><dt>\(names)</dt><dd>\(text)</dd></div>\n"
        }
        return """
            <dialog id="keys" aria-labelledby="keys-title">
            <h2 id="keys-title">\(language.pick("Keys", "Toetsen"))</h2>
            <dl class="keys">
            \(rows)</dl>
            <p class="note">\(language.pick("Single keys work while no field has the focus.", "Losse toetsen werken zolang geen veld de focus heeft."))</p>
            <form method="dialog"><button>\(language.pick("Close", "Sluit"))</button></form>
            </dialog>

            """
    }

    private var keys: [(String, String)] { canWrite ? reading + writing + closing : reading + closing }

    private var reading: [(String, String)] {
        [
            ("?", language.pick("This list", "Deze lijst")),
            ("/", language.pick("Search", "Zoeken")),
            ("g c", language.pick("Go to the cases", "Naar de zaken")),
            ("g r", language.pick("Go to the track record", "Naar de staat van dienst")),
            ("← →", language.pick("From mark to mark (article)", "Van markering naar markering (artikel)")),
        ]
    }

    private var writing: [(String, String)] {
        [
            ("g n", language.pick("Begin a new case", "Een nieuwe zaak beginnen")),
            ("e", language.pick("Edit this case", "Deze zaak bewerken")),
            (
                "Enter",
                language.pick(
                    "Put the words of a mark into a case (article)",
                    "De woorden van een markering in een zaak zetten (artikel)")
            ),
            ("Ctrl+S", language.pick("Save (editor)", "Bewaren (bewerken)")),
            ("Ctrl+Space", language.pick("Complete a name (editor)", "Een naam aanvullen (bewerken)")),
            ("F8", language.pick("Go to the next problem (editor)", "Naar het volgende probleem (bewerken)")),
        ]
    }

    private var closing: [(String, String)] { [("Esc", language.pick("Close what is open", "Sluiten wat open is"))] }
}
