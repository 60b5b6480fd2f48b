import SourceText

/// A corpus' figures as lines of text.
public struct ScoreTable {
    private let corpus: Corpus

    public init(_ corpus: Corpus) { self.corpus = corpus }

    /// Precision, recall and their harmonic mean by aspect, with counts.
    public var text: String {
        let total = corpus.total
        let width = Aspect.allCases.map(\.rawValue.count).max() ?? 0
        var lines = [pad("", width) + "  precision         recall            F1"]
        for aspect in Aspect.allCases {
            guard let counts = total[aspect], counts.read + counts.annotated > 0 else { continue }
            lines.append(
                pad(aspect.rawValue, width) + "  " + share(counts.precision, counts.right, counts.read)
                    + share(counts.recall, counts.found, counts.annotated) + decimal(counts.harmonicMean))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Each disagreement on a line: `en/03-quarry.txt:7:12: missed consequences: the words`.
    public var disagreements: String {
        var text = ""
        for article in corpus.articles {
            for one in article.comparison.disagreements {
                let place = one.span.map { article.text.position(at: $0.start) }
                let column = place.map { "\($0.line):\($0.column): " } ?? ""
                text +=
                    "\(article.name):\(column)\(one.isMissed ? "missed" : "wrong ") \(one.aspect.rawValue): \(oneLine(one.words))\n"
            }
        }
        return text
    }

    private func oneLine(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" || $0 == "\r\n" }.joined(separator: " ")
    }

    private func share(_ value: Double, _ part: Int, _ whole: Int) -> String {
        pad("\(decimal(value))  \(part)/\(whole)", 18)
    }

    /// Three decimals.
    private func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let digits = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
