import Assessment
import Cases
import Glibc
import HTTPTypes
import Ledger
import SourceText
import Synchronization

/// The cases of the folder as they were read and judged last, for as long as none of their files changes.
///
/// Before a case is given out, all files that it was read from are looked at: their time, size and place on disk. So nothing has to tell the
/// library of a change, and what it gives is never old.
final class CaseLibrary: Sendable {
    /// A case, read, and judged with nothing supposed when that is first asked for.
    struct Entry: Sendable {
        var loaded: LoadedCase
        /// What was recorded of it; nil when nothing was.
        var ledger: LedgerReading?
        fileprivate var judging: CaseFindings?
        fileprivate var noteJudging: @Sendable () -> Void

        /// What is found of the case; nil when it has errors.
        var findings: CaseFindings? { judged == nil ? nil : judging }

        /// What was found when it was read, and when it was judged.
        var diagnostics: [Diagnostic] { loaded.diagnostics + (judging?.judged.diagnostics ?? []) }

        private var judged: Assessment? {
            noteJudging()
            return judging?.judged.assessment
        }

        var assessment: Assessment? { findings?.judged.assessment }

        var errors: Int { diagnostics.count { $0.severity == .error } }
    }

    /// All that a page of a case depends on, beside the case's files.
    struct PageKey: Sendable, Hashable {
        var path: String
        var query: Query
        var choice: LanguageChoice
        /// Of the folder.
        var version: String
    }

    private struct Kept {
        var entry: Entry
        var files: [String: FileStamp?]
        /// When it was read, and when it was asked for last, both counted in uses.
        var read: Int
        var lastUse: Int
    }

    private struct Shelf {
        var kept: [String: Kept] = [:]
        /// When the judgement of each was asked for last, counted in uses.
        var judged: [String: Int] = [:]
        var pages: [PageKey: (page: PageResponse, read: Int)] = [:]
        var uses = 0
    }

    /// So many cases are kept; of more, those asked for last.
    private static let mostKept = 1000
    /// So many of them with their judgement, which takes far more memory than the text.
    private static let mostJudged = 256
    /// So many pages are kept; with one more, none of the old ones.
    private static let mostPages = 64

    private let folder: WorkspaceFolder
    private let shelf = Mutex(Shelf())
    private let turns = Turns()

    init(folder: WorkspaceFolder) { self.folder = folder }

    /// The case at a path relative to the folder; one that cannot be read is an entry with the reason.
    ///
    /// Of those who ask at the same time the first reads it; the others wait, and look whether that is still right.
    func entry(_ path: String) -> Entry {
        if let known = known(path) { return known.entry }
        return turns.wait(path) { known(path)?.entry ?? read(path) }
    }

    private func read(_ path: String) -> Entry {
        let recorder = FileRecorder(folder)
        let loaded = CaseLoader.load(path: path, files: recorder.files)
        var entry = Entry(loaded: loaded, judging: Self.unjudged(loaded)) { [weak self] in self?.noteJudging(path) }
        let ledger = LedgerFile.path(ofCase: path)
        if case .success(let bytes) = recorder.files.read(ledger, nil) {
            entry.ledger = LedgerReading(SourceFile(name: ledger, bytes: bytes))
        }
        if let files = recorder.stamps { keep(entry, path, files) }
        return entry
    }

    private static func unjudged(_ loaded: LoadedCase) -> CaseFindings? {
        loaded.model.map { CaseFindings(CaseSession($0)) }
    }

    /// Of the judgements that are kept, the one asked for longest ago makes room.
    private func noteJudging(_ path: String) {
        shelf.withLock { shelf in
            shelf.uses += 1
            shelf.judged[path] = shelf.uses
            guard shelf.judged.count > Self.mostJudged, let oldest = shelf.judged.min(by: { $0.value < $1.value })?.key
            else { return }
            shelf.judged[oldest] = nil
            if let kept = shelf.kept[oldest] { shelf.kept[oldest]?.entry.judging = Self.unjudged(kept.entry.loaded) }
        }
    }

    /// A page of a case: what was answered to the same question before, for as long as none of the case's files changed.
    func page(_ key: PageKey, make: () -> PageResponse) -> PageResponse {
        if let page = knownPage(key) { return page }
        let before = known(key.path)?.read
        var page = make()
        guard page.status == .ok else { return page }
        guard let rest = page.rest else {
            keep(page, key, before)
            return page
        }
        page.rest = { [page] in
            // Somebody else may have had it worked out since.
            if let whole = self.knownPage(key)?.bytes, whole.starts(with: page.bytes) {
                return Array(whole.dropFirst(page.bytes.count))
            }
            let late = rest()
            var whole = page
            whole.bytes += late
            whole.rest = nil
            self.keep(whole, key, before)
            return late
        }
        return page
    }

    /// What was answered to the same question before; nil when it is not kept, or one of the case's files changed.
    func knownPage(_ key: PageKey) -> PageResponse? {
        // Most questions were not asked before; that is seen without looking at files.
        guard let kept = shelf.withLock({ $0.pages[key] }), known(key.path)?.read == kept.read else { return nil }
        return kept.page
    }

    /// - Parameter before: which reading of the case was known before the page was made, if any was
    private func keep(_ page: PageResponse, _ key: PageKey, _ before: Int?) {
        // What was read meanwhile may not be what the page shows.
        guard let after = known(key.path)?.read, before == nil || before == after else { return }
        shelf.withLock { shelf in
            if shelf.pages.count >= Self.mostPages { shelf.pages = [:] }
            shelf.pages[key] = (page, after)
        }
    }

    private func known(_ path: String) -> Kept? {
        guard let kept = shelf.withLock({ $0.kept[path] }),
            kept.files.allSatisfy({ FileStamp($0.key, in: folder) == $0.value })
        else { return nil }
        shelf.withLock { shelf in
            shelf.uses += 1
            shelf.kept[path]?.lastUse = shelf.uses
        }
        return kept
    }

    private func keep(_ entry: Entry, _ path: String, _ files: [String: FileStamp?]) {
        shelf.withLock { shelf in
            shelf.uses += 1
            shelf.kept[path] = Kept(entry: entry, files: files, read: shelf.uses, lastUse: shelf.uses)
            if shelf.kept.count > Self.mostKept,
                let oldest = shelf.kept.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                shelf.kept[oldest.key] = nil
            }
        }
    }
}

/// What tells one state of a file from another without reading it.
struct FileStamp: Sendable, Hashable {
    private var device: UInt
    private var inode: UInt
    private(set) var size: Int
    private var modified: [Int]
    private var changed: [Int]

    /// Nil where there is no file.
    init?(_ path: String, in folder: WorkspaceFolder) {
        var status = stat()
        guard stat("\(folder.root)/\(path)", &status) == 0 else { return nil }
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        size = Int(status.st_size)
        modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
        changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }

    /// Whether the file has been left alone for a moment: the clock of a file system ticks in steps, and a second change within a step would not show.
    var isSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let age = (now.tv_sec - changed[0]) * 1_000_000_000 + now.tv_nsec - changed[1]
        return age > 20_000_000
    }
}

/// Notes which files a case is read from.
private final class FileRecorder: Sendable {
    private let folder: WorkspaceFolder
    private let seen = Mutex<[String: FileStamp?]>([:])

    init(_ folder: WorkspaceFolder) { self.folder = folder }

    var files: CaseFiles {
        let below = folder.caseFiles
        return CaseFiles { [self] path, within in
            // Before it is read: what changes in between then shows.
            let stamp = FileStamp(path, in: folder)
            seen.withLock { $0[path] = .some(stamp) }
            return below.read(path, within)
        }
    }

    /// Nil while one of the files has only just changed.
    var stamps: [String: FileStamp?]? {
        let all = seen.withLock { $0 }
        return all.values.allSatisfy { $0?.isSettled ?? true } ? all : nil
    }
}
