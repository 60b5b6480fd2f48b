import SourceText

/// A checked case: every name resolved, every number a range, every statement with the place it was written at.
///
/// The order of each list is the order of the file, includes in place of the line that includes them.
public struct Case: Sendable {
    public var title: String
    public var question: String?
    /// The declared verbal scale; the built-in `icd-203` when none is declared.
    public var scale: VerbalScale
    /// What the grades A to E mean as likelihood ratios.
    public var grades: GradeTable
    public var articles: [Article] = []
    public var sources: [Source] = []
    /// Claims, evidence, consequences and indicators: all are propositions that are true or false.
    public var claims: [Claim] = []
    public var hypotheses: [HypothesisSet] = []
    public var reports: [Report] = []
    public var estimates: [Estimate] = []
    public var doubts: [Doubt] = []
    public var outcomes: [Outcome] = []
    public var expectations: [Expectation] = []

    public init(title: String, question: String? = nil, scale: VerbalScale, grades: GradeTable) {
        self.title = title
        self.question = question
        self.scale = scale
        self.grades = grades
    }

    public func claim(_ name: String) -> Claim? { claims.first { $0.name == name } }
    public func source(_ name: String) -> Source? { sources.first { $0.name == name } }
    public func hypothesisSet(_ name: String) -> HypothesisSet? { hypotheses.first { $0.name == name } }
}

/// Where a statement was written.
public struct Location: Sendable, Hashable {
    public var file: String
    public var span: TextSpan

    public init(file: String, span: TextSpan) {
        self.file = file
        self.span = span
    }
}
