import Reading
import ReadingScore
import SourceText
import Testing

/// Documents and annotations made by hand over the same text: words are named by themselves.
@Suite struct ComparisonTests {
    private let text = SourceFile(name: "x", text: "alpha beta gamma delta epsilon zeta eta theta iota kappa")

    private func span(_ words: String) -> TextSpan {
        let all = Array(text.bytes)
        let wanted = Array(words.utf8)
        let start = (0...(all.count - wanted.count)).first { Array(all[$0..<$0 + wanted.count]) == wanted } ?? 0
        return TextSpan(start, start + wanted.count)
    }

    private func read(_ words: String, _ role: Statement.Role, _ proposition: String) -> Statement {
        var statement = Statement(id: "s-\(words)", content: [span(words)], proposition: proposition)
        statement.role = role
        return statement
    }

    private func truth(_ words: String, _ role: Statement.Role, same: Int? = nil) -> AnnotatedStatement {
        var statement = AnnotatedStatement(name: words, role: role, content: [span(words)])
        statement.same = same
        return statement
    }

    private func compare(_ statements: [Statement], _ truths: [AnnotatedStatement]) -> Comparison {
        var document = Document(text: text, language: "en")
        document.statements = statements
        var annotation = Annotation()
        annotation.statements = truths
        return Comparison(document, annotation)
    }

    private func check(_ counts: Counts?, right: Int, of read: Int, found: Int, of annotated: Int) {
        #expect(counts?.right == right && counts?.read == read, "\(String(describing: counts))")
        #expect(counts?.found == found && counts?.annotated == annotated, "\(String(describing: counts))")
    }

    @Test func halfOfTheCharactersMakeAPair() {
        let comparison = compare(
            [read("alpha beta gamma", .claim, "p1"), read("eta theta iota kappa", .claim, "p2")],
            [truth("alpha beta", .claim), truth("kappa", .claim)])
        check(comparison.counts[.claim], right: 1, of: 2, found: 1, of: 2)
        #expect(comparison.disagreements.filter { $0.aspect == .claim }.map(\.isMissed) == [false, true])
    }

    @Test func anotherRoleIsAMissAndAFalseFind() {
        let comparison = compare([read("alpha", .consequence, "p1")], [truth("alpha", .evidence)])
        check(comparison.counts[.consequence], right: 0, of: 1, found: 0, of: 0)
        check(comparison.counts[.evidence], right: 0, of: 0, found: 0, of: 1)
    }

    @Test func onePairsWithOneAndTheSameRoleGoesFirst() {
        let comparison = compare(
            [read("alpha", .context, "p1"), read("alpha", .claim, "p2")], [truth("alpha", .claim)])
        check(comparison.counts[.claim], right: 1, of: 1, found: 1, of: 1)
    }

    /// The example of Vilain and others: links that need not be added.
    @Test func linksBetweenWhatSaysTheSame() {
        let comparison = compare(
            [
                read("alpha", .claim, "p1"), read("beta", .claim, "p1"), read("gamma", .claim, "p2"),
                read("delta", .claim, "p2"),
            ],
            [
                truth("alpha", .claim), truth("beta", .claim, same: 0), truth("gamma", .claim, same: 1),
                truth("delta", .claim, same: 0),
            ])
        check(comparison.counts[.same], right: 2, of: 2, found: 2, of: 3)
    }

    @Test func aConditionMayBeNamedByWhatSaysTheSame() {
        var consequence = read("gamma", .consequence, "p2")
        consequence.condition = "s-beta"
        var annotated = truth("gamma", .consequence)
        annotated.condition = 0
        let comparison = compare(
            [read("alpha", .claim, "p1"), read("beta", .condition, "p1"), consequence],
            [truth("alpha", .claim), truth("beta", .condition, same: 0), annotated])
        check(comparison.counts[.hangsOn], right: 1, of: 1, found: 1, of: 1)
    }

    @Test func likelihoodsRestOnTheSameWords() {
        var statement = read("alpha beta gamma", .consequence, "p1")
        statement.likelihood = StatedLikelihood(low: nil, high: nil, term: "beta", cues: [span("beta")])
        var annotated = truth("alpha beta gamma", .consequence)
        annotated.likelihood = [span("gamma")]
        check(compare([statement], [annotated]).counts[.likelihood], right: 0, of: 1, found: 0, of: 1)
        annotated.likelihood = [span("beta gamma")]
        check(compare([statement], [annotated]).counts[.likelihood], right: 1, of: 1, found: 1, of: 1)
    }

    @Test func precisionRecallAndTheirMean() {
        var counts = Counts()
        #expect(counts.precision == 1 && counts.recall == 1 && counts.harmonicMean == 1)
        (counts.read, counts.right, counts.annotated, counts.found) = (4, 3, 6, 3)
        #expect(counts.precision == 0.75 && counts.recall == 0.5 && counts.harmonicMean == 0.6)
    }
}
