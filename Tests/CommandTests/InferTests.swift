import Foundation
import Testing

/// What a transcript cannot show of `purport infer`: numbers with all their digits, times, and names with spaces.
@Suite struct InferTests {
    private func run(_ arguments: [String]) throws -> Program.Run {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        return try Program().run(["infer", "lawn.bif"] + arguments, in: folder)
    }

    private func object(_ data: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// By hand: P(rain) = 0.3, P(wet) = 0.3 · 0.9 + 0.7 · 0.5 · 0.8 = 0.55.
    @Test func answersCarryFullPrecision() throws {
        let run = try run(["--evidence", "grass=wet", "--json"])
        let answer = try object(run.output)
        #expect(run.status == 0)
        #expect(Set(answer.keys) == ["log_evidence", "posteriors", "microseconds"])
        #expect(abs(try #require(answer["log_evidence"] as? Double) - log(0.55)) < 1e-14)
        #expect(try #require(answer["microseconds"] as? Double) > 0)
        let posteriors = try #require(answer["posteriors"] as? [String: [String: Double]])
        #expect(Set(posteriors.keys) == ["season", "rain", "sprinkler", "grass"])
        #expect(abs(try #require(posteriors["rain"]?["yes"]) - 0.27 / 0.55) < 1e-15)
        #expect(posteriors["grass"] == ["wet": 1, "dry": 0])
    }

    /// By hand: dry, no rain, sprinkler off, dry grass has 0.5 · 0.9 · 0.5 · 1 = 0.225; with the sprinkler on and the grass wet
    /// 0.5 · 0.9 · 0.5 · 0.8 = 0.18; in the two wet seasons rain and wet grass, with 0.6 and 0.4 for the rain, 0.135 and 0.09.
    @Test func mostProbableExplanations() throws {
        let run = try run(["--mpe", "--json"])
        let answer = try object(run.output)
        #expect(Set(answer.keys) == ["mpe", "log_joint"])
        #expect(
            answer["mpe"] as? [String: String] == ["season": "dry", "rain": "no", "sprinkler": "off", "grass": "dry"])
        #expect(abs(try #require(answer["log_joint"] as? Double) - log(0.225)) < 1e-14)
    }

    @Test func severalExplanationsComeInOrder() throws {
        let answer = try object(
            try self.run(["--mpe", "--best", "3", "--query", "grass", "--json", "--timings"]).output)
        #expect(Set(answer.keys) == ["mpe", "log_joint", "best", "log_evidence", "posteriors", "microseconds"])
        let best = try #require(answer["best"] as? [[String: Any]])
        let joints = try best.map { try #require($0["log_joint"] as? Double) }
        for (joint, expected) in zip(joints, [0.225, 0.18, 0.135]) { #expect(abs(joint - log(expected)) < 1e-14) }
        #expect(best.count == 3)
        #expect((best[2]["mpe"] as? [String: String])?["season"] == "wet, cold")
    }

    /// By hand: with P(rain | dry) at 0, P(rain) is 0.25 and P(rain | wet) 0.225 / (0.225 + 0.3); at 1, 0.675 / (0.675 + 0.1).
    @Test func sensitivityOfAPosterior() throws {
        let run = try run(["--sensitivity", "rain=yes", "-e", "grass=wet", "--json"])
        let answer = try object(run.output)
        #expect(Set(answer.keys) == ["sensitivity"])
        let found = try #require(answer["sensitivity"] as? [String: Any])
        #expect(found["variable"] as? String == "rain" && found["state"] as? String == "yes")
        #expect(abs(try #require(found["posterior"] as? Double) - 0.27 / 0.55) < 1e-14)
        let numbers = try #require(found["numbers"] as? [[String: Any]])
        let slopes = try numbers.map { abs(try #require($0["derivative"] as? Double)) }
        #expect(slopes == slopes.sorted(by: >))
        let number = try #require(
            numbers.first {
                $0["variable"] as? String == "rain" && $0["state"] as? String == "yes"
                    && $0["given"] as? [String: String] == ["season": "dry"]
            })
        #expect(number["value"] as? Double == 0.1)
        #expect(abs(try #require(number["posterior_at_0"] as? Double) - 0.225 / 0.525) < 1e-14)
        #expect(abs(try #require(number["posterior_at_1"] as? Double) - 0.675 / 0.775) < 1e-14)
    }

    /// Four standard errors are missed once in sixteen thousand times, and the seed is fixed.
    @Test(arguments: ["weighting", "gibbs"])
    func approximationsSayHowFarOffTheyMayBe(method: String) throws {
        let arguments = ["-e", "grass=dry", "--approximate", method, "--samples", "20000", "--seed", "3", "--json"]
        let first = try object(try run(arguments).output)
        let second = try object(try run(arguments).output)
        #expect((first["approximation"] as? String)?.contains("seed 3") == true)
        // The tables hold zeros, which only Gibbs sampling may be stopped by.
        #expect((first["warnings"] as? [String])?.isEmpty == (method == "weighting"))
        let posteriors = try #require(first["posteriors"] as? [String: [String: Double]])
        let errors = try #require(first["standard_errors"] as? [String: [String: Double]])
        let error = try #require(errors["season"]?["dry"])
        // By hand: 0.5 · (0.1 · 0.1 + 0.9 · (0.5 · 0.2 + 0.5 · 1)) / 0.45.
        #expect(abs(try #require(posteriors["season"]?["dry"]) - 0.275 / 0.45) < 4 * error)
        #expect(error > 0 && error < 0.1)
        #expect(second["posteriors"] as? [String: [String: Double]] == posteriors)
        #expect((first["log_evidence"] is Double) == (method == "weighting"))
    }

    @Test(arguments: [
        ["--evidence", "season=\"wet, cold\",grass=wet"],
        ["-e", " season = \"wet, cold\" ", "-e", "\"grass\"=\"w\\et\""],
    ])
    func namesMayStandInQuotes(arguments: [String]) throws {
        let answer = try object(try run(arguments + ["--json"]).output)
        let posteriors = try #require(answer["posteriors"] as? [String: [String: Double]])
        #expect(posteriors["season"] == ["dry": 0, "wet, cold": 1, "wet, warm": 0])
        #expect(abs(try #require(posteriors["rain"]?["yes"]) - 0.54 / (0.54 + 0.16)) < 1e-15)
    }

    @Test(arguments: [
        ("season=\"wet", "close the double quote"), ("season=\"wet\" x", "in double quotes"), ("=x", "VARIABLE=STATE"),
    ])
    func badQuotesAreWrongUsage(text: String, remedy: String) throws {
        let run = try run(["-e", text])
        #expect(run.status == 64)
        #expect(String(decoding: run.errors, as: UTF8.self).contains(remedy))
    }

    /// By hand: P(wet) = 0.55, and 3 · 0.55 + 0.45 = 2.1.
    @Test(arguments: [[], ["--timings"]])
    func eachCaseHasItsAnswerInItsPlace(options: [String]) throws {
        let run = try run(["--cases", "cases.jsonl", "--query", "rain"] + options)
        let lines = run.output.split(separator: UInt8(ascii: "\n"))
        let answers = try lines.map { try object(Data($0)) }
        #expect(run.status == 1)
        #expect(answers.count == 11)
        let good = try [(0, log(0.55), 0.27 / 0.55), (9, log(2.1), 0.84 / 2.1), (10, 0, 0.3)].map {
            index, logEvidence, rain in
            let answer = answers[index]
            #expect(abs(try #require(answer["log_evidence"] as? Double) - logEvidence) < 1e-14)
            let posteriors = try #require(answer["posteriors"] as? [String: [String: Double]])
            #expect(Array(posteriors.keys) == ["rain"])
            #expect(abs(try #require(posteriors["rain"]?["yes"]) - rain) < 1e-15)
            #expect((answer["microseconds"] is Double) == !options.isEmpty)
            return index
        }
        for (index, answer) in answers.enumerated() { #expect((answer["error"] is String) != good.contains(index)) }
    }

    /// Answers come while the cases are still being written.
    @Test(.timeLimit(.minutes(5))) func answersAsCasesComeIn() throws {
        let folder = try Fixtures.make()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (process, input, output) = (Process(), Pipe(), Pipe())
        process.executableURL = try Program().path
        process.arguments = ["infer", "lawn.bif", "--cases", "-", "--query", "rain"]
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for _ in 0..<3 {
            try input.fileHandleForWriting.write(contentsOf: Data("{}\n".utf8))
            #expect(output.fileHandleForReading.availableData.last == UInt8(ascii: "\n"))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
