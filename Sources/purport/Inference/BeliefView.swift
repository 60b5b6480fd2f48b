import Inference
import SourceText

/// Posteriors as people read them: each variable with a bar and a percentage for each of its states.
///
///     dysp
///       yes   ████████████████████▊                    52.1%
///       no    ███████████████████▏                     47.9%
struct BeliefView {
    private static let longestBar = 40
    private static let longestName = 30
    /// Two columns of indentation, two gaps of two, and room for `<0.1%` and `100.0%`.
    private static let otherColumns = 12
    /// A gap of two, and room for `± 12.34`.
    private static let errorColumns = 9

    let network: Network
    let ink: Ink
    let width: Int

    func text(_ beliefs: Beliefs, of variables: [Int], evidence: Evidence) -> String {
        let marks = EvidenceMarks(evidence, ink: ink)
        let longest = variables.flatMap { network.variables[$0].states }.map { DisplayWidth.of($0) }.max() ?? 0
        let nameWidth = min(longest, Self.longestName)
        let errorWidth = beliefs.approximation?.errors == nil ? 0 : Self.errorColumns
        let barWidth = max(4, min(Self.longestBar, width - nameWidth - Self.otherColumns - errorWidth))
        var text = ""
        if let approximation = beliefs.approximation {
            text += "approximate, by \(approximation.method)\n"
            for warning in approximation.warnings { text += "beware: \(warning)\n" }
            text += "\n"
        }
        if !evidence.isEmpty, let logEvidence = beliefs.logEvidence {
            text += "log P(evidence) \(JSONWriter.format(logEvidence))\n\n"
        }
        for (place, (variable, row)) in zip(variables, beliefs.rows).enumerated() {
            if place > 0 { text += "\n" }
            text += ink.bold(network.variables[variable].name) + marks.of(variable) + "\n"
            let errors = beliefs.approximation?.errors?[place]
            for (state, (name, probability)) in zip(network.variables[variable].states, row).enumerated() {
                let bar = Self.bar(probability, width: barWidth)
                let space = String(repeating: " ", count: barWidth - DisplayWidth.of(bar))
                let error = errors.map { "  ± \(Self.points($0[state]))" } ?? ""
                text += "  \(Self.fit(name, to: nameWidth))  \(ink.accent(bar))\(space)"
                text += "  \(Self.percent(probability))\(error)\n"
            }
        }
        return text
    }

    /// Blocks in eighths of a column.
    private static func bar(_ probability: Double, width: Int) -> String {
        let eighths = Int((max(0, min(1, probability)) * Double(width * 8)).rounded())
        let part = eighths % 8 == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1])
        return String(repeating: "█", count: eighths / 8) + part
    }

    private static func percent(_ probability: Double) -> String {
        let text = Percentage.text(probability)
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    /// A standard error in percentage points, two digits behind the point.
    private static func points(_ error: Double) -> String {
        let hundredths = Int((max(0, min(1, error)) * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }

    /// Padded, or cut with an ellipsis.
    private static func fit(_ name: String, to width: Int) -> String {
        guard DisplayWidth.of(name) > width else { return DisplayWidth.pad(name, to: width) }
        var cut = ""
        for character in name where DisplayWidth.of(cut) + DisplayWidth.of(String(character)) < width {
            cut.append(character)
        }
        return DisplayWidth.pad(cut + "…", to: width)
    }
}
