import Reading
import SourceText

/// For the terminal: what was read, in order of the text, with the pattern that read it, and what almost was.
struct WhyView {
    private let explained: ExplainedDocument
    private let colour: Bool
    private let width: Int

    private static let bold = "1"
    private static let patternColour = "36"
    private static let almostColour = "33"
    private static let quiet = "2"
    /// Columns before what explains a part.
    private static let indent = 4
    /// Columns for the longest name of a part, and a space.
    private static let partWidth = 11

    init(_ explained: ExplainedDocument, colour: Bool, width: Int) {
        self.explained = explained
        self.colour = colour
        self.width = max(width, 40)
    }

    var text: String {
        var blocks: [(start: Int, text: String)] = []
        for group in groups {
            let start = start(of: group)
            blocks.append((start, block(group, start)))
        }
        for miss in explained.nearMisses { blocks.append((miss.span.start, block(miss))) }
        return blocks.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element.text).joined(separator: "\n")
    }

    /// A statement with its parts, a hedge or a negation with its scope, or a mention.
    private var groups: [[Explanation]] {
        var groups: [[Explanation]] = []
        for explanation in explained.explanations {
            let last = groups.last?.last
            let goesOn =
                explanation.statement.map { $0 == last?.statement }
                ?? (explanation.part == .scope && (last?.part == .hedge || last?.part == .negation))
            if goesOn { groups[groups.count - 1].append(explanation) } else { groups.append([explanation]) }
        }
        return groups
    }

    /// A hedge stands where its words do, wherever what it governs begins.
    private func start(of group: [Explanation]) -> Int {
        let own = group.count > 1 ? group.filter { $0.part != .scope } : group
        return own.flatMap(\.spans).map(\.start).min() ?? 0
    }

    private func block(_ group: [Explanation], _ start: Int) -> String {
        var text = ""
        if let statement = group.first?.statement {
            text += place(start) + " " + paint("statement \(statement)", Self.bold) + "\n"
            var said: Set<Pattern> = []
            for part in group { text += "  " + lines(of: part, isNew: said.insert(part.pattern).inserted) }
            return text
        }
        for (number, part) in group.enumerated() {
            text += (number == 0 ? place(start) + " " : "  ") + lines(of: part, isBold: number == 0)
        }
        return text
    }

    /// The part, what was made of it and its words; then why, in full where a pattern is new.
    private func lines(of explanation: Explanation, isBold: Bool = false, isNew: Bool = true) -> String {
        let name = explanation.part.rawValue
        var head = isBold ? paint(name, Self.bold) + " " : DisplayWidth.pad(name, to: Self.partWidth)
        let words = explanation.spans.count == 1 ? explained.document.text(explanation.spans) : nil
        if let value = explanation.value, value != words { head += value + " " }
        // The role, the stance and the tie are those of the words shown before.
        switch explanation.part {
        case .role, .stance, .tie, .resolved: break
        case .condition, .reason:
            head += shown(explanation.spans, besides: explanation.value)
        default: head += (isBold ? "" : place(explanation.spans)) + shown(explanation.spans, besides: head)
        }
        var text = trimmedEnd(head) + "\n"
        let guide = explanation.pattern.guide
        let pattern = paint(explanation.pattern.rawValue, Self.patternColour)
        text += wrapped(isNew ? "\(pattern): \(guide.sentence)" : pattern)
        for entry in explanation.entries { text += wrapped(described(entry)) }
        return text
    }

    private func block(_ miss: NearMiss) -> String {
        let head =
            place(miss.span.start) + " " + paint("almost", Self.almostColour) + " "
            + paint(miss.pattern.rawValue, Self.patternColour) + " " + quoted(explained.document.text(miss.span))
        let reason = miss.failed.description
        return head + "\n" + wrapped("but " + reason) + (miss.entry.map { wrapped(described($0)) } ?? "")
    }

    private func described(_ entry: LexiconEntry) -> String {
        let words = explained.document.text(entry.words)
        let term =
            words.lowercased() == entry.term.lowercased()
            ? quoted(words) : "\(quoted(words)), that is \(quoted(entry.term)),"
        return paint("\(term) stands in \(entry.section), \(entry.file):\(entry.line)", Self.quiet)
    }

    // MARK: Places and words

    /// `3:14`: line and column of the article's text.
    private func place(_ offset: Int) -> String {
        let position = explained.document.text.position(at: offset)
        return "\(position.line):\(position.column)"
    }

    private func place(_ spans: [TextSpan]) -> String { spans.first.map { place($0.start) + " " } ?? "" }

    /// The pieces in quotation marks, the middle of long ones left out.
    private func shown(_ spans: [TextSpan], besides head: String?) -> String {
        let room = max(24, (width - Self.indent - DisplayWidth.of(head ?? "")) / max(1, spans.count) - 8)
        return spans.map { quoted(shortened(explained.document.text($0), to: room)) }.joined(separator: " … ")
    }

    /// Words that stand in quotation marks of their own get no others.
    private func quoted(_ text: String) -> String {
        guard let first = text.first, "“„\"«".contains(first) else { return "“\(visible(text))”" }
        return visible(text)
    }

    private func shortened(_ text: String, to room: Int) -> String {
        let scalars = Array(visible(text).unicodeScalars)
        guard scalars.count > room else { return text }
        let end = room * 2 / 3
        var view = String.UnicodeScalarView(scalars.prefix(end))
        view.append(contentsOf: " … ".unicodeScalars)
        view.append(contentsOf: scalars.suffix(room - end))
        return String(view)
    }

    /// On one line, without the control characters that would disturb a terminal.
    private func visible(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 9, 10, 13: if view.last != " " { view.append(" ") }
            case 0..<32, 127, 0x80..<0xA0: view.append("\u{FFFD}")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    // MARK: Layout

    private func paint(_ text: String, _ code: String) -> String {
        colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// Indented, and broken between words where a line would be too long; colours take no room.
    private func wrapped(_ text: String) -> String {
        let indent = String(repeating: " ", count: Self.indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, printed(line) + 1 + printed(word) > width - Self.indent {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.map { indent + $0 + "\n" }.joined()
    }

    private func printed(_ text: some StringProtocol) -> Int {
        var count = 0
        var isCode = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" { isCode = true }
            if !isCode { count += DisplayWidth.of(scalar) }
            if isCode, scalar == "m" { isCode = false }
        }
        return count
    }

    private func trimmedEnd(_ text: String) -> String {
        var text = text
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
