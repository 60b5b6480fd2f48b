import SourceText

/// A statement with the tree that it stands in.
struct PlacedStatement {
    var tree: SyntaxTree
    var keyword: StatementKeyword
    var statement: SyntaxTree.Statement
    /// Whether it stands in the top file.
    var isTop: Bool
}

/// Reads the files of a case: each `include` puts the statements of its file in its place. A file counts once.
struct FileCollector {
    let folder: String
    let files: CaseFiles
    var trees: [SyntaxTree] = []
    var statements: [PlacedStatement] = []
    var diagnostics: [Diagnostic] = []
    /// Whether a file is no text at all, so that checking it would say nothing of use.
    var isUnreadable = false
    /// Whether an included file is missing, so that names which it may declare are not known.
    var isIncomplete = false
    private var seen: Set<String> = []
    private var open: [String] = []

    init(top: String, files: CaseFiles) {
        self.folder = CasePath.folder(of: top)
        self.files = files
    }

    /// - Parameter from: the place of the `include`; nil for the top file.
    mutating func add(_ bytes: [UInt8], name: String, from: (file: String, span: TextSpan)?) {
        guard bytes.count <= CaseLoader.largestFile else {
            isUnreadable = true
            let problem = Problem.fileTooLarge(name, limit: CaseLoader.largestFile)
            diagnostics.append(problem.diagnostic(file: from?.file ?? name, span: from?.span))
            return
        }
        let tree = CaseParser.parse(SourceFile(name: name, bytes: bytes))
        trees.append(tree)
        if let broken = tree.diagnostics.first(where: { ["zero-byte", "not-utf-8", "empty-file"].contains($0.code) }) {
            isUnreadable = true
            diagnostics.append(broken)
            return
        }
        diagnostics += tree.diagnostics
        seen.insert(name)
        open.append(name)
        for statement in tree.statements {
            guard case .statement(let keyword) = tree.lines[statement.header].kind else { continue }
            if keyword == .include {
                include(statement, in: tree)
            } else {
                statements.append(
                    PlacedStatement(tree: tree, keyword: keyword, statement: statement, isTop: from == nil))
            }
        }
        open.removeLast()
    }

    private mutating func include(_ statement: SyntaxTree.Statement, in tree: SyntaxTree) {
        var cursor = LineCursor(tree, line: statement.header)
        cursor.skipKeyword()
        let span = cursor.restSpan
        func report(_ problem: Problem, _ list: inout [Diagnostic]) {
            list.append(problem.diagnostic(file: tree.source.name, span: span))
        }
        guard let token = cursor.peek else {
            return report(.missingPart("the path of the file", form: "include \"PATH\""), &diagnostics)
        }
        let written = token.kind == .string ? cursor.restPieces().joined() : cursor.restText()
        let from = CasePath.folder(of: tree.source.name)
        guard let path = CasePath.resolve(written, in: from, top: folder) else {
            isIncomplete = true
            return report(.outsideFolder(written), &diagnostics)
        }
        if let start = open.firstIndex(of: path) {
            return report(.includeCycle(Array(open[start...])), &diagnostics)
        }
        guard !seen.contains(path) else { return }
        switch files.read(path, folder) {
        case .success(let bytes): add(bytes, name: path, from: (tree.source.name, span))
        case .failure(let failure):
            isIncomplete = true
            report(failure.problem(written), &diagnostics)
        }
    }
}
