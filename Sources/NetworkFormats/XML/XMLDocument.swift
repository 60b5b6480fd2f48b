import SourceText

/// Opens XML files for readers that fill a draft.
enum XMLDocument {
    /// The elements of a document; nil when it is not well-formed, which has been reported.
    ///
    /// - Parameter root: what the outermost element is called
    static func open(
        _ bytes: UnsafeBufferPointer<UInt8>, _ file: SourceFile, root: StaticString, _ problems: inout ProblemList
    ) -> (tree: XMLTree, root: Int)? {
        do {
            let encoding = try XMLEncoding.detect(bytes)
            if case .utf8 = encoding, let foreign = UTF8Bytes.firstInvalid(bytes) {
                problems.add(.notUTF8, TextSpan(foreign, foreign + 1))
            }
            let tree = try XMLTree(bytes, from: file.hasByteOrderMark ? 3 : 0, encoding: encoding)
            guard let first = tree.roots.first else {
                problems.add(.unexpectedEnd(expected: "<\(root)>"), TextSpan(bytes.count, bytes.count))
                return nil
            }
            if let second = tree.roots.dropFirst().first {
                problems.add(
                    .unexpectedToken(expected: "nothing behind </\(tree.name(of: first))>"), tree.elements[second].span)
                return nil
            }
            guard tree.isNamed(first, root) else {
                problems.add(.unexpectedToken(expected: "<\(root)>"), tree.elements[first].span)
                return nil
            }
            return (tree, first)
        } catch {
            problems.add(error.problem, error.span)
            return nil
        }
    }
}
