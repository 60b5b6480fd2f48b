import Assessment
import Cases
import SourceText
import Threads
import Wording

/// A case that is being edited: its last good judgements.
struct WatchedCase {
    private struct State {
        var loaded: LoadedCase
        var model: Case
        var session: JudgementSession
        var snapshot: JudgementSnapshot
    }

    let path: String
    /// Every file of the case.
    private(set) var files: [String]
    private var last: State?

    /// - Throws: when the file cannot be read; errors in it are shown, and may be corrected while it is watched.
    init(path: String) throws {
        self.path = path
        let loaded = try CaseFile.load(path)
        files = Self.files(of: loaded, path)
        last = Self.judge(loaded)
    }

    /// Reads the case again, and shows what changed, a line for each judgement.
    ///
    /// What the edited statements are about, and the question, come first: in a large case the rest takes longer. A save that changes no
    /// statement is not worked out at all.
    mutating func update(
        language: Language, style: Style, show: (String) throws(CommandFailure) -> Void
    ) throws {
        let loaded: LoadedCase
        do {
            loaded = try CaseFile.load(path)
        } catch let failure as CommandFailure {
            // Between removing a file and putting another in its place there is none.
            return Output.writeError(failure.description)
        }
        // A file that is missing now may come back: it stays watched.
        files = Self.files(of: loaded, path) + files.filter { loaded.model == nil && $0 != path }
        guard let last else {
            self.last = Self.judge(loaded)
            return
        }
        guard let model = Self.model(of: loaded) else { return }
        let difference = CaseDifference(last.loaded, loaded, share: ShareFolder.path)
        if difference.changes.isEmpty { return }
        guard let session = Self.answer(Assessor.session(of: model), loaded) else { return }
        let near = near(difference, last.model, model)
        if !near.isEmpty {
            // Both versions are asked about the same few claims: of few a range may come out narrower than of many.
            let works = [last.session, session].map { session -> @Sendable () -> (JudgementSnapshot?, [Diagnostic]) in
                { session.snapshot(of: near) }
            }
            let both = together(works)
            guard let old = both[0].0, let new = Self.answer(both[1], loaded) else { return }
            try show(WatchLines.render(from: old, of: last.model, to: new, of: model, language: language, style: style))
        }
        guard let snapshot = Self.answer(session.snapshot(), loaded) else { return }
        try show(
            WatchLines.render(
                from: last.snapshot, of: last.model, to: snapshot, of: model, except: Set(near), language: language,
                style: style))
        self.last = State(loaded: loaded, model: model, session: session, snapshot: snapshot)
    }

    /// The judgements that an edit is about, and the question; none where that is most of the case, which is then done at once.
    private func near(_ difference: CaseDifference, _ old: Case, _ new: Case) -> [Proposition] {
        let both = Set(old.propositions).intersection(new.propositions)
        let asked = Set(difference.propositions(in: new) + new.questioned)
        let near = new.propositions.filter { both.contains($0) && asked.contains($0) }
        return near.count < both.count / 2 ? near : []
    }

    private static func files(of loaded: LoadedCase, _ path: String) -> [String] {
        [path] + loaded.sources.map(\.name).filter { $0 != path }
    }

    /// The case, with whatever is wrong with it shown.
    private static func model(of loaded: LoadedCase) -> Case? {
        Messages.show(loaded.diagnostics.filter { $0.severity == .error }, sources: loaded.sources)
        return loaded.model
    }

    private static func judge(_ loaded: LoadedCase) -> State? {
        guard let model = model(of: loaded), let session = answer(Assessor.session(of: model), loaded),
            let snapshot = answer(session.snapshot(), loaded)
        else { return nil }
        return State(loaded: loaded, model: model, session: session, snapshot: snapshot)
    }

    /// An answer, with whatever is wrong shown.
    private static func answer<Value>(_ answer: (Value?, [Diagnostic]), _ loaded: LoadedCase) -> Value? {
        Messages.show(answer.1, sources: loaded.sources)
        return answer.0
    }
}
