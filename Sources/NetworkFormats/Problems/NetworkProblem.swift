import SourceText

/// Something to say about a file of a network: the one place where such messages are worded.
///
/// Each kind of message is one short function in an extension by topic, and has a stable ``Code``.
struct NetworkProblem: Error {
    var severity: Diagnostic.Severity
    var code: Code
    var message: String
    var remedy: String?

    init(_ code: Code, _ message: String, remedy: String, severity: Diagnostic.Severity = .error) {
        self.severity = severity
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    func diagnostic(file: String, span: TextSpan?, related: [Diagnostic.Related] = []) -> Diagnostic {
        Diagnostic(severity, code.rawValue, message, file: file, span: span, remedy: remedy, related: related)
    }

    /// A name in quotation marks, cut where it is very long, so that a message stays one line.
    static func quoted(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard scalars.count > 60 else { return "\"\(name)\"" }
        return "\"\(String(String.UnicodeScalarView(scalars.prefix(59))))…\""
    }

    /// `1 number`, `3 numbers`.
    static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
    }
}

extension NetworkProblem {
    /// The stable name of each kind of message.
    enum Code: String, CaseIterable {
        // The file
        case unknownFormat = "unknown-format"
        case noVariables = "no-variables"
        case unexpectedToken = "unexpected-token"
        case unexpectedEnd = "unexpected-end"
        case openQuote = "open-quote"
        case trailingText = "trailing-text"
        case notUTF8 = "not-utf-8"
        case tooManyProblems = "too-many-problems"
        // XML
        case unsupportedEncoding = "unsupported-encoding"
        case mismatchedTag = "mismatched-tag"
        case deepNesting = "deep-nesting"
        case unknownEntity = "unknown-entity"
        case duplicateAttribute = "duplicate-attribute"
        case missingElement = "missing-element"
        // What cannot be expressed
        case unsupportedNode = "unsupported-node"
        case unsupportedModel = "unsupported-model"
        case notBayesian = "not-bayesian"
        // Variables and states
        case missingName = "missing-name"
        case noStates = "no-states"
        case stateCount = "state-count"
        case duplicateState = "duplicate-state"
        case duplicateVariable = "duplicate-variable"
        case unknownVariable = "unknown-variable"
        case unknownState = "unknown-state"
        // Families
        case repeatedParent = "repeated-parent"
        case cycle = "cycle"
        case missingTable = "missing-table"
        case duplicateTable = "duplicate-table"
        case tableTooLarge = "table-too-large"
        case tableLength = "table-length"
        case tableShape = "table-shape"
        case tableOrder = "table-order"
        case rowLength = "row-length"
        case missingRow = "missing-row"
        case duplicateRow = "duplicate-row"
        case strengths = "strengths"
        case unusable = "unusable"
        // Numbers
        case notANumber = "not-a-number"
        case invalidProbability = "invalid-probability"
        case rowSum = "row-sum"
        case rowNormalised = "row-normalised"
        // Evidence
        case evidenceLength = "evidence-length"
        case evidenceState = "evidence-state"
        case duplicateEvidence = "duplicate-evidence"
        case evidenceKind = "evidence-kind"
        // Writing
        case nameChanged = "name-changed"
        case namesDropped = "names-dropped"
        case writtenAsTable = "written-as-table"
        case modelTooLarge = "model-too-large"
        case noAbsentState = "no-absent-state"
    }
}
