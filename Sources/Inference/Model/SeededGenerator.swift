/// Random numbers that a seed determines, the same on every machine: xoshiro256** (Blackman & Vigna, "Scrambled linear
/// pseudorandom number generators", ACM Transactions on Mathematical Software 47, 2021), its state filled by SplitMix64
/// (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), as its authors advise.
///
///     var generator = SeededGenerator(seed: 7)
///     let coin = generator.unit() < 0.5
///
/// Its period is 2²⁵⁶ − 1. It is not for secrets: what it will say can be worked out from what it has said.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// Every seed, 0 included, is as good as any other.
    public init(seed: UInt64) {
        var state = seed
        func splitMix() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
        a = splitMix()
        b = splitMix()
        c = splitMix()
        d = splitMix()
    }

    public mutating func next() -> UInt64 {
        let result = rotated(b &* 5, by: 7) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = rotated(d, by: 45)
        return result
    }

    /// A number from 0 to below 1, any multiple of 2⁻⁵³ as likely as any other.
    public mutating func unit() -> Double {
        // Signed: 53 bits always fit, and processors convert signed integers in one instruction.
        Double(Int64(truncatingIfNeeded: next() >> 11)) * 0x1p-53
    }

    /// Moves 2¹²⁸ numbers ahead, so that generators that start from one seed and jump a different number of times never
    /// meet.
    public mutating func jump() {
        var (e, f, g, h): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        // The coefficients of x^(2¹²⁸) modulo the generator's characteristic polynomial, as its authors publish them.
        for word: UInt64 in [
            0x180E_C6D3_3CFD_0ABA, 0xD5A6_1266_F0C9_392C, 0xA958_2618_E03F_C9AA, 0x39AB_DC45_29B1_661C,
        ] {
            for bit in 0..<64 {
                if word >> UInt64(bit) & 1 == 1 {
                    e ^= a
                    f ^= b
                    g ^= c
                    h ^= d
                }
                _ = next()
            }
        }
        (a, b, c, d) = (e, f, g, h)
    }
}

private func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
