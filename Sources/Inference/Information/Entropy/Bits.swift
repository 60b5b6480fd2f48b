#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Natural logarithms of probabilities become bits when they are divided by this.
let naturalLogarithmOfTwo = 0.693_147_180_559_945_3

/// Probabilities, and their ratios, that lie closer together than this differ by rounding only: it is what exact posteriors
/// are tested to.
let roundingOfProbabilities = 1e-12

/// The logarithm to the base 2.
func binaryLogarithm(_ x: Double) -> Double { log2(x) }

/// Shannon's entropy of a distribution in bits, 0 · log 0 being 0.
func entropyInBits(_ distribution: some Sequence<Double>) -> Double {
    var bits = 0.0
    for p in distribution where p > 0 { bits -= p * log2(p) }
    return bits > 0 ? bits : 0
}

/// What one outcome adds to the divergence, in bits, of a distribution that gives it `p` from one that gives it `q`.
///
/// It is q · (r log r − r + 1) with r = p / q: the linear parts of all outcomes cancel, but leave no term negative and lose
/// no digits where the distributions are nearly the same, as p log(p / q) does.
func divergenceTerm(_ p: Double, from q: Double) -> Double {
    guard q > 0 else { return 0 }
    guard p > 0 else { return q / naturalLogarithmOfTwo }
    let excess = (p - q) / q
    if excess.magnitude <= roundingOfProbabilities { return 0 }
    return max(0, q * ((1 + excess) * log1p(excess) - excess) / naturalLogarithmOfTwo)
}

/// Mutual information in bits of what runs over the rows and what runs over the columns of a joint distribution.
///
/// - Parameter joint: row by row; it is scaled to sum to 1
func mutualInformationInBits(_ joint: ArraySlice<Double>, columns: Int) -> Double {
    let total = joint.reduce(0, +)
    guard columns > 0, total > 0 else { return 0 }
    let rows = joint.count / columns
    var rowSums = [Double](repeating: 0, count: rows)
    var columnSums = [Double](repeating: 0, count: columns)
    for (index, value) in joint.enumerated() {
        rowSums[index / columns] += value / total
        columnSums[index % columns] += value / total
    }
    var bits = 0.0
    for (index, value) in joint.enumerated() {
        bits += divergenceTerm(value / total, from: rowSums[index / columns] * columnSums[index % columns])
    }
    return bits
}
