/// The numbers of one SplitMix64 sequence (Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014), any of them at once: the state of the generator after n steps is its seed plus n times a constant, so that sample
/// after sample takes its own stretch of the sequence whichever is worked out first.
struct RandomLanes {
    private typealias Words = SIMD8<UInt64>

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    private let seed: UInt64
    /// How many numbers a sample takes.
    private let stretch: UInt64
    private var state = Words(repeating: 0)

    init(seed: UInt64, numbersPerSample: Int) {
        self.seed = seed
        stretch = UInt64(numbersPerSample)
    }

    /// Begins with the first numbers of eight samples.
    mutating func start(at sample: Int) {
        for lane in 0..<Lanes.scalarCount {
            state[lane] = seed &+ (UInt64(sample + lane) &* stretch) &* Self.step
        }
    }

    /// For each sample the next number, from 0 to below 1, a multiple of 2⁻⁵².
    @inline(__always)
    mutating func next() -> Lanes {
        state = state &+ Words(repeating: Self.step)
        var z = state
        z = (z ^ (z &>> Words(repeating: 30))) &* Words(repeating: 0xBF58_476D_1CE4_E5B9)
        z = (z ^ (z &>> Words(repeating: 27))) &* Words(repeating: 0x94D0_49BB_1331_11EB)
        z = z ^ (z &>> Words(repeating: 31))
        // The upper 52 bits as the fraction of a number between 1 and 2.
        let bits = (z &>> Words(repeating: 12)) | Words(repeating: 0x3FF0_0000_0000_0000)
        return unsafeBitCast(bits, to: Lanes.self) - Lanes(repeating: 1)
    }
}
