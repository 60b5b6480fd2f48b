import Inference
import SourceText

/// How GeNIe lays out the numbers of a noisy-MAX (SMILE manual, "Noisy-MAX",
/// https://support.bayesfusion.com/docs/SMILE/noisy-max.html).
///
/// `parameters` holds one column for each state of each parent and a last one for the leak, each a distribution over
/// the child's states, the strongest first and the absent one last. Columns of a parent follow `strengths`: the numbers
/// of its states, the strongest first; the last of them, without effect, has the distribution (0, …, 0, 1).
enum XDSLNoisyMax {
    /// The order of a parent's states by how strongly they act, strongest first, and those equal in the order of the
    /// file.
    ///
    /// - Parameters:
    ///   - contribution: for each of the parent's states, in the order of the network, a distribution of the grade
    ///   - isReversed: whether the parent's states stand in the file in reverse
    /// - Returns: states as numbered in the file
    static func strengths(_ contribution: [Double], grades: Int, isReversed: Bool) -> [Int] {
        let states = contribution.count / max(1, grades)
        let means = (0..<states).map { state in
            (0..<grades).reduce(0.0) { $0 + Double($1) * contribution[state * grades + $1] }
        }
        let mean = { (outcome: Int) in means[isReversed ? states - 1 - outcome : outcome] }
        return (0..<states).sorted { (mean($1), $0) < (mean($0), $1) }
    }
}

extension XDSLParser {
    mutating func defineNoisyMax(
        _ child: Int, _ parents: [Int], parameters: Int, strengths: Int?
    ) throws(XMLScanner.Failure) {
        let grades = draft.entries[child].states.count
        let sizes = parents.map { draft.entries[$0].states.count }
        let numbers = tree.numbers(of: parameters)
        let columns = sizes.reduce(1, +)
        let (expected, overflow) = columns.multipliedReportingOverflow(by: grades)
        guard !overflow,
            draft.accepts(numbers, of: child, expected: expected, tree.elements[parameters].span)
        else { return }
        guard let order = try columnOrder(child, parents, sizes, strengths) else { return }
        // Each column at the place of its parent's state, and the leak behind all.
        var values: [Double] = []
        values.reserveCapacity(expected)
        for column in order + [columns - 1] {
            values += numbers.values[column * grades..<(column + 1) * grades].reversed()
        }
        let isRight = draft.normalise(&values, of: child) { position in
            let column = position / grades == order.count ? columns - 1 : order[position / grades]
            return numbers.place(column * grades + grades - 1 - position % grades)
        }
        guard isRight else { return }
        var contributions: [[Double]] = []
        var next = 0
        for size in sizes {
            contributions.append(Array(values[next..<next + size * grades]))
            next += size * grades
        }
        draft.keep(
            .noisyMax(
                NoisyMax(child: child, parents: parents, contributions: contributions, leak: Array(values[next...]))))
    }

    /// For each state of each parent, in the order of the network, its column in the file; nil when the strengths are
    /// wrong, which has been reported.
    private mutating func columnOrder(
        _ child: Int, _ parents: [Int], _ sizes: [Int], _ strengths: Int?
    ) throws(XMLScanner.Failure) -> [Int]? {
        var words: [(text: String, span: TextSpan)] = []
        if let strengths { words = try tree.words(of: strengths) }
        // Without strengths the states are in the order of the file, as GeNIe has it to begin with.
        let given = words.isEmpty ? sizes.flatMap { Array(0..<$0) } : words.compactMap { Int($0.text) }
        var order = [Int](repeating: -1, count: sizes.reduce(0, +))
        guard given.count == order.count, words.isEmpty || words.count == given.count else {
            return reportStrengths(child, strengths)
        }
        var first = 0
        for (parent, size) in zip(parents, sizes) {
            for column in first..<first + size {
                let outcome = given[column]
                guard outcome >= 0, outcome < size else { return reportStrengths(child, strengths) }
                let state = first + (isReversed[parent] ? size - 1 - outcome : outcome)
                guard order[state] < 0 else { return reportStrengths(child, strengths) }
                order[state] = column
            }
            first += size
        }
        return order
    }

    private mutating func reportStrengths(_ child: Int, _ strengths: Int?) -> [Int]? {
        let entry = draft.entries[child]
        draft.problems.add(.strengths(entry.name), strengths.map { tree.elements[$0].span } ?? entry.span)
        return nil
    }
}
