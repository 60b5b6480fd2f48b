/// What is wrong with the numbers in tables, and with evidence.
extension NetworkProblem {
    static func notANumber(_ text: String) -> NetworkProblem {
        NetworkProblem(
            .notANumber, "\(quoted(text)) is not a number", remedy: "write a decimal number such as 0.25 or 2.5e-1")
    }

    static func notAWholeNumber(_ text: String) -> NetworkProblem {
        NetworkProblem(.notANumber, "\(quoted(text)) is not a whole number", remedy: "write a number such as 2")
    }

    static func invalidProbability(_ value: Double, of variable: String, others: Int) -> NetworkProblem {
        let more =
            others == 0
            ? "" : "; \(count(others, "other number of it is none", "other numbers of it are none")) either"
        return NetworkProblem(
            .invalidProbability, "the table of \(quoted(variable)) holds \(value), which is not a probability\(more)",
            remedy: "probabilities lie between 0 and 1")
    }

    static func rowSum(_ sum: Double, of variable: String, others: Int) -> NetworkProblem {
        let more = others == 0 ? "" : others == 1 ? "; so does 1 other row of it" : "; so do \(others) other rows of it"
        return NetworkProblem(
            .rowSum, "this row of \(quoted(variable)) sums to \(sum) and misses 1\(more)",
            remedy: "correct the numbers, or their order")
    }

    static func rowNormalised(_ variable: String, miss: Double, variables: Int) -> NetworkProblem {
        let others = variables == 1 ? "" : " (the largest miss in \(variables) variables)"
        return NetworkProblem(
            .rowNormalised,
            "rows of \(quoted(variable)) missed a sum of 1 by up to \(rough(miss)) and were normalised\(others)",
            remedy: "give more digits", severity: .warning)
    }

    /// A small number with two digits: `3.2e-7`.
    private static func rough(_ number: Double) -> String {
        var (digits, exponent) = (number, 0)
        while digits < 1, exponent > -400 {
            digits *= 10
            exponent -= 1
        }
        return "\((digits * 10).rounded() / 10)e\(exponent)"
    }

    // MARK: Evidence

    static let evidenceLength = NetworkProblem(
        .evidenceLength, "the numbers in this file do not make up samples of evidence",
        remedy: "write how many variables are observed, and for each its number and the number of its state")

    static func evidenceState(_ state: String, of variable: String, count: Int) -> NetworkProblem {
        NetworkProblem(
            .evidenceState, "\(quoted(variable)) has no state number \(state)",
            remedy: "its states are numbered from 0 to \(count - 1)")
    }

    static func duplicateEvidence(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .duplicateEvidence, "\(quoted(variable)) is observed twice in one sample", remedy: "remove one of the two")
    }

    static func evidenceKind(_ variable: String) -> NetworkProblem {
        NetworkProblem(
            .evidenceKind,
            "the finding about \(quoted(variable)) is not a plain observation, which is all that .evid holds",
            remedy: "leave it out, or keep the evidence elsewhere")
    }
}
