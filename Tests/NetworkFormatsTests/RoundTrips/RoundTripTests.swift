import Inference
import NetworkFormats
import SourceText
import TestSupport
import Testing

/// What is written reads back as the same numbers to the last bit, whatever way it takes through the formats.
@Suite struct RoundTripTests {
    private static let pairs = NetworkFormat.allCases.flatMap { first in
        NetworkFormat.allCases.map { (first, $0) }
    }

    private func write(_ network: Network, _ format: NetworkFormat) throws -> SourceFile {
        let writing = format.write(network)
        return SourceFile(name: "network.\(format.rawValue)", bytes: try #require(writing.bytes))
    }

    private func read(_ file: SourceFile, _ format: NetworkFormat) throws -> Network {
        #expect(NetworkFormat.detect(file) == format)
        let reading = NetworkFormat.read(file)
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message)) \(file.text(TextSpan(0, 2_000)))")
        return try #require(reading.network)
    }

    @Test(arguments: pairs) func keepsEveryNumber(_ first: NetworkFormat, _ second: NetworkFormat) throws {
        var noise = Noise(seed: 11)
        for _ in 0..<40 {
            // UAI numbers the variables, which XDSL may put into another order.
            var network = try Networks.random(&noise, parentsFirst: first == .xdsl && second == .uai)
            if first == .uai || second == .uai {
                network = try network.renamed(
                    network.variables.enumerated().map { number, variable in
                        Variable(name: "v\(number)", states: variable.states.indices.map { "s\($0)" })
                    })
            }
            let expected = first == .xdsl && second == .xdsl ? network : try network.withTables()
            let once = try read(try write(network, first), first)
            let twice = try read(try write(once, second), second)
            #expect(twice.described == expected.described)
        }
    }

    @Test(arguments: NetworkFormat.allCases.filter { $0 != .xdsl }) func keepsTheOrderOfVariables(
        _ format: NetworkFormat
    ) throws {
        var noise = Noise(seed: 12)
        for _ in 0..<40 {
            let network = try Networks.random(&noise, noisyMax: false)
            let again = try read(try write(network, format), format)
            #expect(again.variables.map(\.states.count) == network.variables.map(\.states.count))
            #expect(again.families == network.families)
            if format != .uai { #expect(again.variables == network.variables) }
        }
    }

    /// Names of every kind are kept, or changed with a warning so that no two become one.
    @Test(arguments: NetworkFormat.allCases) func keepsOrChangesNames(_ format: NetworkFormat) throws {
        let odd = [
            "<5", "12+", "Asy/Patch", "a b", "a_b", "a-b", "a,b", "\"quoted\"", "'", "é", "日本", "", " ", "tab\there",
            "line\nend", "a&b",
            "]]>", "{", "%", "//x", "/*", "\\", "\\\"", "0", "default", "table", "\u{1}", "\u{FFFE}", ";", "x", "_",
        ]
        var noise = Noise(seed: 13)
        for _ in 0..<60 {
            let network = try Networks.random(&noise, names: odd, noisyMax: false)
            let writing = format.write(network)
            let again = try read(try write(network, format), format)
            #expect(Set(again.variables.map(\.name)).count == network.variables.count)
            let number = Dictionary(uniqueKeysWithValues: again.variables.enumerated().map { ($1.name, $0) })
            var changed = 0
            for variable in network.variables {
                if let position = number[variable.name] {
                    changed += zip(again.variables[position].states, variable.states).count { $0 != $1 }
                } else {
                    changed += 1
                }
            }
            if changed > 0 { #expect(!writing.diagnostics.isEmpty) }
            if format == .xmlbif {
                let isHeld = network.variables.allSatisfy { variable in
                    ([variable.name] + variable.states).allSatisfy { name in
                        !name.isEmpty && !name.unicodeScalars.contains("\u{1}")
                            && !name.unicodeScalars.contains("\u{FFFE}")
                    }
                }
                if isHeld { #expect(again.variables == network.variables) }
            }
        }
    }

    /// A noisy-MAX of too many causes for a table is kept by XDSL, and refused by the others with a word why.
    @Test(arguments: NetworkFormat.allCases) func refusesATableThatIsTooLarge(_ format: NetworkFormat) throws {
        let causes = 30
        let variables = (0...causes).map { Variable(name: "x\($0)", states: ["no", "yes"]) }
        let model = NoisyMax(
            child: causes, parents: Array(0..<causes),
            contributions: [[Double]](repeating: [1, 0, 0.25, 0.75], count: causes), leak: [0.5, 0.5])
        let network = try Network(
            variables: variables,
            families: (0..<causes).map { .table(ConditionalTable(child: $0, values: [0.5, 0.5])) } + [.noisyMax(model)])
        let writing = format.write(network)
        if format == .xdsl {
            #expect(writing.diagnostics.isEmpty)
            #expect(try read(try write(network, format), format).described == network.described)
        } else {
            #expect(writing.bytes == nil)
            #expect(writing.diagnostics.filter { $0.severity == .error }.map(\.code) == ["model-too-large"])
        }
    }
}
