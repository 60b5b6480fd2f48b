import Assessment
import Cases
import Wording

/// The table of evidence and hypotheses: which piece fits which, told by a sign and a word as well as by a colour.
public struct MatrixFigure: Sendable {
    private let matrix: EvidenceMatrix
    private let fragments: AssessmentHTML
    private let words: MatrixWords

    public init(_ matrix: EvidenceMatrix, _ fragments: AssessmentHTML) {
        self.matrix = matrix
        self.fragments = fragments
        words = MatrixWords(matrix, fragments.assessment, language: fragments.language)
    }

    private func pick(_ english: @autoclosure () -> String, _ dutch: @autoclosure () -> String) -> String {
        fragments.language.pick(english(), dutch())
    }

    private var title: String { pick("Which evidence fits: ", "Welk bewijs past: ") + matrix.text }

    public var html: HTML {
        if matrix.rows.isEmpty {
            return fragments.section("matrix-\(matrix.subject)", title, "<p class=\"why\">\(words.nothing)</p>\n")
        }
        let heads = zip(words.headers, matrix.columns).map { header, column -> HTML in
            let text = column.text.isEmpty ? header : column.text
            return "<th scope=\"col\">\(text)</th>"
        }
        let content: HTML = """
            <div class="scroll" tabindex="0" role="region" aria-label="\(pick("Table: ", "Tabel: ") + matrix.text)">
            <table class="matrix"><thead><tr><th scope="col">\(pick("Evidence", "Bewijs"))</th>\(heads)<th scope="col">\(words.tellingHeader)</th></tr></thead>
            <tbody>
            \(matrix.rows.map(row))</tbody>
            <tfoot>
            \(sums)</tfoot></table></div>
            <p class="note">\(words.legend(usesLetters: false))</p>

            """
        return fragments.section("matrix-\(matrix.subject)", title, content)
    }

    private func row(_ row: EvidenceMatrix.Row) -> HTML {
        let cells = row.cells.map { cell -> HTML in
            let (kind, sign) = Self.mark(cell.reading)
            return
                "<td class=\"fit \(kind)\"><span aria-hidden=\"true\">\(sign)</span> <span class=\"word\">\(words.reading(cell.reading))</span></td>"
        }
        let kind: HTML = row.isDiagnostic == false ? " class=\"quiet\"" : HTML()
        return """
            <tr\(kind)><th scope="row">\(words.name(row))</th>\(cells)<td class="reading">\(words.telling(row))</td></tr>

            """
    }

    private static func mark(_ reading: EvidenceMatrix.Reading) -> (kind: String, sign: String) {
        switch reading {
        case .consistent: ("fits", "+")
        case .inconsistent: ("misfits", "−")
        case .notDiagnostic: ("neutral", "·")
        case .open: ("open", "?")
        }
    }

    private var sums: HTML {
        let counts = matrix.inconsistencies.map { "<td>\($0)</td>" as HTML }
        let together = words.together.map { shares -> HTML in
            "<tr><th scope=\"row\">\(words.togetherLabel)</th>\(shares.map { "<td>\($0)</td>" as HTML })<td></td></tr>\n"
        }
        return "<tr><th scope=\"row\">\(words.inconsistentLabel)</th>\(counts)<td></td></tr>\n\(together ?? HTML())"
    }
}
