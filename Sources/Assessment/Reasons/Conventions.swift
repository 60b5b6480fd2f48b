#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Convention {
    /// Conflicts from so many bits on are told. No study sets this number: at 1 bit the evidence is together half as probable as if its
    /// pieces had nothing to do with each other. A report and its denial by two sources graded C stay below (0.3 bits at even odds),
    /// by two graded A they do not (2 bits).
    public static let notableConflict = 1.0
    /// Evidence tells hypotheses apart when it is so many times as likely under one as under another, and weighs little below that.
    /// No study sets this number; ratios are always shown beside the words.
    public static let tellingRatio = 2.0
}

/// The logarithm to the base 2.
func binaryLogarithm(_ x: Double) -> Double { log2(x) }

/// A positive number raised to a power.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
