import Foundation
import HTTPTypes
import Testing

@testable import WorkspaceServer

/// People who edit one case in their browsers, while other programs change its file.
@Suite("Editing together")
struct EditingTogetherTests {
    /// No line that was saved goes but by the hand of somebody who meant it, and none that somebody wrote goes unsaid.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func noLineIsLost(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let story = Story(seed: seed, path: folder.path + "/case.purport")
        try story.begin()
        let site = try TestServer.site(folder.path)
        var people = (1...3).map { Person(name: "p\($0)", site: site, story: story) }
        for _ in 0..<60 {
            let index = story.random(4)
            if index < people.count { try await people[index].act() } else { try story.changeOutside() }
        }
        #expect(story.saves > 1)
    }
}

/// The file, and chance.
private final class Story {
    let path: String
    private(set) var saves = 0
    private var state: UInt64
    private var written = 0

    init(seed: UInt64, path: String) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        self.path = path
    }

    /// The generator of Knuth's MMIX; its upper bits.
    func random(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    func newLine(_ who: String) -> String {
        written += 1
        return "# \(who) <\(written)> \"&\""
    }

    func begin() throws { try write((0..<8).map { _ in newLine("base") }, windows: false) }

    /// Nil when there is no file.
    var lines: [String]? {
        (try? Data(contentsOf: URL(filePath: path))).map {
            Self.lines(LineEnds.unix(String(decoding: $0, as: UTF8.self)))
        }
    }

    static func lines(_ text: String) -> [String] { text.components(separatedBy: "\n") }

    private func write(_ lines: [String], windows: Bool) throws {
        let text = lines.joined(separator: "\n")
        try Data((windows ? LineEnds.windows(text) : text).utf8).write(to: URL(filePath: path), options: .atomic)
    }

    func edited(_ lines: [String], by who: String) -> [String] {
        var lines = lines
        for _ in 0...random(3) {
            let place = random(lines.count + 1)
            switch random(4) {
            case 0 where place < lines.count: lines.remove(at: place)
            case 1 where place < lines.count: lines[place] = newLine(who)
            case 2 where place < lines.count: lines.swapAt(place, random(lines.count))
            default: lines.insert(newLine(who), at: place)
            }
        }
        return lines.isEmpty ? [newLine(who)] : lines
    }

    /// An editor of texts, or git: it read the file just before.
    func changeOutside() throws {
        if random(12) == 0, lines != nil { return try FileManager.default.removeItem(atPath: path) }
        try write(edited(lines ?? [], by: "outside"), windows: random(4) == 0)
    }

    func saved() { saves += 1 }
}

/// Somebody with a page open, who knows what they saw and what they took out.
private struct Person {
    let name: String
    let site: Site
    let story: Story
    /// What the page sends along, by the names of its fields.
    private var page: [String: String] = [:]
    private var isConflict = false
    /// Lines that they took out themselves, or left to what they chose over them.
    private var meant: Set<String> = []

    init(name: String, site: Site, story: Story) {
        self.name = name
        self.site = site
        self.story = story
    }

    private var lines: [String] { Story.lines(page["text"] ?? "") }

    mutating func act() async throws {
        if page.isEmpty { return try await open() }
        if isConflict { return try await choose() }
        if story.random(2) == 0 {
            let edited = story.edited(lines, by: name)
            meant.formUnion(Set(lines).subtracting(edited))
            page["text"] = edited.joined(separator: "\n")
        } else {
            try await send("save")
        }
    }

    private mutating func open() async throws {
        let answer = try await TestServer.ask("/edit/case.purport", of: site)
        if answer.status == 404 { return }
        try #require(answer.status == 200)
        try show(answer.body)
        #expect(lines == story.lines)
    }

    /// What the three buttons of a conflict do.
    private mutating func choose() async throws {
        switch story.random(4) {
        case 0:
            page = [:]
            isConflict = false
            try await open()
        case 1: try await send("save")
        default:
            if page["version"] == "" { return try await send("save") }
            let (mine, base) = (Set(lines), Set(Story.lines(page["original"] ?? "")))
            try await send("merge")
            // Whatever was theirs or mine alone is there, but for lines that one of both took out.
            for line in mine.subtracting(base) { #expect(lines.contains(line)) }
            for line in story.lines ?? [] where !lines.contains(line) { #expect(meant.contains(line), "\(line)") }
        }
    }

    private mutating func send(_ action: String) async throws {
        let (before, mine) = (Set(story.lines ?? []), lines)
        let answer = try await TestServer.send(
            [
                "version": page["version"] ?? "", "original": page["original"] ?? "", "lines": page["lines"] ?? "",
                "text": page["text"] ?? "", "do": action,
            ], to: "/edit/case.purport", of: site)
        switch answer.status {
        case 303:
            story.saved()
            #expect(story.lines == mine)
            for line in before.subtracting(mine) { #expect(meant.contains(line), "\(name) never took out \(line)") }
            page = [:]
            isConflict = false
            if story.random(2) == 0 { try await open() }
        case 409:
            #expect(Set(story.lines ?? []) == before)
            try show(answer.body)
            isConflict = true
            #expect(lines == mine)
            // Whoever keeps theirs over what is shown here means that.
            let shown = Set(Self.rows("theirs", answer.body))
            #expect(shown.isSuperset(of: before.subtracting(mine)))
            #expect(Set(Self.rows("mine", answer.body)).isSuperset(of: Set(mine).subtracting(before).subtracting([""])))
            meant.formUnion(shown)
        case 200:
            #expect(action == "merge")
            #expect(Set(story.lines ?? []) == before)
            try show(answer.body)
            isConflict = false
        default: Issue.record("\(answer.status)")
        }
    }

    // MARK: What a browser makes of a page

    private mutating func show(_ body: String) throws {
        page = [:]
        for name in ["version", "original", "lines", "text"] {
            if let value = Self.between("name=\"\(name)\" value=\"", "\"", body) { page[name] = Self.plain(value) }
        }
        if let field = Self.between("<textarea id=\"text\"", "</textarea>", body) {
            // A line feed right behind the tag is none of the text's (WHATWG HTML, "The textarea element").
            page["text"] = Self.between(">\n", nil, field).map(Self.plain)
        }
        try #require(page.count == 4)
    }

    private static func rows(_ side: String, _ body: String) -> [String] {
        body.components(separatedBy: "<div class=\"\(side)\">").dropFirst().compactMap {
            between("</span><span class=\"visually-hidden\">", "</div>", $0).flatMap { between("</span>", nil, $0) }
                .map(plain)
        }
    }

    private static func between(_ start: String, _ end: String?, _ text: String) -> String? {
        guard let from = text.range(of: start)?.upperBound else { return nil }
        guard let end else { return String(text[from...]) }
        return text.range(of: end, range: from..<text.endIndex).map { String(text[from..<$0.lowerBound]) }
    }

    private static func plain(_ markup: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#10;", "\n"), ("&amp;", "&")].reduce(markup)
        {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
}
