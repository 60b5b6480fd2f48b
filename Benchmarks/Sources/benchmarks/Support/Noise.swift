/// SplitMix64 (Steele, Lea and Flood 2014): repeatable noise.
struct Noise {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, 1: the upper 53 bits.
    mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number from 0 up to, not including, `count`; the bias of the remainder is below `count` / 2⁶⁴.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
