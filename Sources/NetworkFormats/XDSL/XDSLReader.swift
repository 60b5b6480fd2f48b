import Inference
import SourceText

/// Reads networks in XDSL, the format of GeNIe and SMILE (https://support.bayesfusion.com/docs/).
///
/// Chance nodes are read: `cpt`, `deterministic` and `noisymax`. Tables count through the parents in their order, the
/// last fastest, and the states of the child fastest of all (SMILE manual, "Multidimensional arrays"; in files of
/// pyAgrum 3.3 the first parent runs faster than the second). Names are the ids of nodes; what GeNIe shows on the
/// screen is skipped.
///
/// In GeNIe the *last* state of a noisy-MAX is the one without effect, in ``Inference/NoisyMax`` the *first*: the
/// states of a variable that is a noisy-MAX are read in reverse, and so are its rows wherever it is a parent. See
/// ``XDSLNoisyMax`` for its numbers.
public enum XDSLReader {
    /// - Returns: the network, or nil with errors that have places and remedies
    public static func read(_ file: SourceFile) -> NetworkReading {
        var draft = NetworkDraft(fileName: file.name)
        let network = file.bytes.withUnsafeBufferPointer { bytes -> Network? in
            guard let (tree, root) = XMLDocument.open(bytes, file, root: "smile", &draft.problems) else { return nil }
            var parser = XDSLParser(tree: tree, draft: draft)
            do throws(XMLScanner.Failure) {
                try parser.parse(root)
            } catch {
                parser.draft.problems.add(error.problem, error.span)
                parser.draft.isIncomplete = true
            }
            let network = parser.draft.finish { "<cpt id=\"\($0)\"> with <probabilities>" }
            draft = parser.draft
            return network
        }
        return NetworkReading(network: network, diagnostics: draft.problems.diagnostics)
    }
}

/// Goes through the nodes of a file twice: all must be declared before parents can be named.
struct XDSLParser {
    let tree: XMLTree
    var draft: NetworkDraft
    /// Whether the states of a variable stand in the file in reverse.
    var isReversed: [Bool] = []

    mutating func parse(_ root: Int) throws(XMLScanner.Failure) {
        if let dynamic = tree.children(of: root, named: "dynamic").first {
            draft.problems.add(
                .unsupportedModel("a dynamic network", remedy: "unroll it in GeNIe and save the result"),
                tree.elements[dynamic].span)
        }
        guard let nodes = tree.children(of: root, named: "nodes").first else {
            draft.problems.add(.missingElement("nodes", in: "smile"), tree.elements[root].span)
            return
        }
        var numbers: [(node: Int, number: Int)] = []
        for node in tree.elements[nodes].children {
            if let number = try declare(node) { numbers.append((node, number)) }
        }
        for (node, number) in numbers { try define(node, number) }
    }

    // MARK: Nodes

    /// The number of a node that has a family to be read.
    private mutating func declare(_ node: Int) throws(XMLScanner.Failure) -> Int? {
        let kind = tree.name(of: node)
        guard let id = try tree.attribute("id", of: node), !id.text.isEmpty else {
            draft.problems.add(.missingName("this <\(kind)>"), tree.elements[node].span)
            return nil
        }
        if kind == "submodel" {
            draft.problems.add(
                .unsupportedModel("a submodel", remedy: "move its nodes to the main model in GeNIe and save again"),
                tree.elements[node].span)
            return nil
        }
        guard ["cpt", "deterministic", "noisymax"].contains(kind) else {
            draft.problems.add(.unsupportedNode(id.text, kind: Self.name(of: kind)), id.span)
            let number = add(id.text, id.span, states: [], isUsable: false, isReversed: false)
            draft.giveUp(on: number)
            return nil
        }
        var states: [(name: String, span: TextSpan)] = []
        for state in tree.children(of: node, named: "state") {
            if let name = try tree.attribute("id", of: state), !name.text.isEmpty {
                states.append((name.text, name.span))
            } else {
                draft.problems.add(
                    .missingName("this state of \(NetworkProblem.quoted(id.text))"), tree.elements[state].span)
            }
        }
        let isReversed = kind == "noisymax"
        let count = draft.entries.count
        let number = add(
            id.text, id.span, states: isReversed ? states.reversed() : states,
            isUsable: states.count == tree.children(of: node, named: "state").count, isReversed: isReversed)
        return number == count ? number : nil
    }

    private mutating func add(
        _ name: String, _ span: TextSpan, states: [(name: String, span: TextSpan)], isUsable: Bool, isReversed: Bool
    ) -> Int {
        let number = draft.declare(name, span, states: states, isUsable: isUsable)
        if number == self.isReversed.count { self.isReversed.append(isReversed) }
        return number
    }

    private static func name(of kind: String) -> String {
        switch kind {
        case "decision": "a decision"
        case "utility", "mau": "a utility"
        case "equation", "distribution": "a continuous variable"
        default: "a node of type <\(kind)>"
        }
    }

    // MARK: Families

    private mutating func define(_ node: Int, _ child: Int) throws(XMLScanner.Failure) {
        let span = tree.elements[node].span
        let kind = tree.name(of: node)
        var parents: [(number: Int?, span: TextSpan)] = []
        for list in tree.children(of: node, named: "parents") {
            for word in try tree.words(of: list) { parents.append((draft.resolve(word.text, word.span), word.span)) }
        }
        guard draft.begin(child, parents: parents, draft.entries[child].span) else { return }
        let known = parents.compactMap(\.number)
        if let dynamic = try tree.attribute("dynamic", of: node) {
            draft.problems.add(
                .unsupportedModel("a node of a dynamic network", remedy: "unroll it in GeNIe and save the result"),
                dynamic.span)
            return
        }
        if kind == "noisymax" {
            let parameters = tree.children(of: node, named: "parameters").first
            guard let parameters else { return missing("parameters", kind, span) }
            return try defineNoisyMax(
                child, known, parameters: parameters, strengths: tree.children(of: node, named: "strengths").first)
        }
        guard let rows = draft.rowCount(of: child, known, draft.entries[child].span) else { return }
        let map = XDSLRows(states: known.map { draft.entries[$0].states.count }, reversed: known.map { isReversed[$0] })
        if kind == "deterministic" {
            guard let results = tree.children(of: node, named: "resultingstates").first else {
                return missing("resultingstates", kind, span)
            }
            return try defineDeterministic(child, known, results, rows: rows, map)
        }
        guard let table = tree.children(of: node, named: "probabilities").first else {
            return missing("probabilities", kind, span)
        }
        let numbers = tree.numbers(of: table)
        let states = draft.entries[child].states.count
        guard draft.accepts(numbers, of: child, expected: rows * states, tree.elements[table].span) else { return }
        draft.keepTable(child, parents: known, values: map.reorder(numbers.values, cells: states)) { position in
            numbers.place(map.other(position / states) * states + position % states)
        }
    }

    private mutating func missing(_ element: String, _ kind: String, _ span: TextSpan) {
        draft.problems.add(.missingElement(element, in: kind), span)
    }

    private mutating func defineDeterministic(
        _ child: Int, _ parents: [Int], _ results: Int, rows: Int, _ map: XDSLRows
    ) throws(XMLScanner.Failure) {
        let words = try tree.words(of: results)
        let entry = draft.entries[child]
        let span = tree.elements[results].span
        guard words.count == rows else {
            draft.problems.add(.resultCount(entry.name, found: words.count, expected: rows), span)
            return
        }
        guard draft.mayFill(rows * entry.states.count, of: child, span) else { return }
        let numbers = Dictionary(entry.states.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var values = [Double](repeating: 0, count: rows * entry.states.count)
        for (row, word) in words.enumerated() {
            guard let state = numbers[word.text] else {
                draft.problems.add(.unknownState(word.text, of: entry.name, states: entry.states), word.span)
                return
            }
            values[map.other(row) * entry.states.count + state] = 1
        }
        draft.keepTable(child, parents: parents, values: values) { _ in span }
    }
}
