import Assessment
import Cases
import Testing

/// What is asked of one session after another question is what a fresh assessment says.
@Suite struct JudgementSessionTests {
    static let texts =
        (UInt64(1)...6).map { RandomCase.make(seed: $0) }
        + [(12, 4), (20, 20), (26, 6)].map { TangledCase.make(claims: $0, reach: $1, seed: 7) }

    private static func numbers(_ assessment: Assessment?) -> [[Bounds?]]? {
        assessment?.judgements.map { judgement in
            [judgement.bounds, judgement.ifHeadlineTrue?.bounds, judgement.ifHeadlineFalse?.bounds]
                + judgement.ifEstimateRight.map(\.bounds)
        }
    }

    /// Nothing, then each of some claims, true and false, and nothing again.
    private static func suppositions(_ model: Case) -> [[Supposition]] {
        let some = stride(from: 0, to: model.claims.count, by: max(1, model.claims.count / 4)).map {
            model.claims[$0].name
        }
        let each = some.flatMap { name in ["true", "false"].map { [Supposition(subject: name, value: $0)] } }
        return [[]] + each + [[]]
    }

    @Test(arguments: texts, [Effort.glance, .attained])
    func rememberingChangesNothing(text: String, effort: Effort) throws {
        let model = try load(text)
        let session = try #require(Assessor.session(of: model).session)
        for suppositions in Self.suppositions(model) {
            var options = AssessmentOptions()
            options.suppositions = suppositions
            options.effort = effort
            let fresh = Assessor.assess(model, options: options)
            let found = session.assess(supposing: suppositions, effort: effort)
            #expect(Self.numbers(found.assessment) == Self.numbers(fresh.assessment), "\(suppositions)\n\(text)")
            #expect(found.diagnostics.map(\.message) == fresh.diagnostics.map(\.message))
        }
    }

    /// What is reached by looking further lies within what a glance encloses, and the other way round.
    @Test(arguments: texts)
    func aGlanceIsNeverTooNarrow(text: String) throws {
        let model = try load(text)
        let session = try #require(Assessor.session(of: model).session)
        for suppositions in Self.suppositions(model).prefix(4) {
            guard let glance = session.assess(supposing: suppositions, effort: .glance).assessment else { continue }
            let standard = try #require(session.assess(supposing: suppositions).assessment)
            for (quick, long) in zip(glance.judgements, standard.judgements) {
                let views = [
                    (quick.bounds, long.bounds), (quick.ifHeadlineTrue?.bounds, long.ifHeadlineTrue?.bounds),
                    (quick.ifHeadlineFalse?.bounds, long.ifHeadlineFalse?.bounds),
                ]
                for case (let quick?, let long?) in views {
                    let place = "\(suppositions) \(quick) \(long)\n\(text)"
                    #expect(encloses(quick.enclosing, long.attained), "\(place)")
                    #expect(encloses(long.enclosing, quick.attained), "\(place)")
                }
            }
        }
    }

    private func encloses(_ outer: ClosedRange<Double>, _ inner: ClosedRange<Double>) -> Bool {
        outer.lowerBound <= inner.lowerBound + 1e-9 && inner.upperBound <= outer.upperBound + 1e-9
    }

    @Test func whatCannotBeSupposedIsSaid() throws {
        let session = try #require(
            Assessor.session(of: try load(TangledCase.make(claims: 4, reach: 3, seed: 1))).session)
        let (found, diagnostics) = session.assess(supposing: [Supposition(subject: "nothing", value: "true")])
        #expect(found == nil)
        #expect(!diagnostics.isEmpty)
    }
}
