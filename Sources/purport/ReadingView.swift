import Reading
import SourceText

/// An article for the terminal, with sources, cues, hedges, conditions and consequences marked.
struct ReadingView {
    private let document: Document
    private let colour: Bool

    private enum Mark: Int, CaseIterable {
        case source, cue, claim, evidence, condition, consequence, hedge

        var name: String {
            switch self {
            case .source: "source"
            case .cue: "cue"
            case .claim: "claim"
            case .evidence: "evidence"
            case .condition: "condition"
            case .consequence: "consequence"
            case .hedge: "hedge"
            }
        }

        /// Marks for output without colour, and ANSI codes with it.
        var brackets: (String, String) {
            switch self {
            case .source: ("<", ">")
            case .cue: ("‹", "›")
            case .claim: ("[", "]")
            case .evidence: ("{", "}")
            case .condition: ("(?", "?)")
            case .consequence: ("=>[", "]")
            case .hedge: ("~", "~")
            }
        }

        var ansi: String {
            switch self {
            case .source: "1;36"
            case .cue: "36"
            case .claim: "4"
            case .evidence: "32"
            case .condition: "35"
            case .consequence: "1;33"
            case .hedge: "3;31"
            }
        }
    }

    init(_ document: Document, colour: Bool) {
        self.document = document
        self.colour = colour
    }

    var text: String {
        var result = ""
        var opened: [Int: [(Mark, Int)]] = [:]
        var closed: [Int: [(Mark, Int)]] = [:]
        for (mark, span) in marks {
            opened[span.start, default: []].append((mark, span.length))
            closed[span.end, default: []].append((mark, span.length))
        }
        let cuts = Set(opened.keys).union(closed.keys).sorted()
        var open: [Mark] = []
        var last = 0
        for cut in cuts {
            result += visible(document.text(TextSpan(last, cut)))
            for (mark, _) in (closed[cut] ?? []).sorted(by: { ($0.1, $1.0.rawValue) < ($1.1, $0.0.rawValue) }) {
                if let index = open.lastIndex(of: mark) { open.remove(at: index) }
                result += colour ? paint(open) : mark.brackets.1
            }
            for (mark, _) in (opened[cut] ?? []).sorted(by: { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }) {
                open.append(mark)
                result += colour ? paint(open) : mark.brackets.0
            }
            last = cut
        }
        result += visible(document.text(TextSpan(last, document.text.bytes.count)))
        if !result.hasSuffix("\n") { result += "\n" }
        return result + "\n" + legend
    }

    private var marks: [(Mark, TextSpan)] {
        var result: [(Mark, TextSpan)] = []
        for statement in document.statements {
            result += statement.source.map { (.source, $0) }
            result += statement.cue.map { (.cue, $0) }
            switch statement.role {
            case .claim: result += statement.content.map { (.claim, $0) }
            case .evidence: result += statement.content.map { (.evidence, $0) }
            case .condition: result += statement.content.map { (.condition, $0) }
            case .consequence: result += statement.content.map { (.consequence, $0) }
            case .context: break
            }
        }
        for hedge in document.hedges where hedge.kind != "weasel" { result += hedge.cue.map { (.hedge, $0) } }
        var seen: Set<String> = []
        return result.filter { !$0.1.isEmpty && seen.insert("\($0.0) \($0.1)").inserted }
    }

    private func paint(_ open: [Mark]) -> String {
        "\u{1B}[0m" + (open.isEmpty ? "" : "\u{1B}[" + open.map(\.ansi).joined(separator: ";") + "m")
    }

    private var legend: String {
        let parts = Mark.allCases.map { mark in
            colour ? paint([mark]) + mark.name + "\u{1B}[0m" : mark.brackets.0 + mark.name + mark.brackets.1
        }
        return parts.joined(separator: "  ") + "\n"
    }

    /// Control characters would disturb the terminal.
    private func visible(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10: scalars.append(scalar)
            case 13: continue
            case 0..<32, 127, 0x80..<0xA0: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
