import SourceText

/// Something wrong with a case: the one place where messages about cases are worded.
///
/// Each kind of message is one short function in an extension by topic, and has a stable ``Code``.
struct Problem: Error {
    var severity: Diagnostic.Severity
    var code: Code
    var message: String
    var remedy: String?

    init(_ code: Code, _ message: String, remedy: String? = nil, severity: Diagnostic.Severity = .error) {
        self.severity = severity
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    func diagnostic(file: String, span: TextSpan?, related: [Diagnostic.Related] = []) -> Diagnostic {
        Diagnostic(severity, code.rawValue, message, file: file, span: span, remedy: remedy, related: related)
    }

    /// `"deal", "talks" and "jets"`, each in quotation marks.
    static func list(_ words: [String], _ joint: String = "and") -> String {
        let quoted = words.map { "\"\($0)\"" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " \(joint) " + last
    }

    /// Long texts are cut, so that a message stays one line.
    static func short(_ text: String, _ limit: Int = 60) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= limit ? text : String(String.UnicodeScalarView(scalars.prefix(limit - 1))) + "…"
    }
}

extension Problem {
    /// The stable name of each kind of message.
    enum Code: String, CaseIterable {
        // The file
        case emptyFile = "empty-file"
        case zeroByte = "zero-byte"
        case notUTF8 = "not-utf-8"
        case fileTooLarge = "file-too-large"
        case unreadableFile = "unreadable-file"
        case outsideFolder = "outside-folder"
        case includeCycle = "include-cycle"
        case tooManyProblems = "too-many-problems"
        // Lines
        case longLine = "long-line"
        case bareCarriageReturn = "bare-carriage-return"
        case oddSpace = "odd-space"
        case curlyQuotes = "curly-quotes"
        case unterminatedString = "unterminated-string"
        case unknownStatement = "unknown-statement"
        case unknownProperty = "unknown-property"
        case propertyNotIndented = "property-not-indented"
        case statementIndented = "statement-indented"
        case propertyWithoutStatement = "property-without-statement"
        case misplacedProperty = "misplaced-property"
        case duplicateProperty = "duplicate-property"
        case tabIndentation = "tab-indentation"
        case unevenIndentation = "uneven-indentation"
        case missingColon = "missing-colon"
        case missingPart = "missing-part"
        case unexpectedWords = "unexpected-words"
        case badEscape = "bad-escape"
        // The case as a whole
        case missingCase = "missing-case"
        case caseNotFirst = "case-not-first"
        case duplicateStatement = "duplicate-statement"
        // Names
        case badName = "bad-name"
        case doubledName = "doubled-name"
        case unknownName = "unknown-name"
        case wrongKindOfName = "wrong-kind-of-name"
        case unknownHypothesis = "unknown-hypothesis"
        case unusedSource = "unused-source"
        // Numbers and words
        case badNumber = "bad-number"
        case outOfRange = "out-of-range"
        case upsideDown = "upside-down"
        case zeroOdds = "zero-odds"
        case oddsOrRange = "odds-or-range"
        case noNumber = "no-number"
        case badMostLikely = "bad-most-likely"
        case likelihoodAndConfidence = "likelihood-and-confidence"
        case badDate = "bad-date"
        case knownBeforeItHappened = "known-before-it-happened"
        case badChoice = "bad-choice"
        case badPlace = "bad-place"
        case badDigest = "bad-digest"
        // What claims rest on
        case mixedBasis = "mixed-basis"
        case afterOtherwise = "after-otherwise"
        case otherwiseAlone = "otherwise-alone"
        case cycle = "cycle"
        case tooManyConditions = "too-many-conditions"
        case longCondition = "long-condition"
        case badCondition = "bad-condition"
        case impossibleCondition = "impossible-condition"
        case unreachableLine = "unreachable-line"
        case missingEstimate = "missing-estimate"
        case impossibleSum = "impossible-sum"
        case tooFewHypotheses = "too-few-hypotheses"
        case mixedObservation = "mixed-observation"
        // Statements about claims
        case selfRelay = "self-relay"
        case missingRule = "missing-rule"
        case outcomeWithoutDate = "outcome-without-date"
        case outcomeBeforeClaim = "outcome-before-claim"
        case outcomeOnEvidence = "outcome-on-evidence"
        case duplicateOutcome = "duplicate-outcome"
        case emptyExpectation = "empty-expectation"
        case scaleWithoutTerms = "scale-without-terms"
        // Quotes
        case quoteNotFound = "quote-not-found"
        case quoteWithoutPlace = "quote-without-place"
        case quoteOutside = "quote-outside"
    }
}
