import Inference
import Testing

@Suite struct SeededGeneratorTests {
    /// What the C code that the authors publish says when SplitMix64 fills its state.
    @Test func saysWhatTheAuthorsCodeSays() {
        let known: [(seed: UInt64, words: [UInt64])] = [
            (0, [0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0, 0x6AA5_94F1_262D_2D2C]),
            (42, [0x1578_0B2E_0C2E_C716, 0x6104_D986_6D11_3A7E, 0xAE17_5332_39E4_99A1, 0xECB8_AD47_03B3_60A1]),
        ]
        for (seed, words) in known {
            var generator = SeededGenerator(seed: seed)
            for word in words { #expect(generator.next() == word) }
        }
    }

    @Test func jumpsAsTheAuthorsCodeDoes() {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<4 { _ = generator.next() }
        generator.jump()
        #expect(generator.next() == 0x7736_9F9F_1244_9A8B)
    }

    @Test func unitsAreEven() {
        var generator = SeededGenerator(seed: 3)
        var counts = [Int](repeating: 0, count: 10)
        for _ in 0..<100_000 {
            let unit = generator.unit()
            #expect(unit >= 0 && unit < 1)
            counts[Int(unit * 10)] += 1
        }
        // χ² with 9 degrees of freedom exceeds 27.9 once in a thousand.
        let chiSquare = counts.reduce(0) { $0 + Double(($1 - 10_000) * ($1 - 10_000)) / 10_000 }
        #expect(chiSquare < 27.9)
    }
}
