import Inference
import SourceText

/// Evidence beside a network: `.evid` files of the UAI inference competitions
/// (https://uaicompetition.github.io/uci-2022/file-formats/evidence-format/).
///
/// A sample is the number of variables observed, and for each its number and that of its state. A file holds one
/// sample, or, as in earlier competitions, begins with how many follow. Where both could be meant, a file in which
/// every sample would have a line of its own is taken to begin with a count.
///
///     2 1 0 2 1          // variable 1 is in state 0, variable 2 in state 1
public enum EvidenceFile {
    /// What reading a file of evidence gave.
    public struct Reading: Sendable {
        /// One for each sample; nil when `diagnostics` holds an error, and only then.
        public var samples: [Evidence]?
        public var diagnostics: [Diagnostic]
    }

    /// Reads observations of the variables of `network`, counted in its order.
    public static func read(_ file: SourceFile, for network: Network) -> Reading {
        var problems = ProblemList(fileName: file.name)
        let samples = file.bytes.withUnsafeBufferPointer { bytes -> [Evidence]? in
            let scanner = UAIScanner(bytes, from: file.hasByteOrderMark ? 3 : 0)
            do throws(UAIScanner.Failure) {
                let words = try numbers(scanner)
                guard let starts = layout(words, scanner) else {
                    problems.add(.evidenceLength, words.first?.span ?? TextSpan(0, 0))
                    return nil
                }
                return starts.map { sample(words, from: $0, network, &problems) }
            } catch {
                problems.add(error.problem, error.span)
                return nil
            }
        }
        return Reading(samples: problems.hasErrors ? nil : samples, diagnostics: problems.diagnostics)
    }

    /// Writes samples of plain observations; a single one in the layout of one line, several behind their count.
    ///
    /// - Parameter fileName: what diagnostics call the file
    public static func write(_ samples: [Evidence], for network: Network, fileName: String = "evidence.evid")
        -> NetworkWriting
    {
        var problems = ProblemList(fileName: fileName)
        var output = TextOutput()
        if samples.count > 1 { output.write("\(samples.count)\n") }
        for sample in samples {
            var words = ["\(sample.findings.count)"]
            for (variable, finding) in sample.findings {
                guard case .state(let state) = finding else {
                    let name =
                        network.variables.indices.contains(variable) ? network.variables[variable].name : "v\(variable)"
                    problems.add(.evidenceKind(name), nil)
                    continue
                }
                words += ["\(variable)", "\(state)"]
            }
            output.write(words.joined(separator: " ") + "\n")
        }
        return NetworkWriting(bytes: problems.hasErrors ? nil : output.bytes, diagnostics: problems.diagnostics)
    }

    // MARK: Steps

    private typealias Word = (value: Int, span: TextSpan)

    private static func numbers(_ scanner: UAIScanner) throws(UAIScanner.Failure) -> [Word] {
        var scanner = scanner
        var words: [Word] = []
        while !scanner.isAtEnd { words.append(try scanner.whole("a number")) }
        return words
    }

    /// Where samples begin; nil when the numbers make up neither layout.
    private static func layout(_ words: [Word], _ scanner: UAIScanner) -> [Int]? {
        guard let first = words.first else { return [] }
        let isSingle = words.count % 2 == 1 && first.value == words.count / 2
        let counted = countedSamples(words)
        guard isSingle, counted != nil else { return isSingle ? [0] : counted }
        guard let counted, !counted.isEmpty else { return [0] }
        let haveLines = counted.allSatisfy { start in
            scanner.hasLineBreak(between: words[start - 1].span, and: words[start].span)
        }
        return haveLines ? counted : [0]
    }

    /// Where samples begin that stand behind their count.
    private static func countedSamples(_ words: [Word]) -> [Int]? {
        guard let count = words.first?.value, count < words.count else { return nil }
        var starts: [Int] = []
        var next = 1
        for _ in 0..<count {
            guard next < words.count, words[next].value <= (words.count - next) / 2 else { return nil }
            starts.append(next)
            next += 1 + 2 * words[next].value
        }
        return next == words.count ? starts : nil
    }

    private static func sample(
        _ words: [Word], from start: Int, _ network: Network, _ problems: inout ProblemList
    ) -> Evidence {
        var evidence = Evidence()
        var seen: Set<Int> = []
        for index in 0..<words[start].value {
            let variable = words[start + 1 + 2 * index]
            let state = words[start + 2 + 2 * index]
            guard network.variables.indices.contains(variable.value) else {
                problems.add(
                    .unknownVariableNumber("\(variable.value)", count: network.variables.count), variable.span)
                continue
            }
            let known = network.variables[variable.value]
            if !seen.insert(variable.value).inserted { problems.add(.duplicateEvidence(known.name), variable.span) }
            if known.states.indices.contains(state.value) {
                evidence.observe(variable.value, state: state.value)
            } else {
                problems.add(
                    .evidenceState("\(state.value)", of: known.name, count: known.states.count), state.span)
            }
        }
        return evidence
    }
}
