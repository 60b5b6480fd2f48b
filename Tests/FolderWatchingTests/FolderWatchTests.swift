import Foundation
import Synchronization
import Testing
import Threads

@testable import FolderWatching

@Suite(.timeLimit(.minutes(2))) struct FolderWatchTests {
    /// How the system answers when it is asked for watches.
    enum System: Int, CaseIterable, CustomTestStringConvertible {
        case allowsNone = 0
        case allowsOne = 1
        case allowsAll = 1000

        var testDescription: String { "\(self)" }
        var watch: FolderWatch {
            FolderWatch(stop: nil, mostWatches: rawValue, lookingInterval: 20, checkingInterval: 20)
        }
    }

    /// What happens in a folder that holds `a.txt` and `in/a.txt`, and what is told of it.
    struct Happening: CustomTestStringConvertible {
        var testDescription: String
        var told: Set<String>
        /// What may be told besides: an empty folder that came and went is not always seen.
        var perhaps: Set<String> = []
        var act: @Sendable (ScratchFolder) throws -> Void
    }

    private static let inTrees: [Happening] = [
        Happening(testDescription: "saved", told: ["a.txt", "in/a.txt"]) {
            try $0.write("a.txt", "other text")
            try $0.write("in/a.txt", "other text")
        },
        Happening(testDescription: "renamed over, as most editors save", told: ["a.txt"]) {
            try $0.write(".a.txt.new", "other text")
            try $0.move(".a.txt.new", "a.txt")
        },
        Happening(testDescription: "linked to a second name", told: ["b.txt"]) {
            try $0.write(".new", "other text")
            try $0.link(".new", "b.txt")
            try $0.remove(".new")
        },
        Happening(testDescription: "removed", told: ["a.txt"]) { try $0.remove("a.txt") },
        Happening(testDescription: "moved out", told: ["a.txt"]) { try $0.move("a.txt", $0.outside + "/a.txt") },
        Happening(testDescription: "folders made with files in them", told: ["new", "new/deep", "new/deep/a.txt"]) {
            try $0.makeFolder("new/deep")
            try $0.write("new/deep/a.txt")
        },
        Happening(testDescription: "a folder moved in with what it holds", told: ["new", "new/deep", "new/deep/a.txt"])
        {
            try $0.makeFolder($0.outside + "/deep")
            try $0.write($0.outside + "/deep/a.txt")
            try $0.move($0.outside, "new")
        },
        Happening(
            testDescription: "a folder moved, and a file saved in its new place", told: ["in", "out", "out/a.txt"],
            perhaps: ["in/a.txt"]
        ) {
            try $0.move("in", "out")
            try $0.write("out/a.txt", "other text")
        },
        Happening(
            testDescription: "a folder removed and made again", told: ["in/b.txt"], perhaps: ["in", "in/a.txt"]
        ) {
            try $0.remove("in")
            try $0.makeFolder("in")
            try $0.write("in/b.txt")
        },
        Happening(testDescription: "a folder moved out, and a file saved in it", told: ["in"], perhaps: ["in/a.txt"]) {
            try $0.move("in", $0.outside + "/in")
            try $0.write($0.outside + "/in/b.txt")
        },
        Happening(testDescription: "hidden names", told: []) {
            try $0.write(".hidden")
            try $0.makeFolder(".git/refs")
            try $0.write(".git/refs/a.txt")
        },
        Happening(testDescription: "a link to a folder, which is not followed", told: ["link"]) {
            try $0.symbolicLink("link", to: $0.outside)
            try $0.write($0.outside + "/a.txt")
        },
        Happening(testDescription: "too deep", told: ["1", "1/2", "1/2/3"]) {
            try $0.makeFolder("1/2/3/4")
            try $0.write("1/2/3/4/a.txt")
        },
    ]

    /// Everything that is told up to and with a file that is saved last.
    ///
    /// - Returns: paths relative to the folder, without that file
    private func told(_ watch: inout FolderWatch, _ folder: ScratchFolder) throws -> Set<String> {
        try folder.write("last", UUID().uuidString)
        var told: Set<String> = []
        while !told.contains(folder.full("last")) {
            guard case .changed(let paths) = watch.next(within: 30_000) else {
                Issue.record("told of \(told) only")
                break
            }
            told.formUnion(paths)
        }
        return Set(told.map { String($0.dropFirst(folder.path.count + 1)) }).subtracting(["last"])
    }

    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("a.txt")
        try folder.makeFolder("in")
        try folder.write("in/a.txt")
        return folder
    }

    @Test(arguments: inTrees, System.allCases)
    func trees(happening: Happening, system: System) throws {
        let folder = try folder()
        var watch = system.watch
        watch.add(folder.path, reach: .tree(levels: 2))
        try happening.act(folder)
        let told = try told(&watch, folder)
        #expect(told.isSuperset(of: happening.told) && told.subtracting(happening.told).isSubset(of: happening.perhaps))
        // What is new is watched as what was there; nothing is told twice.
        for name in ["in", "out", "new", "new/deep"] where FileManager.default.fileExists(atPath: folder.full(name)) {
            try folder.write(name + "/later.txt")
            #expect(try self.told(&watch, folder) == [name + "/later.txt"])
        }
    }

    @Test(arguments: System.allCases)
    func filesOfAFolderAlone(system: System) throws {
        let folder = try folder()
        var watch = system.watch
        watch.add(folder.path, reach: .files)
        watch.add(folder.path, reach: .files)
        try folder.write(".hidden")
        try folder.write("in/a.txt", "other text")
        try folder.makeFolder("new")
        #expect(try told(&watch, folder) == [".hidden"])
    }

    /// A folder by two names, of which one is a link to it.
    @Test(arguments: System.allCases)
    func twoNames(system: System) throws {
        let folder = try folder()
        let link = folder.outside + "/link"
        try folder.symbolicLink(link, to: folder.path)
        var watch = system.watch
        for name in [folder.path, link] { watch.add(name, reach: .files) }
        try folder.write("a.txt", "other text")
        var told: Set<String> = []
        while told.count < 2, case .changed(let paths) = watch.next(within: 30_000) { told.formUnion(paths) }
        #expect(told == [folder.full("a.txt"), link + "/a.txt"])
    }

    // MARK: The named folder itself

    enum Replacing: CaseIterable { case removed, removedWhileOpen, movedAway, linkedElsewhere }

    @Test(arguments: Replacing.allCases, System.allCases)
    func namedFoldersComeBack(replacing: Replacing, system: System) throws {
        let folder = try folder()
        let name = folder.outside + "/named"
        try folder.makeFolder(folder.outside + "/first")
        if replacing == .linkedElsewhere {
            try folder.symbolicLink(name, to: "first")
        } else {
            try folder.move(folder.outside + "/first", name)
        }
        var watch = system.watch
        watch.add(name, reach: .tree(levels: 2))
        let open = replacing == .removedWhileOpen ? opendir(name) : nil
        defer { _ = open.map(closedir) }
        switch replacing {
        case .removed, .removedWhileOpen, .linkedElsewhere: try folder.remove(name)
        case .movedAway: try folder.move(name, folder.outside + "/away")
        }
        // It is looked at while it is not there.
        _ = watch.next(within: 60)
        try folder.makeFolder(folder.outside + "/second/deep")
        try folder.write(folder.outside + "/second/deep/a.txt")
        if replacing == .linkedElsewhere {
            try folder.symbolicLink(name, to: "second")
        } else {
            try folder.move(folder.outside + "/second", name)
        }
        func waits(for path: String) -> Bool {
            while true {
                switch watch.next(within: 30_000) {
                case .changed(let paths) where paths.contains(path): return true
                case .lostCount, .changed: continue
                case .quiet, .stopped: return false
                }
            }
        }
        #expect(waits(for: name + "/deep/a.txt"))
        try folder.write(name + "/deep/b.txt")
        #expect(waits(for: name + "/deep/b.txt"))
    }

    @Test func foldersThatAreNotThereYet() throws {
        let folder = try folder()
        var watch = System.allowsAll.watch
        watch.add(folder.full("new"), reach: .files)
        #expect(watch.next(within: 0) == .quiet)
        try folder.makeFolder("new")
        try folder.write("new/a.txt")
        #expect(watch.next(within: 30_000) == .changed([folder.full("new/a.txt")]))
    }

    // MARK: More than the system keeps

    private static let mostQueued =
        (try? String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8))
        .flatMap { Int($0.filter(\.isNumber)) } ?? .max

    @Test(.enabled(if: mostQueued <= 100_000, "a queue that takes long to fill"))
    func overflowIsToldAndLosesNoFolder() throws {
        let folder = try folder()
        var watch = System.allowsAll.watch
        watch.add(folder.path, reach: .tree(levels: 2))
        // The same event twice in a row is queued once.
        for number in 0...Self.mostQueued {
            close(open(folder.full(number.isMultiple(of: 2) ? "a.txt" : "in/a.txt"), O_WRONLY))
        }
        try folder.makeFolder("late")
        #expect(watch.next(within: 30_000) == .lostCount)
        try folder.write("late/a.txt")
        #expect(try told(&watch, folder) == ["late/a.txt"])
    }

    // MARK: Waiting

    @Test func stepsAreToldOnce() throws {
        let folder = try folder()
        var watch = System.allowsAll.watch
        watch.add(folder.path, reach: .tree(levels: 2))
        for name in ["a.txt", "b.txt", "in/a.txt", "a.txt"] { try folder.write(name, "other text") }
        #expect(watch.next() == .changed(Set(["a.txt", "b.txt", "in/a.txt"].map(folder.full))))
        #expect(watch.next(within: 0) == .quiet)
    }

    @Test(arguments: [false, true])
    func waitsEndWhenToldTo(early: Bool) throws {
        let folder = try folder()
        let stop = try #require(StopSignal())
        let shared = SharedEvent()
        if early { stop.stop() }
        let thread = try #require(
            Thread {
                var watch = FolderWatch(stop: stop)
                watch.add(folder.path, reach: .files)
                shared.set(watch.next())
            })
        stop.stop()
        thread.join()
        #expect(shared.event == .stopped)
    }
}

private final class SharedEvent: Sendable {
    private let state = Mutex(FolderWatch.Event?.none)

    var event: FolderWatch.Event? { state.withLock { $0 } }
    func set(_ event: FolderWatch.Event) { state.withLock { $0 = event } }
}
