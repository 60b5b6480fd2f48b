import Reading
import SourceText

/// What must be found in one of the test articles: lines of `kind: words | more words` beside the article.
struct Expectation {
    var kind: String
    var words: [String]
    var line: Int

    static func read(_ text: String) -> [Expectation] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let words = parts[1].split(separator: "|", omittingEmptySubsequences: false).map { trim($0) }
            return Expectation(kind: trim(parts[0]), words: words, line: number + 1)
        }
    }

    private static func trim(_ text: some StringProtocol) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

/// Checks a document against what is expected of it, and says what is missing.
struct ExpectationChecker {
    let document: Document
    private var consequences: [Statement] { document.statements.filter { $0.role == .consequence } }

    /// The statement that is about the claim that the article is about: that which the first expectation names.
    private func headline(_ expectations: [Expectation]) -> Statement? {
        guard let words = expectations.first(where: { $0.kind == "headline" })?.words else { return nil }
        return document.statements.first { statement in
            statement.role == .claim && words.allSatisfy { document.text(statement.content).contains($0) }
        }
    }

    func failures(_ expectations: [Expectation]) -> [String] {
        var failures: [String] = []
        let headline = headline(expectations)
        var next = 0
        var current: Statement?
        func fail(_ expectation: Expectation, _ reason: String) {
            failures.append(
                "line \(expectation.line): \(expectation.kind): \(expectation.words.joined(separator: " | ")): \(reason)"
            )
        }
        for expectation in expectations {
            let first = expectation.words.first ?? ""
            switch expectation.kind {
            case "headline": if headline == nil { fail(expectation, "no such claim") }
            case "estimate":
                if headline?.likelihood?.term != first {
                    fail(expectation, "found \(headline?.likelihood?.term ?? "none")")
                }
            case "condition":
                let found = document.statements.contains {
                    $0.role == .condition && $0.proposition == headline?.proposition
                        && document.text($0.content).contains(first)
                }
                if !found { fail(expectation, "no such condition with the claim's proposition") }
            case "denial":
                if !isDenied(expectation, headline) { fail(expectation, "no such denial") }
            case "open":
                let found = document.statements.contains {
                    $0.stance == .open && $0.proposition == headline?.proposition && document.text($0.source) == first
                }
                if !found { fail(expectation, "no such silence") }
            case "reaction":
                let found = document.statements.contains {
                    $0.role == .evidence && $0.isReaction && document.text($0.source).contains(first)
                        && document.text($0.content).contains(expectation.words.last ?? "")
                }
                if !found { fail(expectation, "no such reaction") }
            case "evidence":
                let found = document.statements.contains {
                    $0.role == .evidence && !$0.isReaction
                        && told($0).contains(first)
                }
                if !found { fail(expectation, "no such evidence") }
            case "source":
                if !document.statements.contains(where: { document.text($0.source) == first }) {
                    fail(expectation, "no such source")
                }
            case "consequence":
                current = next < consequences.count ? consequences[next] : nil
                next += 1
                guard let statement = current, document.text(statement.content).contains(first) else {
                    fail(expectation, "found \(current.map { document.text($0.content) } ?? "none")")
                    continue
                }
                let condition = document.statements.first { $0.id == statement.condition }
                if condition?.proposition != headline?.proposition { fail(expectation, "hangs on another proposition") }
            case "follows":
                // A consequence of another condition than the claim.
                current = next < consequences.count ? consequences[next] : nil
                next += 1
                let condition = document.statements.first { $0.id == current?.condition }
                let content = document.text(current?.content ?? [])
                let supposed = document.text(condition?.content ?? [])
                if !content.contains(first) || !supposed.contains(expectation.words.last ?? "") {
                    fail(expectation, "found \(content), if \(supposed)")
                }
            case "explanation":
                if !document.text(current?.elaboration ?? []).contains(first) {
                    fail(expectation, "no such explanation")
                }
            case "said":
                let source = current.map { document.text($0.source) } ?? ""
                if source != first { fail(expectation, "found \(source)") }
            case "likelihood":
                if current?.likelihood?.term != first {
                    fail(expectation, "found \(current?.likelihood?.term ?? "none")")
                }
            case "reason":
                let reason = document.statements.first { $0.id == current?.reason }
                if !(reason.map { document.text($0.content).contains(first) } ?? false) {
                    fail(expectation, "found \(reason.map { document.text($0.content) } ?? "none")")
                }
            case "content":
                if !document.statements.contains(where: { document.text($0.content) == first }) {
                    fail(expectation, "no such content")
                }
            case "stance":
                let found = document.statements.contains {
                    $0.stance.rawValue == first && expectation.words.count == 3
                        && document.text($0.content) == expectation.words[1]
                        && document.text($0.source) == expectation.words[2]
                }
                if !found { fail(expectation, "no such statement") }
            case "cue":
                if !document.statements.contains(where: { document.text($0.cue) == first }) {
                    fail(expectation, "no such cue")
                }
            case "hedged": if !isCovered(first, document.hedges.map(\.scope)) { fail(expectation, "not hedged") }
            case "unhedged": if isCovered(first, document.hedges.map(\.scope)) { fail(expectation, "hedged") }
            case "negated": if !isCovered(first, document.negations.map(\.scope)) { fail(expectation, "not negated") }
            case "affirmed": if isCovered(first, document.negations.map(\.scope)) { fail(expectation, "negated") }
            case "none":
                if document.statements.contains(where: { $0.role.rawValue == first }) { fail(expectation, "found one") }
            default: fail(expectation, "unknown kind of expectation")
            }
        }
        let countsConsequences = expectations.contains {
            ["headline", "consequence", "follows", "none"].contains($0.kind)
        }
        if countsConsequences, next < consequences.count {
            failures.append("more consequences: \(consequences[next...].map { document.text($0.content) })")
        }
        return failures
    }

    /// From who shows or says it to the end of what is shown.
    private func told(_ statement: Statement) -> String {
        let spans = statement.source + statement.cue + statement.content
        guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else { return "" }
        return document.text(TextSpan(start, end))
    }

    /// Whether one of several scopes holds some words.
    private func isCovered(_ words: String, _ scopes: [[TextSpan]]) -> Bool {
        scopes.contains { document.text($0).contains(words) }
    }

    private func isDenied(_ expectation: Expectation, _ headline: Statement?) -> Bool {
        document.statements.contains { statement in
            guard statement.proposition == headline?.proposition, statement.id != headline?.id,
                statement.stance == .denies || statement.polarity != headline?.polarity,
                document.text(statement.source) == expectation.words.first
            else { return false }
            let names = expectation.words.dropFirst().first ?? ""
            return names.isEmpty || statement.resolved.joined(separator: ", ") == names
        }
    }
}
