import Assessment
import Cases
import SourceText
import Wording

/// The text of a case that somebody is writing, read and judged as if it were saved.
struct CheckedText: Sendable {
    let loaded: LoadedCase
    let assessment: Assessment?
    /// Whether the judgement is what a first look tells: its ranges may be wider than those of the case's page, and are never too narrow.
    let isFirstLook: Bool
    /// In reading order.
    let diagnostics: [Diagnostic]
    private let source: SourceFile
    /// A case of more claims is looked at first: whoever types waits for it.
    private static let mostAtOnce = 30

    /// - Parameters:
    ///   - path: where the case stands, or would; its folder is where its articles are looked for.
    ///   - isWhole: whether a large case is judged with all care, though somebody waits
    init(_ text: String, path: String, in workspace: WorkspaceFolder, isWhole: Bool = false) {
        let bytes = Array(text.utf8)
        loaded = CaseLoader.load(bytes: bytes, name: path, files: workspace.caseFiles)
        var options = AssessmentOptions()
        isFirstLook = !isWhole && loaded.model.map { $0.claims.count > Self.mostAtOnce } == true
        if isFirstLook { options.effort = .glance }
        let (assessment, problems) = loaded.model.map { Assessor.assess($0, options: options) } ?? (nil, [])
        self.assessment = assessment
        diagnostics = (loaded.diagnostics + problems).inReadingOrder()
        source = loaded.sources.first ?? SourceFile(name: path, bytes: bytes)
    }

    var errors: Int { diagnostics.count { $0.severity == .error } }

    /// `No problems`, or how many of which kind.
    func summary(_ language: Language) -> String {
        let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            guard count > 0 else { return nil }
            switch severity {
            case .error:
                return language.pick(
                    count == 1 ? "1 error" : "\(count) errors", count == 1 ? "1 fout" : "\(count) fouten")
            case .warning:
                return language.pick(
                    count == 1 ? "1 warning" : "\(count) warnings",
                    count == 1 ? "1 waarschuwing" : "\(count) waarschuwingen")
            case .note:
                return language.pick(
                    count == 1 ? "1 remark" : "\(count) remarks", count == 1 ? "1 opmerking" : "\(count) opmerkingen")
            }
        }
        return counts.isEmpty ? language.pick("No problems", "Geen problemen") : language.list(counts)
    }

    // MARK: For people

    func problems(_ language: Language) -> HTML {
        let list = DiagnosticHTML(sources: loaded.sources.isEmpty ? [source] : loaded.sources, language: language)
            .list(diagnostics)
        return list.isEmpty ? "<p class=\"note\">\(language.pick("None.", "Geen."))</p>\n" : list
    }

    /// How likely the case's question is by this text, and what would follow; what stands in the way where there is no judgement.
    func judgement(_ language: Language) -> HTML {
        guard let assessment else {
            let text = language.pick(
                "There is no judgement while the case has errors.", "Er is geen oordeel zolang de zaak fouten heeft.")
            return "<p class=\"note\">\(text)</p>\n"
        }
        let fragments = AssessmentHTML(assessment, language: language)
        return "<p class=\"asked\">\(fragments.question)</p>\n\(fragments.answer)\(fragments.consequences)"
    }

    // MARK: For the editor

    /// Problems of the text itself as ranges of UTF-16 code units, in which scripts count.
    func writeProblems(to json: inout JSONWriter) {
        let own = diagnostics.compactMap { diagnostic in
            diagnostic.file == source.name ? diagnostic.span.map { (diagnostic, $0) } : nil
        }
        let offsets = UTF16Offsets(source.bytes, of: own.flatMap { [$0.1.start, $0.1.end] })
        json.array(own) { json, problem in
            json.object {
                $0.field("severity", problem.0.severity.rawValue)
                $0.field("message", problem.0.message)
                $0.field("remedy", problem.0.remedy)
                $0.field("start", offsets[problem.1.start])
                $0.field("end", offsets[problem.1.end])
            }
        }
    }

    /// Every name that the case declares, with what it stands for: what can be completed.
    func writeNames(to json: inout JSONWriter) {
        json.array(loaded.syntax.flatMap(Self.declarations)) { json, declaration in
            json.object {
                $0.field("name", declaration.name)
                $0.field("kind", declaration.kind.rawValue)
                $0.field("text", declaration.text)
            }
        }
    }

    /// Names by the shape of their lines, so that a case with errors has them too.
    private static func declarations(_ tree: SyntaxTree) -> [(name: String, kind: StatementKeyword, text: String)] {
        let declaring: Set<StatementKeyword> = [
            .source, .claim, .evidence, .consequence, .indicator, .hypotheses, .article,
        ]
        return tree.statements.compactMap { statement in
            let line = tree.lines[statement.header]
            guard case .statement(let keyword) = line.kind, declaring.contains(keyword) else { return nil }
            let tokens = tree.tokens[line.tokens].filter { !$0.isTrivia }
            guard tokens.count >= 3, tokens[1].kind == .word, tokens[2].kind == .colon else { return nil }
            let text = tokens.dropFirst(3).first.map { tree.source.text($0.span) } ?? ""
            return (tree.source.text(tokens[1].span), keyword, text)
        }
    }
}

/// Byte offsets of a text as offsets in UTF-16 code units, found in one walk.
struct UTF16Offsets {
    private var known: [Int: Int] = [:]

    init(_ bytes: [UInt8], of offsets: [Int]) {
        var units = 0
        var index = 0
        for offset in Set(offsets).sorted() {
            while index < min(offset, bytes.count) {
                // Four bytes are a pair of surrogates.
                if !UTF8Bytes.isContinuation(bytes[index]) { units += bytes[index] >= 0xF0 ? 2 : 1 }
                index += 1
            }
            known[offset] = units
        }
    }

    subscript(offset: Int) -> Int { known[offset] ?? 0 }
}
