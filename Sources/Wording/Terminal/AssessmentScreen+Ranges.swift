import Assessment
import Cases
import SourceText

extension AssessmentScreen {
    /// A bound hangs on a few numbers; those beyond are counted.
    private static let mostNumbers = 6

    private var places: StatementPlaces { StatementPlaces(sources) }

    /// Every claim that is more than what was seen, in the order of the case.
    private var told: [Judgement] { assessment.judgements.filter { $0.role != .evidence } }

    /// Those that a reader asked about; what was seen as well where its name was given.
    private var askedWhy: [Judgement] {
        let names = assessment.options.reachedOf
        return names.isEmpty ? told : assessment.judgements.filter { names.contains($0.proposition.written) }
    }

    // MARK: Where bounds are reached

    /// The numbers of the case at which each bound is reached, and the words they come from.
    mutating func addReached() {
        guard assessment.options.findsReached else { return }
        gap()
        var label = pick("Why so", "Waarom zo")
        for judgement in askedWhy {
            let views: [(when: String, bounds: Bounds?, reached: ReachedBounds?)] =
                [
                    ("", judgement.bounds, judgement.reached),
                    (
                        pick(", if true", ", als waar"), judgement.ifHeadlineTrue?.bounds,
                        judgement.ifHeadlineTrue?.reached
                    ),
                    (
                        pick(", if not true", ", als niet waar"), judgement.ifHeadlineFalse?.bounds,
                        judgement.ifHeadlineFalse?.reached
                    ),
                ] + judgement.ifEstimateRight.map { (", \(words.ifRight($0.estimate))", $0.bounds, $0.reached) }
            var isOpen = false
            for view in views {
                guard let bounds = view.bounds, let reached = view.reached else { continue }
                let range = Numbers.percent(bounds.attained)
                if reached.low.isEmpty, reached.high.isEmpty {
                    if !view.when.isEmpty { continue }
                    let settled = pick("no range moves it", "geen bandbreedte verandert het")
                    add(label, "\(judgement.text): \(range), \(settled)")
                    label = ""
                    continue
                }
                if let unstated = words.unstated(behind: bounds, reached, places) {
                    // Why it is open either way is why it is open.
                    if isOpen { continue }
                    isOpen = view.when.isEmpty
                    add(label, "\(judgement.text)\(view.when): \(range), \(unstated)")
                    label = ""
                    continue
                }
                add(label, "\(judgement.text)\(view.when): \(range)")
                label = ""
                addEnd(pick("lowest", "laagste"), bounds.attained.lowerBound, reached.low)
                addEnd(pick("highest", "hoogste"), bounds.attained.upperBound, reached.high)
            }
        }
        let left = assessment.withoutReached
        if left > 0 {
            add(
                label,
                pick(
                    "\(left) more claims were too much work; ask for one with --claim",
                    "\(left) andere beweringen waren te veel werk; vraag er een met --claim"), dim: true)
        }
    }

    private mutating func addEnd(_ end: String, _ value: Double, _ numbers: [ReachedNumber]) {
        var texts = numbers.prefix(Self.mostNumbers).map { words.reached($0, places) }
        let rest = numbers.count - texts.count
        if rest > 0 {
            texts.append(pick("and \(rest) more that move it less", "en nog \(rest) die het minder veranderen"))
        }
        let text = "\(end) \(Numbers.percent(value)): \(texts.joined(separator: " · "))"
        let plain = { (text: String) in text }
        lines += Layout.row(
            ["", text], widths: [ScreenMeasure.labelWidth, width - ScreenMeasure.labelWidth - 2],
            styles: [plain, style.dim])
    }

    // MARK: Distributions

    /// Where most of it lies when all ranges are drawn: a bar for every two and a half points, from 0 to 100 %.
    mutating func addDistributions() {
        guard let basis = assessment.distributionBasis else { return }
        gap()
        add(pick("Distribution", "Verdeling"), words.drawn(basis), dim: true)
        let start = lines.count
        var open: [String] = []
        for judgement in told {
            if judgement.distribution == nil, judgement.restsOnUnknown {
                open.append(judgement.text)
            } else {
                addDistribution(judgement.text, judgement.distribution, judgement.bounds)
            }
            for (when, view) in [
                (pick("if true", "als waar"), judgement.ifHeadlineTrue),
                (pick("if not true", "als niet waar"), judgement.ifHeadlineFalse),
            ] {
                // What rests on something unknown as well is told once.
                guard let view, let bounds = view.bounds, view.distribution != nil else { continue }
                addDistribution("\(judgement.text), \(when)", view.distribution, bounds)
            }
        }
        if lines.count == start, open.isEmpty {
            add("", pick("No range moves any judgement.", "Geen bandbreedte verandert een oordeel."), dim: true)
        }
        if !open.isEmpty { add("", "\(words.hasNoDistribution): \(open.joined(separator: " · "))", dim: true) }
    }

    private mutating func addDistribution(_ text: String, _ distribution: Distribution?, _ bounds: Bounds) {
        guard let distribution else { return add("", "\(text): \(words.neverPossible)") }
        // What no range moves has one value, which stands above.
        if bounds.enclosing.upperBound - bounds.enclosing.lowerBound < 1e-9 { return }
        add("", "\(text): \(words.spread(distribution))")
        lines.append(
            String(repeating: " ", count: ScreenMeasure.labelWidth) + "0% "
                + style.accent(Self.bars(distribution.histogram)) + " 100%")
        let impossible = (assessment.distributionBasis?.options.draws ?? 0) - distribution.draws
        if impossible > 0 { add("", words.impossible(draws: impossible), dim: true) }
    }

    /// One character for each bar, as high as its share of the highest.
    private static func bars(_ histogram: [Int]) -> String {
        let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let most = max(1, histogram.max() ?? 1)
        // What was drawn at all is seen, however seldom.
        return histogram.map { count in
            count == 0 ? "·" : blocks[min(blocks.count - 1, count * blocks.count / (most + 1))]
        }.joined()
    }
}
