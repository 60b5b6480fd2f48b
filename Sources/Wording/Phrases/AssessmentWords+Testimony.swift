import Assessment
import Cases

extension AssessmentWords {
    // MARK: Who says what

    /// One phrase for each stance towards a claim, with everybody who takes it; what was set aside is left out.
    package func speakers(of claim: String) -> [String] {
        let setAside = Set(assessment.setAside.map(\.statement))
        return [Stance.asserts, .denies, .doubts, .leavesOpen].compactMap { stance in
            let reports = assessment.model.reports.filter {
                $0.stance == stance && $0.proposition == .claim(claim) && !setAside.contains($0.name)
            }
            if reports.isEmpty { return nil }
            var names: [String] = []
            for name in reports.map({ source($0.source) }) where !names.contains(name) { names.append(name) }
            return StatementNames(model: assessment.model, language: language).by(stance) + " " + language.list(names)
        }
    }

    /// A statement in a few words: who says so, or what was seen.
    ///
    /// - Parameter shortened: whether long names and texts are cut, for a line of a terminal.
    package func describe(_ statement: String, shortened: Bool = false) -> String {
        StatementNames(model: assessment.model, language: language, topic: topic)
            .describe(statement, shortened: shortened)
    }

    /// What else is said of a statement, whatever kind it is of.
    package func details(_ statement: String) -> Details {
        let model = assessment.model
        return model.reports.first { $0.name == statement }?.details ?? model.claim(statement)?.details
            ?? model.estimates.first { $0.name == statement }?.details ?? Details()
    }

    // MARK: What is not used, and why

    package func reason(_ reason: Unweighed.Reason) -> String {
        switch reason {
        case .ungraded: pick("its source has no grade", "de bron heeft geen beoordeling")
        case .cannotBeJudged(let name):
            pick("\(source(name)) is graded F, cannot be judged", "\(source(name)) heeft een F: niet te beoordelen")
        case .noLikelihood:
            pick("nobody said how likely it is either way", "niemand zei hoe waarschijnlijk het is, zo of zo")
        case .stance: pick("neither asserted nor denied", "niet beweerd en niet ontkend")
        case .ungradedOrigin(let name):
            pick("it relays \(source(name)), who has no grade", "het herhaalt \(source(name)), zonder beoordeling")
        case .heardFromOrigin(let name):
            pick("already heard from \(source(name))", "al gehoord van \(source(name))")
        case .notSeen: pick("it was not seen", "het is niet gezien")
        case .notLookedAt: pick("nobody looked", "niemand heeft gekeken")
        case .observationUnknown: pick("nobody said how sure it was seen", "niemand zei hoe zeker het gezien is")
        case .saysNothing: pick("it hangs on no claim", "het hangt aan geen bewering")
        case .sameWord(let statement):
            pick("the same word as \(describe(statement))", "hetzelfde woord als \(describe(statement))")
        }
    }

    package func reason(_ reason: SetAside.Reason) -> String {
        switch reason {
        case .leftOut: pick("left out on request", "op verzoek weggelaten")
        case .later(let date): pick("known only on \(date)", "pas bekend op \(date)")
        case .undated: pick("has no date", "heeft geen datum")
        case .adopted(let estimate):
            pick("already in the adopted estimate \(estimate)", "zit al in de overgenomen schatting \(estimate)")
        case .repeats(let earlier): pick("repeats \(earlier)", "herhaalt \(earlier)")
        case .priorReplaced:
            pick("the prior that it doubts was replaced", "de kans vooraf die het betwijfelt is vervangen")
        }
    }
}
