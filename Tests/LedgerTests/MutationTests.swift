import SourceText
import TestSupport
import Testing

@testable import Ledger

/// A ledger with random bytes changed is read to its end, and never says something that was not written.
@Suite struct MutationTests {
    @Test(arguments: 0..<400) func noMutationForgesARecord(seed: UInt64) throws {
        var noise = Noise(seed: seed)
        let records = try (0..<6).map { index in
            try record("claim-\(index)", on: "2025-01-0\(index + 1)", point: index % 2 == 0 ? 0.25 : nil)
        }
        let good = ledger(records)
        var bytes = good
        for _ in 0..<Int.random(in: 1...4, using: &noise) { Self.mutate(&bytes, &noise) }
        let (before, after) = (reading(good), reading(bytes))
        let known = Set(before.entries.map(\.record))
        for entry in after.entries { #expect(known.contains(entry.record)) }
        // What is cut off at the end of a line leaves no trace: only a copy elsewhere can tell.
        if after.diagnostics.isEmpty {
            #expect(before.entries.map(\.record).starts(with: after.entries.map(\.record)))
        }
        _ = DiagnosticRenderer(sources: [after.source]).render(after.diagnostics)
    }

    private static func mutate(_ bytes: inout [UInt8], _ noise: inout Noise) {
        guard !bytes.isEmpty else { return bytes.append(UInt8.random(in: 0...255, using: &noise)) }
        let place = Int.random(in: 0..<bytes.count, using: &noise)
        switch Int.random(in: 0..<6, using: &noise) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &noise)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &noise), at: place)
        case 3: bytes.removeSubrange(place...)
        case 4:
            let end = Int.random(in: place...min(bytes.count, place + 400), using: &noise)
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &noise))
        default: bytes[place] = [0x22, 0x5C, 0x7B, 0x7D, 0x0A, 0x00].randomElement(using: &noise) ?? 0
        }
    }
}
