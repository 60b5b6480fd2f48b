import Inference
import SourceText

/// Reads networks in XMLBIF 0.3 (Cozman 1998, http://www.cs.cmu.edu/~fgcozman/Research/InterchangeFormat/), and what
/// earlier versions called otherwise: `PROBABILITY` for `DEFINITION`, `VALUE` for `OUTCOME`.
///
/// A table counts through the `GIVEN`s in their order and then `FOR`, the last fastest, wherever these stand in the
/// definition; a table that sums to 1 only with `FOR` slowest is read that way, with a warning. Properties are skipped.
/// Names of elements may be in small letters.
public enum XMLBIFReader {
    /// - Returns: the network, or nil with errors that have places and remedies
    public static func read(_ file: SourceFile) -> NetworkReading {
        var draft = NetworkDraft(fileName: file.name)
        let network = file.bytes.withUnsafeBufferPointer { bytes -> Network? in
            guard let (tree, root) = XMLDocument.open(bytes, file, root: "BIF", &draft.problems) else { return nil }
            do throws(XMLScanner.Failure) {
                try read(tree, root, &draft)
            } catch {
                draft.problems.add(error.problem, error.span)
                draft.isIncomplete = true
            }
            return draft.finish { "<DEFINITION><FOR>\($0)</FOR><TABLE>…</TABLE></DEFINITION>" }
        }
        return NetworkReading(network: network, diagnostics: draft.problems.diagnostics)
    }

    private static func read(_ tree: XMLTree, _ root: Int, _ draft: inout NetworkDraft) throws(XMLScanner.Failure) {
        guard let network = tree.children(of: root, named: "NETWORK").first else {
            draft.problems.add(.missingElement("NETWORK", in: "BIF"), tree.elements[root].span)
            return
        }
        for variable in tree.children(of: network, named: "VARIABLE") { try declare(variable, tree, &draft) }
        for child in tree.elements[network].children
        where tree.isNamed(child, "DEFINITION") || tree.isNamed(child, "PROBABILITY") {
            try define(child, tree, &draft)
        }
    }

    private static func declare(
        _ element: Int, _ tree: XMLTree, _ draft: inout NetworkDraft
    ) throws(XMLScanner.Failure) {
        guard let label = tree.children(of: element, named: "NAME").first else {
            draft.problems.add(.missingElement("NAME", in: "VARIABLE"), tree.elements[element].span)
            return
        }
        let (name, span) = try tree.text(of: label)
        if name.isEmpty { return draft.problems.add(.missingName("this variable"), span) }
        var kinds: [(text: String, span: TextSpan)] = []
        if let kind = try tree.attribute("type", of: element) { kinds.append(kind) }
        for child in tree.children(of: element, named: "TYPE") { kinds.append(try tree.text(of: child)) }
        if let kind = kinds.first(where: { !["nature", "discrete", ""].contains($0.text.lowercased()) }) {
            draft.problems.add(.unsupportedNode(name, kind: "a variable of type \(kind.text)"), kind.span)
            return draft.giveUp(on: draft.declare(name, span, states: [], isUsable: false))
        }
        var states: [(name: String, span: TextSpan)] = []
        for child in tree.elements[element].children
        where tree.isNamed(child, "OUTCOME") || tree.isNamed(child, "VALUE") {
            let state = try tree.text(of: child)
            states.append((state.text, state.span))
        }
        draft.declare(name, span, states: states)
    }

    private static func define(
        _ element: Int, _ tree: XMLTree, _ draft: inout NetworkDraft
    ) throws(XMLScanner.Failure) {
        let kind = tree.name(of: element)
        let span = tree.elements[element].span
        var heads: [(text: String, span: TextSpan)] = []
        for child in tree.children(of: element, named: "FOR") { heads.append(try tree.text(of: child)) }
        guard let head = heads.first else { return draft.problems.add(.missingElement("FOR", in: kind), span) }
        if heads.count > 1 {
            draft.problems.add(.jointTable(heads.map(\.text)), span)
            for name in heads {
                if let number = draft.number(of: name.text) { draft.giveUp(on: number) }
            }
            return
        }
        guard let child = draft.resolve(head.text, head.span) else { return }
        var parents: [(number: Int?, span: TextSpan)] = []
        for given in tree.children(of: element, named: "GIVEN") {
            let name = try tree.text(of: given)
            parents.append((draft.resolve(name.text, name.span), name.span))
        }
        guard draft.begin(child, parents: parents, head.span) else { return }
        let known = parents.compactMap(\.number)
        guard let rows = draft.rowCount(of: child, known, head.span) else { return }
        let tables = tree.children(of: element, named: "TABLE")
        guard let table = tables.first else { return draft.problems.add(.missingElement("TABLE", in: kind), span) }
        if let second = tables.dropFirst().first {
            draft.problems.add(.duplicateTable(head.text), tree.elements[second].span)
        }
        keep(tree.numbers(of: table), tree, child, known, rows: rows, &draft, tree.elements[table].span)
    }

    private static func keep(
        _ numbers: NumberList, _ tree: XMLTree, _ child: Int, _ parents: [Int], rows: Int, _ draft: inout NetworkDraft,
        _ span: TextSpan
    ) {
        let states = draft.entries[child].states.count
        guard draft.accepts(numbers, of: child, expected: rows * states, span) else { return }
        let turned = TableOrder.childFastest(numbers.values, rows: rows, states: states)
        let isTurned =
            !RowFindings.isTable(numbers.values, states: states) && RowFindings.isTable(turned, states: states)
        if isTurned { draft.problems.add(.tableOrder(draft.entries[child].name), span) }
        draft.keepTable(child, parents: parents, values: isTurned ? turned : numbers.values) { position in
            numbers.place(isTurned ? position % states * rows + position / states : position)
        }
    }
}
