import Articles
import Assessment
import Cases

/// The program under measurement.
struct Program {
    var path: String
    private let claims = 1_000
    private let seed: UInt64 = 1

    func measure() throws {
        let scratch = try Scratch()
        let file = scratch.file("generated.purport")
        let smaller = scratch.file("smaller.purport")
        let ledger = scratch.file("generated.beancount")
        let text = CaseGenerator.make(claims: claims, seed: seed)
        try WholeFile.write(Array(text.utf8), to: file)
        print("A generated case of \(claims) claims has \(text.utf8.count { $0 == 10 }) lines.\n")
        Table.header()

        process("purport --version", ["--version"], runs: 40, goal: "20 ms", peer: nil)
        let example = "examples/graan/artikel.txt"
        let page = "examples/seabed/article.html"
        process("purport read", ["read", example], runs: 20, goal: "-", peer: nil)
        process("purport analyze", ["analyze", example], runs: 20, goal: "100 ms, 60 MB", peer: nil)
        // The peer only takes the text out of the page; the program also reads, drafts and judges.
        process(
            "purport analyze, HTML", ["analyze", page], runs: 20, goal: "100 ms", peer: Peers.trafilatura(page))
        try WholeFile.write(Array(Peers.ledger(entries: claims).utf8), to: ledger)
        process(
            "purport check, 1,000 claims", ["check", file], runs: 10, goal: "300 ms",
            peer: Peers.beanCheck(ledger, entries: claims))
        process("purport assess, 1,000 claims", ["assess", file], runs: 5, goal: "300 ms", peer: nil)
        let explained = CaseGenerator.make(claims: 100, seed: seed)
        try WholeFile.write(Array(explained.utf8), to: smaller)
        process("purport explain, 100 claims", ["explain", smaller], runs: 5, goal: "-", peer: nil)
        process("purport matrix, 100 claims", ["matrix", smaller], runs: 5, goal: "-", peer: nil)
        stages(text)
        reasons(explained)
    }

    private func process(_ name: String, _ arguments: [String], runs: Int, goal: String, peer: Peers.Peer?) {
        do {
            let own = try ProcessTimer.measure([path] + arguments, runs: runs)
            Table.row(name, own, goal: goal, peer: peer.map { ($0, $0.measure(runs: max(3, runs / 3))) })
        } catch {
            Table.failure(name, "\(error)")
        }
    }

    /// The same work without the start of a process, to see where the time goes.
    private func stages(_ text: String) {
        let page = repeated("examples/seabed/article.html", inside: ("<article>", "</article>"), times: 200)
        let plain = [UInt8](repeating: UInt8(ascii: "a"), count: 100 << 20)
        print("")
        Table.header()
        Table.row(
            "load a case of 1,000 claims", Measurement.of(runs: 10) { _ = CaseLoader.load(text: text, name: "case") },
            goal: "50 ms", peer: nil)
        Table.row(
            "article out of \(page.count >> 10) KB of HTML",
            Measurement.of(runs: 5) { _ = ArticleReader.read(bytes: page, name: "page.html") }, goal: "-", peer: nil)
        Table.row(
            "article of 100 MB on one line",
            Measurement.of(runs: 2) { _ = ArticleReader.read(bytes: plain, name: "long.txt") }, goal: "-", peer: nil)
    }

    /// All reasons for the headline of a case, once it is assessed.
    private func reasons(_ text: String) {
        guard let model = CaseLoader.load(text: text, name: "case").model,
            let assessment = Assessor.assess(model).assessment,
            let headline = assessment.headline
        else { return Table.failure("all reasons, 100 claims", "cannot be assessed") }
        Table.row(
            "all reasons, 100 claims",
            Measurement.of(runs: 10) { _ = Reasoner.reasons(for: .claim(headline), in: assessment) }, goal: "300 ms",
            peer: nil)
    }

    /// A file with the part between two marks repeated.
    private func repeated(_ path: String, inside marks: (String, String), times: Int) -> [UInt8] {
        guard let bytes = try? WholeFile.read(path) else { return [] }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstRange(of: marks.0), let end = text.firstRange(of: marks.1) else { return bytes }
        let body = text[start.upperBound..<end.lowerBound]
        let all = text[..<start.upperBound] + String(repeating: String(body), count: times) + text[end.lowerBound...]
        return Array(all.utf8)
    }
}
