import Testing

@testable import WorkspaceServer

@Suite("Differences and merges")
struct MergeTests {
    private static func merge(_ base: String, _ mine: String, _ theirs: String) -> ThreeWayMerge {
        ThreeWayMerge(base: base, mine: mine, theirs: theirs, labels: ("mine", "theirs", "end"))
    }

    @Test(arguments: [
        ("a\nb\nc", "a\nb\nc", "a\nX\nc", "a\nX\nc", 0), ("a\nb\nc", "a\nX\nc", "a\nb\nc", "a\nX\nc", 0),
        ("a\nb\nc\nd\ne", "A\nb\nc\nd\ne", "a\nb\nc\nd\nE", "A\nb\nc\nd\nE", 0),
        ("a\nb\nc", "a\nX\nc", "a\nX\nc", "a\nX\nc", 0), ("a\nb\nc\nd", "b\nc\nd", "a\nb\nc", "b\nc", 0),
        ("a\nb\nc", "a\nX\nc", "a\nY\nc", "a\n# mine\nX\n# theirs\nY\n# end\nc", 1),
        ("a\nb", "a\nX\nb", "a\nY\nb", "a\n# mine\nX\n# theirs\nY\n# end\nb", 1),
        ("a\nb\nc", "a\nc", "a\nY\nc", "a\n# mine\n# theirs\nY\n# end\nc", 1),
        ("", "x", "y", "# mine\nx\n# theirs\ny\n# end", 1), ("a", "a", "a", "a", 0), ("", "", "", "", 0),
    ])
    func merges(base: String, mine: String, theirs: String, merged: String, conflicts: Int) {
        let result = Self.merge(base, mine, theirs)
        #expect(result.text == merged)
        #expect(result.conflicts == conflicts)
    }

    /// Of whatever two made of a text, no line that either wrote is missing, and lines that both left are there.
    @Test(arguments: 0..<300)
    func noLineIsLost(seed: Int) {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let base = (0..<random(12)).map { "base \($0 % (1 + random(9)))" }
        func edited(_ who: String) -> [String] {
            var lines = base
            for number in 0..<random(5) {
                let place = random(lines.count + 1)
                if random(3) == 0, place < lines.count {
                    lines.remove(at: place)
                } else if random(2) == 0, place < lines.count {
                    lines[place] = "\(who) \(number)"
                } else {
                    lines.insert("\(who) \(number)", at: place)
                }
            }
            return lines
        }
        let (mine, theirs) = (edited("mine"), edited("theirs"))
        let merged = Self.merge(
            base.joined(separator: "\n"), mine.joined(separator: "\n"), theirs.joined(separator: "\n"))
        let lines = Set(LineDiff.lines(merged.text).map(String.init))
        for line in mine where line.hasPrefix("mine") { #expect(lines.contains(line)) }
        for line in theirs where line.hasPrefix("theirs") { #expect(lines.contains(line)) }
        for line in Set(base) where mine.contains(line) && theirs.contains(line) {
            let least = min(mine.count { $0 == line }, theirs.count { $0 == line })
            let all = base.count { $0 == line }
            // Each may have removed another of several equal lines.
            if least == all { #expect(lines.contains(line)) }
        }
    }

    /// Of a text that is too long to be compared line by line, what only one of two changed is still put together, and at once.
    @Test func longTextsAreMerged() {
        let base = (0..<6000).map { "line \($0)" } + Array(repeating: "", count: 3000)
        var (mine, theirs) = (base, base)
        for place in stride(from: 3, to: 6000, by: 60) { mine[place] = "mine \(place)" }
        for place in stride(from: 33, to: 6000, by: 60) { theirs[place] = "theirs \(place)" }
        var both = mine
        for place in stride(from: 33, to: 6000, by: 60) { both[place] = "theirs \(place)" }
        let merged = Self.merge(
            base.joined(separator: "\n"), mine.joined(separator: "\n"), theirs.joined(separator: "\n"))
        #expect(merged.conflicts == 0)
        #expect(merged.text == both.joined(separator: "\n"))
    }

    /// Texts that have nothing in common, or all of it turned around, are compared within the same bounds.
    @Test(arguments: [("a", "b", 1), ("a", "a", 1), ("a", "a", 7919)])
    func longDifferencesEnd(left: String, right: String, step: Int) {
        let old = (0..<9973).map { Substring("\(left) \($0)") }
        let new = (0..<9973).map { Substring("\(right) \($0 * step % 9973)") }
        let pieces = LineDiff(old, new).pieces
        #expect(pieces.flatMap { old[$0.old] } == old)
        #expect(pieces.flatMap { new[$0.new] } == new)
        for piece in pieces where piece.isSame { #expect(Array(old[piece.old]) == Array(new[piece.new])) }
    }

    /// One side short, the other long.
    @Test func unequalLengthsEnd() {
        let long = Array(repeating: Substring("a"), count: 100_000)
        let short = (0..<9).map { Substring("\($0)") }
        #expect(LineDiff(long, short).pieces.flatMap { long[$0.old] }.count == long.count)
        #expect(LineDiff(short, long).pieces.flatMap { long[$0.new] }.count == long.count)
    }

    /// A difference is both texts.
    @Test(arguments: 0..<200)
    func differencesAreBothTexts(seed: Int) {
        var state = UInt64(seed) &+ 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let old = (0..<random(20)).map { _ in Substring("\(random(4))") }
        let new = (0..<random(20)).map { _ in Substring("\(random(4))") }
        let pieces = LineDiff(old, new).pieces
        #expect(pieces.flatMap { old[$0.old] } == old)
        #expect(pieces.flatMap { new[$0.new] } == new)
        for piece in pieces where piece.isSame { #expect(Array(old[piece.old]) == Array(new[piece.new])) }
    }
}
