import Assessment
import Cases
import SourceText
import Wording

/// A case that is being edited: its last good judgements.
struct WatchedCase {
    private struct State {
        var loaded: LoadedCase
        var model: Case
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
        guard let model = Self.model(of: loaded), let snapshot = Self.snapshot(of: model, loaded) else { return }
        last = State(loaded: loaded, model: model, snapshot: snapshot)
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
        guard let model = Self.model(of: loaded) else { return }
        guard let last else {
            if let snapshot = Self.snapshot(of: model, loaded) {
                self.last = State(loaded: loaded, model: model, snapshot: snapshot)
            }
            return
        }
        let difference = CaseDifference(last.loaded, loaded, share: ShareFolder.path)
        if difference.changes.isEmpty { return }
        let (reported, isPossible) = try showFirst(difference, last, (loaded, model), language, style, show)
        guard isPossible, let snapshot = Self.snapshot(of: model, loaded) else { return }
        try show(
            WatchLines.render(
                from: last.snapshot, of: last.model, to: snapshot, of: model, except: reported, language: language,
                style: style))
        self.last = State(loaded: loaded, model: model, snapshot: snapshot)
    }

    /// Shows what became of the judgements that the edit is about.
    ///
    /// Both versions are asked about the same few claims, since a range may come out narrower when less is asked at once.
    ///
    /// - Returns: the judgements that are dealt with, and whether the new version can be at all.
    private func showFirst(
        _ difference: CaseDifference, _ last: State, _ now: (loaded: LoadedCase, model: Case), _ language: Language,
        _ style: Style,
        _ show: (String) throws(CommandFailure) -> Void
    ) throws(CommandFailure) -> (reported: Set<Proposition>, isPossible: Bool) {
        let model = now.model
        let both = Set(last.model.propositions).intersection(model.propositions)
        let asked = Set(difference.propositions(in: model) + model.questioned)
        let near = model.propositions.filter { both.contains($0) && asked.contains($0) }
        guard !near.isEmpty, near.count < both.count / 2 else { return ([], true) }
        guard let old = Assessor.snapshot(of: last.model, propositions: near).snapshot else { return ([], true) }
        let (new, diagnostics) = Assessor.snapshot(of: model, propositions: near)
        guard let new else {
            Messages.show(diagnostics, sources: now.loaded.sources)
            return ([], false)
        }
        try show(
            WatchLines.render(from: old, of: last.model, to: new, of: model, language: language, style: style))
        return (Set(near), true)
    }

    private static func files(of loaded: LoadedCase, _ path: String) -> [String] {
        [path] + loaded.sources.map(\.name).filter { $0 != path }
    }

    /// The case, with whatever is wrong with it shown.
    private static func model(of loaded: LoadedCase) -> Case? {
        Messages.show(loaded.diagnostics.filter { $0.severity == .error }, sources: loaded.sources)
        return loaded.model
    }

    private static func snapshot(of model: Case, _ loaded: LoadedCase) -> JudgementSnapshot? {
        let (snapshot, diagnostics) = Assessor.snapshot(of: model)
        Messages.show(diagnostics, sources: loaded.sources)
        return snapshot
    }
}
