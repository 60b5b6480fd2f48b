import SourceText

/// Shows results as rows below each other, and keeps them as JSON.
enum InferenceReport {
    private static let nameWidth = 11
    private static let width = 11

    static func header() {
        print("Milliseconds of processor time for all posteriors, median over cases: at 0 % and 20 % evidence.")
        print("Ratios say how many times as long pyAgrum takes; behind them what the goal asks.\n")
        var cells = NetworkResult.levels.map { "own \($0) %" }
        cells += NetworkResult.levels.map { "peer \($0) %" }
        cells += NetworkResult.levels.flatMap { ["ratio \($0) %", "goal"] }
        cells += ["max |Δp|", "MB"] + EngineMeasurement.all.map { "\($0.name) \($0.unit)" }
        row("", cells)
    }

    static func row(_ result: NetworkResult) {
        let goal = InferenceGoal.of(result.name)
        var cells = NetworkResult.levels.map { number(result.ownTime(percent: $0)) }
        cells += NetworkResult.levels.map { number(result.peerTime(percent: $0)) }
        cells += NetworkResult.levels.flatMap { [number(result.ratio(percent: $0)), number(goal?.ratio(percent: $0))] }
        cells += [number(result.largestDifference), number(result.megabytes)]
        cells += result.further.map(number)
        row(result.name, cells)
        if let failure = result.own.failure { print("  own: \(failure)") }
        for peer in result.peers {
            if let failure = peer.times.failure { print("  \(peer.engine): \(failure)") }
        }
    }

    private static func row(_ name: String, _ cells: [String]) {
        print(DisplayWidth.pad(name, to: nameWidth) + cells.map { pad($0) }.joined())
    }

    private static func pad(_ text: String) -> String {
        String(repeating: " ", count: max(1, width - DisplayWidth.of(text))) + text
    }

    /// Three significant digits.
    private static func number(_ value: Double?) -> String {
        guard let value else { return "-" }
        if value != 0, value.magnitude < 1e-3 {
            let text = JSONWriter.format(value)
            guard let exponent = text.firstIndex(of: "e") else { return text }
            return String(text.prefix(3)) + text[exponent...]
        }
        let digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4
        let scale = [1.0, 10, 100, 1_000, 10_000][digits]
        return JSONWriter.format((value * scale).rounded() / scale)
    }

    /// What else is asked of the engine.
    static func footer(_ results: [NetworkResult]) {
        print("")
        for (place, measurement) in EngineMeasurement.all.enumerated() {
            for result in results {
                guard let value = result.further[place],
                    let (goal, isMet) = measurement.goal.judge(value, network: result.name)
                else { continue }
                var line = DisplayWidth.pad(measurement.name, to: nameWidth)
                line += DisplayWidth.pad(result.name, to: nameWidth) + pad(number(value)) + " \(measurement.unit), "
                line += "\(goal) asked: \(isMet ? "met" : "missed")"
                if let best = result.best(measurement) { line += "; pyAgrum \(number(best))" }
                print(line)
            }
        }
    }

    static func json(_ results: [NetworkResult]) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.array(results) { json, result in
            json.object {
                $0.field("network", result.name)
                for percent in NetworkResult.levels {
                    $0.field("own_\(percent)", result.ownTime(percent: percent))
                    $0.field("peer_\(percent)", result.peerTime(percent: percent))
                    $0.field("ratio_\(percent)", result.ratio(percent: percent))
                    $0.field("goal_ratio_\(percent)", InferenceGoal.of(result.name)?.ratio(percent: percent))
                }
                $0.field("largest_difference", result.largestDifference)
                $0.field("megabytes", result.megabytes)
                for (measurement, value) in zip(EngineMeasurement.all, result.further) {
                    $0.field(measurement.name, value)
                    $0.field("peer_\(measurement.name)", result.best(measurement))
                }
                $0.field("failure", result.own.failure)
                $0.key("peers")
                $0.array(result.peers) { json, peer in
                    json.object {
                        $0.field("engine", peer.engine)
                        for percent in NetworkResult.levels {
                            $0.field("time_\(percent)", peer.times.median(result.subject.cases, percent: percent))
                        }
                        $0.field("failure", peer.times.failure)
                    }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}
