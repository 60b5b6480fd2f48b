import Foundation
import Synchronization
import Testing

@testable import WorkspaceServer

/// One after another: each keeps threads that all share.
@Suite("Where pages are worked out", .serialized)
struct PageWorkTests {
    /// Keeps threads until it is opened, and counts how many it keeps.
    private final class Gate: Sendable {
        private let state = Mutex((kept: 0, most: 0, isOpen: false))

        var kept: Int { state.withLock { $0.kept } }
        var most: Int { state.withLock { $0.most } }
        func open() { state.withLock { $0.isOpen = true } }

        func pass() {
            state.withLock {
                $0.kept += 1
                $0.most = max($0.most, $0.kept)
            }
            while !state.withLock({ $0.isOpen }) { usleep(500) }
            state.withLock { $0.kept -= 1 }
        }
    }

    private final class Counter: Sendable {
        private let count = Mutex(0)

        var value: Int { count.withLock { $0 } }

        @discardableResult
        func add(_ number: Int) -> Int {
            count.withLock {
                $0 += number
                return $0
            }
        }
    }

    private static func wait(until isTrue: () -> Bool) async throws {
        for _ in 0..<10_000 where !isTrue() { try await Task.sleep(for: .milliseconds(1)) }
        try #require(isTrue())
    }

    /// However many ask for one thing, two threads are taken, so much waits, and the rest is told at once.
    @Test func oneLane() async throws {
        let (work, gate) = (PageWork(), Gate())
        let lane = PageWork.Lane(name: "slow")
        let refused = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            // However this ends, nothing is kept.
            defer { gate.open() }
            for _ in 0..<60 {
                group.addTask {
                    do {
                        try await work.run(lane) { gate.pass() }
                    } catch is PageWork.Busy {
                        refused.add(1)
                    }
                }
            }
            try await Self.wait { refused.value == 26 && gate.kept == 2 }
            // Others have their own way meanwhile.
            #expect(try await work.run(PageWork.Lane(name: "quick")) { 7 } == 7)
            gate.open()
            try await group.waitForAll()
        }
        #expect(gate.most == 2)
        #expect(refused.value == 26)
    }

    /// Last parts leave threads for first ones.
    @Test func lateParts() async throws {
        let (work, gate) = (PageWork(), Gate())
        try await withThrowingTaskGroup(of: Void.self) { group in
            // However this ends, nothing is kept.
            defer { gate.open() }
            for number in 0..<20 {
                group.addTask {
                    try await work.run(PageWork.Lane(name: "\(number)", isLate: true)) { gate.pass() }
                }
            }
            try await Self.wait { gate.kept == 8 }
            #expect(try await work.run(PageWork.Lane(name: "0")) { 7 } == 7)
            gate.open()
            try await group.waitForAll()
        }
        #expect(gate.most == 8)
    }

    /// What nobody waits for any more when its turn comes is left.
    @Test func leavingWhileWaiting() async throws {
        let (work, gate) = (PageWork(), Gate())
        let lane = PageWork.Lane(name: "slow")
        let worked = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            // However this ends, nothing is kept.
            defer { gate.open() }
            for _ in 0..<2 { group.addTask { try await work.run(lane) { gate.pass() } } }
            try await Self.wait { gate.kept == 2 }
            for number in 0..<10 {
                group.addTask {
                    do {
                        try await work.run(lane, isGone: { number < 6 }) { _ = worked.add(1) }
                    } catch is PageWork.Gone {}
                }
            }
            gate.open()
            try await group.waitForAll()
        }
        #expect(worked.value == 4)
    }

    /// Threads that ask for the same at once get the same, worked out once.
    @Test func once() async {
        let once = Once<Int>()
        let count = Counter()
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    once.value {
                        usleep(2000)
                        return count.add(1)
                    }
                }
            }
            for await value in group { #expect(value == 1) }
        }
    }

    @Test func turns() async {
        let turns = Turns()
        let inside = ["a": Counter(), "b": Counter()]
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let name = number % 2 == 0 ? "a" : "b"
                    turns.wait(name) {
                        let count = inside[name]?.add(1)
                        #expect(count == 1)
                        usleep(200)
                        inside[name]?.add(-1)
                    }
                }
            }
        }
    }

    /// Eight who ask for a case at once get one reading of it.
    @Test func casesAreReadOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case A\nquestion Is it?\n\nclaim a: One thing\n    prior 20% to 30%\n", to: "a.purport")
        try await Task.sleep(for: .milliseconds(50))
        let library = CaseLibrary(folder: try WorkspaceFolder(path: folder.path))
        let found = await withTaskGroup(of: CaseFindings?.self) { group in
            for _ in 0..<8 { group.addTask { library.entry("a.purport").findings } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let first = try #require(found.first ?? nil)
        #expect(found.count == 8 && found.allSatisfy { $0 === first })
    }

    /// Of two who were sent the first of a page, one has the rest worked out.
    @Test func restsAreWorkedOutOnce() async throws {
        let folder = try TemporaryFolder()
        try folder.write("case A\nclaim a: One thing\n    prior 20% to 30%\n", to: "a.purport")
        try await Task.sleep(for: .milliseconds(50))
        let library = CaseLibrary(folder: try WorkspaceFolder(path: folder.path))
        let count = Counter()
        func page(_ version: String) -> PageResponse {
            let key = CaseLibrary.PageKey(
                path: "a.purport", query: Query(), choice: LanguageChoice(asked: nil, kept: nil, accepted: nil),
                version: version)
            return library.page(key) {
                _ = library.entry("a.purport")
                var page = PageResponse.plain(.ok, "first, ")
                page.rest = { Array("last \(count.add(1))".utf8) }
                return page
            }
        }
        let (one, other) = (page("1"), page("1"))
        #expect(one.whole.bytes == Array("first, last 1".utf8))
        #expect(other.whole.bytes == Array("first, last 1".utf8))
        #expect(page("1").rest == nil)
        #expect(page("2").whole.bytes == Array("first, last 2".utf8))
    }

    /// Cases are judged when that is asked for, and of many only those asked for last stay so.
    @Test func judgementsMakeRoom() async throws {
        let folder = try TemporaryFolder()
        for number in 0..<300 {
            try folder.write("case A\nclaim a: One thing\n    prior 20% to 30%\n", to: "\(number).purport")
        }
        try await Task.sleep(for: .milliseconds(50))
        let library = CaseLibrary(folder: try WorkspaceFolder(path: folder.path))
        let first = try (0..<300).map { try #require(library.entry("\($0).purport").findings) }
        let again = (0..<300).map { library.entry("\($0).purport") }
        // None was read again, and what made room is worked out anew.
        #expect(again.last?.findings === first.last)
        #expect(again.first?.findings !== first.first)
        #expect(again.first?.assessment != nil)
    }

    /// A page is answered while all threads of the server's own are taken by pages that take long.
    @Test func quickPagesPassSlowOnes() async throws {
        let site = try TestServer.site()
        let gate = Gate()
        try await withThrowingTaskGroup(of: Void.self) { group in
            // However this ends, nothing is kept.
            defer { gate.open() }
            for number in 0..<12 {
                group.addTask { try await site.work.run(PageWork.Lane(name: "slow \(number)")) { gate.pass() } }
            }
            try await Self.wait { gate.kept == 12 }
            for address in [
                "/", "/case/ferry/aurora.purport", "/case/ferry/aurora.purport?suppose=sale:true", "/record",
            ] {
                #expect(try await TestServer.ask(address, of: site).status == 200)
            }
            gate.open()
            try await group.waitForAll()
        }
    }
}
