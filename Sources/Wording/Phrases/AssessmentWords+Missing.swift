import Assessment

extension AssessmentWords {
    /// What the case does not say, each gap a phrase.
    ///
    /// - Parameter prior: how the reader can state a prior, such as an option of the command line; nothing when empty.
    package func missing(prior: String = "") -> [String] {
        var texts: [String] = []
        var counts = GapCounts()
        for gap in assessment.gaps {
            switch gap {
            case .noPrior(let claim) where claim == assessment.headline:
                let how = prior.isEmpty ? "" : " (\(prior))"
                texts.append(pick("a prior\(how)", "een kans vooraf\(how)"))
            case .noPrior: counts.priors += 1
            case .noLikelihood(_, _, .ifTrue): counts.ifTrue += 1
            case .noLikelihood(_, _, .ifNotTrue): counts.otherwise += 1
            case .noLikelihood(let claim, _, nil): if !counts.lines.contains(claim) { counts.lines.append(claim) }
            case .noNumber(let word, _): if !counts.words.contains(word) { counts.words.append(word) }
            case .ungraded(let name, _): counts.sources.append(source(name))
            case .noConsequences:
                texts.append(pick("consequences: none were found", "gevolgen: er zijn er geen gevonden"))
            case .noClaim: texts.append(pick("a claim", "een bewering"))
            }
        }
        return texts + phrases(counts)
    }

    private func phrases(_ counts: GapCounts) -> [String] {
        var texts: [String] = []
        if counts.priors > 0 {
            texts.append(
                pick(
                    "a prior for \(counts.priors) other claim\(counts.priors == 1 ? "" : "s")",
                    "een kans vooraf voor \(counts.priors) andere bewering\(counts.priors == 1 ? "" : "en")"))
        }
        if counts.ifTrue > 0 {
            texts.append(
                pick(
                    "what would be expected if it is true (\(counts.ifTrue)×)",
                    "wat te verwachten is als het waar is (\(counts.ifTrue)×)"))
        }
        if counts.otherwise > 0 {
            texts.append(
                pick(
                    "what would be expected if it is not (\(counts.otherwise)×)",
                    "wat te verwachten is als het niet waar is (\(counts.otherwise)×)"))
        }
        if !counts.lines.isEmpty {
            texts.append(pick("likelihoods in ", "kansen bij ") + language.list(counts.lines))
        }
        if !counts.words.isEmpty {
            texts.append(pick("numbers for ", "getallen bij ") + language.list(counts.words.map(quoted)))
        }
        if !counts.sources.isEmpty {
            texts.append(pick("grades for ", "beoordelingen van ") + language.list(counts.sources))
        }
        return texts
    }
}

/// Gaps of a kind, counted.
private struct GapCounts {
    var priors = 0
    var ifTrue = 0
    var otherwise = 0
    /// Claims with lines that are not about the headline alone.
    var lines: [String] = []
    var words: [String] = []
    var sources: [String] = []
}
