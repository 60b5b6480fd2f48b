import Inference

/// What stands behind the name of a variable of which something has been found out.
struct EvidenceMarks {
    private let findings: [Int: [Evidence.Finding]]
    private let ink: Ink

    init(_ evidence: Evidence, ink: Ink) {
        findings = Dictionary(grouping: evidence.findings, by: \.variable).mapValues { $0.map(\.finding) }
        self.ink = ink
    }

    /// Two spaces and a word for each finding; nothing where there is none.
    func of(_ variable: Int) -> String {
        guard let findings = findings[variable] else { return "" }
        let words = findings.map { finding in
            switch finding {
            case .state: "observed"
            case .likelihood: "weighed"
            case .intervention: "brought about"
            }
        }
        return ink.dim("  \(words.joined(separator: ", "))")
    }
}

/// Sets text off on a terminal that shows colour.
struct Ink {
    let isColoured: Bool

    func bold(_ text: String) -> String { paint(text, "1") }
    func dim(_ text: String) -> String { paint(text, "2") }
    func accent(_ text: String) -> String { paint(text, "36") }

    private func paint(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
